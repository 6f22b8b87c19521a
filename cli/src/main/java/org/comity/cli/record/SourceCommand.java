package org.comity.cli.record;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Commands about the documents that a record names as its sources.
@Command(
        name = "source",
        description = "Looks into the documents that a record names as its sources.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(check)")
final class SourceCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "say 'check'");
    }
}
