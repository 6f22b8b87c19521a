package org.comity.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.comity.charter.Refused;
import org.comity.cli.chair.ChairCommand;
import org.comity.cli.council.CouncilCommands;
import org.comity.cli.force.EntryIntoForceCommand;
import org.comity.cli.library.Library;
import org.comity.cli.record.RecordCommands;
import org.comity.cli.replay.AuditCommand;
import org.comity.cli.replay.ParticipationCommand;
import org.comity.cli.replay.ReplayCommand;
import org.comity.cli.show.Json;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/// Starts the `comity` command.
@Command(
        name = "comity",
        description = "Decides by the charters of organisations whose members are states, and says why.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
public final class Main implements Runnable {
    private final Context context;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = "--organisations",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description =
                    "The folder of organisations (default: the one that comes with comity, or COMITY_ORGANISATIONS).")
    private Path organisations;

    private Main(PrintStream out, PrintStream err, PrintStream bytes) {
        this.context = new Context(out, err, () -> new Library(folder()), bytes);
    }

    public static void main(String[] arguments) {
        Pipe pipe = new Pipe(new java.io.FileOutputStream(java.io.FileDescriptor.out));
        PrintStream out = new PrintStream(pipe, false, StandardCharsets.UTF_8);
        PrintStream err =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8);
        int exit = run(out, err, pipe::isLeft, arguments);
        out.flush();
        System.exit(exit);
    }

    /// Runs one command line.
    ///
    /// @return the exit code
    public static int run(PrintStream out, PrintStream err, String... arguments) {
        return run(out, err, () -> false, arguments);
    }

    /// @param left tells whether nobody reads the answer any more
    static int run(PrintStream out, PrintStream err, BooleanSupplier left, String... arguments) {
        PrintStream answer = new PrintStream(new TerminalSafe(out), false, StandardCharsets.UTF_8);
        PrintStream complaints = new PrintStream(new TerminalSafe(err), true, StandardCharsets.UTF_8);
        int exit = execute(answer, complaints, out, arguments);
        if ((answer.checkError() || out.checkError()) && !left.getAsBoolean()) {
            complaints.println("comity: the answer could not be written");
            return Exit.MISTAKE;
        }
        return exit;
    }

    private static int execute(PrintStream out, PrintStream err, PrintStream bytes, String... arguments) {
        Main main = new Main(out, err, bytes);
        CommandLine command = new CommandLine(main)
                .addSubcommand(new OrgansCommand(main.context))
                .addSubcommand(new MattersCommand(main.context))
                .addSubcommand(new DecideCommand(main.context))
                .addSubcommand(new ForecastCommand(main.context))
                .addSubcommand(new CanDecideCommand(main.context))
                .addSubcommand(new ParalysisCommand(main.context))
                .addSubcommand(new WhoCommand(main.context))
                .addSubcommand(
                        new CommandLine(new CharterCommand(main.context)).addSubcommand(new LintCommand(main.context)))
                .addSubcommand(new ReplayCommand(main.context))
                .addSubcommand(new AuditCommand(main.context))
                .addSubcommand(new EntryIntoForceCommand(main.context))
                .addSubcommand(new ChairCommand(main.context))
                .addSubcommand(new ParticipationCommand(main.context))
                .addSubcommand(new DemoCommand(main.context))
                .addSubcommand(new CommandLine.HelpCommand());
        RecordCommands.addTo(command, main.context);
        CouncilCommands.addTo(command, main.context);
        HelpTexts.addTo(command);
        command.setOut(new java.io.PrintWriter(out, true, StandardCharsets.UTF_8));
        command.setErr(new java.io.PrintWriter(err, true, StandardCharsets.UTF_8));
        command.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        command.setUsageHelpAutoWidth(false);
        command.setUsageHelpWidth(100);
        command.setExecutionExceptionHandler((mistake, _, _) -> {
            err.println("comity: a mistake of ours; please report it with the command and this text");
            mistake.printStackTrace(err);
            return Exit.MISTAKE;
        });
        command.setParameterExceptionHandler((wrong, words) -> wrongUse(wrong, List.of(words), out, err));
        Optional<String> steering = Stream.of(arguments)
                .filter(word -> word.codePoints().anyMatch(Character::isISOControl))
                .findFirst();
        if (steering.isPresent()) {
            String because = "there is a control character in '" + visible(steering.get()) + "'";
            return wrongUse(new ParameterException(command, because), List.of(arguments), out, err);
        }
        return command.execute(arguments);
    }

    /// The text with control characters, line ends included, as their numbers.
    private static String visible(String text) {
        StringBuilder visible = new StringBuilder();
        text.codePoints().forEach(each -> {
            if (Character.isISOControl(each)) {
                visible.append("\\u%04x".formatted(each));
            } else {
                visible.appendCodePoint(each);
            }
        });
        return visible.toString();
    }

    /// Says in one line what is wrong, and where to read on.
    private static int wrongUse(ParameterException wrong, List<String> words, PrintStream out, PrintStream err) {
        String name = wrong.getCommandLine().getCommandSpec().qualifiedName();
        String remedy = "see " + name + " --help";
        String because = plain(wrong.getMessage());
        if (words.contains("--json")) {
            Refused refused = new Refused("USAGE-1", because, "", remedy);
            out.println(Json.text(Map.of("refused", List.of(Json.of(refused)))));
        }
        err.println("USAGE-1 " + because);
        CommandLine.UnmatchedArgumentException.printSuggestions(wrong, new java.io.PrintWriter(err, true));
        err.println("  " + remedy);
        return Exit.WRONG_USE;
    }

    /// The parser's message without its slips and a programmer's words.
    private static String plain(String message) {
        return message.replace("option option ", "option ")
                .replace("is not an int", "is not a whole number")
                .replace("is not a long", "is no number");
    }

    private Path folder() {
        if (organisations != null) {
            return organisations;
        }
        return Optional.ofNullable(System.getenv("COMITY_ORGANISATIONS"))
                .filter(folder -> !folder.isBlank())
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("comity.home", ".")).resolve("organisations"));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }

    /// The version that the build wrote into the jar.
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"comity " + (version == null ? "(not built)" : version)};
        }
    }
}
