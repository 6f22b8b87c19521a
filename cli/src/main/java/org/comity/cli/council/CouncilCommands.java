package org.comity.cli.council;

import org.comity.cli.Context;
import picocli.CommandLine;

/// The commands of a council's life, in the order in which help lists them.
public final class CouncilCommands {
    private CouncilCommands() {}

    public static void addTo(CommandLine command, Context context) {
        command.addSubcommand(new ActCommand(context));
        command.addSubcommand(new DecisionsCommand(context));
        command.addSubcommand(new DocumentCommand(context));
        command.addSubcommand(new VoteCommand(context));
        command.addSubcommand(new FollowUpCommand(context));
        command.addSubcommand(new TimelineCommand(context));
        command.addSubcommand(new ConflictsCommand(context));
        command.addSubcommand(new SessionCommand(context));
        command.addSubcommand(new AgendaCommand(context));
        command.addSubcommand(new ResponseCommand(context));
        command.addSubcommand(new ClockCommand(context));
    }
}
