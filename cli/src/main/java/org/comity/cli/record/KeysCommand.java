package org.comity.cli.record;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Commands about keys.
@Command(
        name = "keys",
        description = "Makes keys, and changes the key of a record.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(create | rotate)")
final class KeysCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "say 'create' or 'rotate'");
    }
}
