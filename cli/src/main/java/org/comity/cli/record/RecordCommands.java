package org.comity.cli.record;

import org.comity.cli.Context;
import picocli.CommandLine;

/// The commands of the record, in the order in which help lists them.
public final class RecordCommands {
    private RecordCommands() {}

    public static void addTo(CommandLine command, Context context) {
        command.addSubcommand(new InitCommand(context));
        KeepingCommands.addTo(command, context);
    }
}
