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
        command.addSubcommand(new OfficesCommand(context));
        command.addSubcommand(new ProgrammeCommand(context));
        command.addSubcommand(new ProjectCommand(context));
        command.addSubcommand(new ChairmanshipCommand(context));
        command.addSubcommand(new ClaimsCommand(context));
        command.addSubcommand(new PositionsCommand(context));
        command.addSubcommand(new WatchCommand(context));
        command.addSubcommand(new BoundCommand(context));
        command.addSubcommand(new GuaranteesCommand(context));
        command.addSubcommand(new ResponseCommand(context));
        command.addSubcommand(new ClockCommand(context));
    }
}
