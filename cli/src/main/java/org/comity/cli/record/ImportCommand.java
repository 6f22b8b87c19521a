package org.comity.cli.record;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Commands that take in what others give out.
@Command(
        name = "import",
        description = "Takes in what others have published.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(tiles | treaties | votes | pledges)")
final class ImportCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "say 'tiles', 'treaties', 'votes' or 'pledges'");
    }
}
