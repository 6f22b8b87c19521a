package org.comity.cli.record;

import org.comity.cli.Context;
import picocli.CommandLine;

/// The commands that prove, check, publish, mirror and look after a record, in the order in which
/// help lists them.
final class KeepingCommands {
    private KeepingCommands() {}

    static void addTo(CommandLine command, Context context) {
        command.addSubcommand(new ProveCommand(context))
                .addSubcommand(new VerifyCommand(context))
                .addSubcommand(new CommandLine(new WitnessCommand())
                        .addSubcommand(new WitnessAskCommand(context))
                        .addSubcommand(new WitnessPullCommand(context))
                        .addSubcommand(new WitnessServeCommand(context)))
                .addSubcommand(new CommandLine(new KeysCommand())
                        .addSubcommand(new KeysCreateCommand(context))
                        .addSubcommand(new KeysRotateCommand(context)))
                .addSubcommand(new CommandLine(new ExportCommand()).addSubcommand(new ExportTilesCommand(context)))
                .addSubcommand(new CommandLine(new ImportCommand())
                        .addSubcommand(new ImportTilesCommand(context))
                        .addSubcommand(new ImportTreatiesCommand(context))
                        .addSubcommand(new ImportVotesCommand(context))
                        .addSubcommand(new ImportPledgesCommand(context)))
                .addSubcommand(new CommandLine(new SourceCommand()).addSubcommand(new SourceCheckCommand(context)))
                .addSubcommand(new BackupCommand(context))
                .addSubcommand(new RestoreCommand(context))
                .addSubcommand(new ScrubCommand(context));
    }
}
