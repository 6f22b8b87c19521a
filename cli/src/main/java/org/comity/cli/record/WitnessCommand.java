package org.comity.cli.record;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Commands of witnesses, and of those who ask them.
@Command(
        name = "witness",
        description = "Cosigns what a log signs, or asks others to.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(ask | pull | serve)")
final class WitnessCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "say 'ask', 'pull' or 'serve'");
    }
}
