package org.comity.cli.record;

import org.comity.cli.Context;
import picocli.CommandLine;

/// The commands of the record, in the order in which help lists them.
public final class RecordCommands {
    private RecordCommands() {}

    public static void addTo(CommandLine command, Context context) {
        command.addSubcommand(new InitCommand(context));
        command.addSubcommand(new LoadCommand(context));
        command.addSubcommand(new AppendCommand(context));
        command.addSubcommand(new ActsCommand(context));
        command.addSubcommand(new StatementsCommand(context));
        command.addSubcommand(new ShowCommand(context));
        command.addSubcommand(new StatusCommand(context));
        command.addSubcommand(new ReleaseCommand(context));
        command.addSubcommand(new EraseCommand(context));
        command.addSubcommand(new GuardCommand(context));
        command.addSubcommand(new RebuildCommand(context));
        KeepingCommands.addTo(command, context);
    }
}
