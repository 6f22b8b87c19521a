package org.comity.cli.record;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Commands that give out what a store holds.
@Command(
        name = "export",
        description = "Gives out what a store holds.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(tiles)")
final class ExportCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "say 'tiles'");
    }
}
