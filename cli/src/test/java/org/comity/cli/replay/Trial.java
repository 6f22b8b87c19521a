package org.comity.cli.replay;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import org.comity.cli.Context;
import org.comity.cli.library.Library;
import picocli.CommandLine;

/// A small organisation and sets of votes in a folder of their own, and the commands put to them.
///
/// The River League has two founders, ALD and BRE, whose vote against stops a question of substance. CAR, DUN and
/// ELM are members throughout; FEN joined on 2004-06-01 and GOR has been barred from voting since 2008-01-01. The
/// rule of substance changed on 2005-07-01.
final class Trial {
    static final String CHARTER = """
        charter: 1
        organisation: river-league
        name: {en: River League}
        ids: own
        texts:
          Statute: {title: Statute of the River League}
        organs:
          council:
            name: {en: Council}
            by: Statute Art. 4
            seats:
              founders: {members: [ALD, BRE], by: Statute Art. 4(2)}
              members: {filled: membership, by: Statute Art. 4(1)}
            decisions:
              substantive:
                - {until: 2005-07-01, rule: "at least 3 in favour, and no founders against", by: Statute Art. 5}
                - {from: 2005-07-01, rule: "at least 4 in favour, and no founders against", by: Statute Art. 5 as amended}
              procedural:
                - {rule: at least 3 in favour, by: Statute Art. 6}
              ordinary:
                - {rule: more than 1/2 of present and voting in favour, quorum: more than 1/2 of members present, by: Statute Art. 7}
              important:
                - {rule: at least 2/3 of present and voting in favour, by: Statute Art. 8}
        """;

    static final String MEMBERS = """
        facts: members
        organisation: river-league
        by: Register
        rows:
          - {member: CAR, from: 1990-03-01}
          - {member: DUN, from: 1990-03-01}
          - {member: ELM, from: 1990-03-01}
          - {member: FEN, from: 2004-06-01}
          - {member: GOR, from: 2008-01-01}
          - {member: HAL, from: 2015-01-01}
        """;

    private static final String RESTRICTIONS = """
        facts: restrictions
        organisation: river-league
        rows:
          - {member: GOR, bars: voting, from: 2008-01-01, because: it is in arrears, by: Statute Art. 9}
        """;

    private static final String NAMES = """
        facts: names
        organisation: river-league
        by: Register
        rows:
          - {member: ALD, name: {en: Alder, fr: Aulne}}
        """;

    /// The columns of the sets in these tests.
    static final String COLUMNS = "key=id,member=state,position=vote,date=date,outcome=result";

    private final Path folder;

    Trial(Path folder) {
        this.folder = folder;
        file("organisations/river-league/charter.yaml", CHARTER);
        file("organisations/river-league/facts/members.yaml", MEMBERS);
        file("organisations/river-league/facts/restrictions.yaml", RESTRICTIONS);
        file("organisations/river-league/facts/names.yaml", NAMES);
    }

    /// What a command answered.
    record Answer(int exit, String out, String err) {
        String lastLine() {
            return out.lines().reduce((_, last) -> last).orElse("");
        }
    }

    Trial file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Trial file(String name, byte[] bytes) {
        try {
            Path path = folder.resolve(name);
            Files.createDirectories(path.getParent());
            Files.write(path, bytes);
            return this;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    /// A set of one item with some votes: `ALD Y, BRE N`.
    Trial item(String date, String result, String votes) {
        StringBuilder rows = new StringBuilder("id,state,vote\n");
        for (String vote : votes.isEmpty() ? new String[0] : votes.split(", ")) {
            rows.append("1,").append(vote.replace(' ', ',')).append('\n');
        }
        file("items.csv", "id,date,result\n1," + date + "," + result + "\n");
        return file("votes.csv", rows.toString());
    }

    /// Replays `items.csv` and `votes.csv`.
    Answer replay(String... more) {
        List<String> arguments = set();
        arguments.addAll(List.of(more));
        return run(ReplayCommand::new, arguments);
    }

    /// Replays what the arguments say, file names being relative to the folder.
    Answer replayOnly(String... arguments) {
        return run(ReplayCommand::new, List.of(arguments));
    }

    /// Audits `items.csv` and `votes.csv`.
    Answer audit(String... more) {
        List<String> arguments = set();
        arguments.addAll(List.of(more));
        return run(AuditCommand::new, arguments);
    }

    /// Asks of `years.csv` who cast no vote, and why.
    Answer participation(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--table",
                "years.csv",
                "--columns",
                "member=state,year=year,voted=voted,absent=absent,not-member=outside"));
        arguments.addAll(List.of(more));
        return run(ParticipationCommand::new, arguments);
    }

    private static List<String> set() {
        return new ArrayList<>(List.of("--items", "items.csv", "--votes", "votes.csv", "--columns", COLUMNS));
    }

    private Answer run(Function<Context, Callable<Integer>> command, List<String> arguments) {
        List<String> all = new ArrayList<>(List.of("river-league/council"));
        for (String argument : arguments) {
            all.add(
                    argument.matches("\\w+\\.(csv|gz|yaml)")
                            ? folder.resolve(argument).toString()
                            : argument);
        }
        return run(command, folder.resolve("organisations"), all);
    }

    /// Runs a command with the organisations of a folder.
    static Answer run(Function<Context, Callable<Integer>> command, Path organisations, List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream complaints = new PrintStream(err, true, StandardCharsets.UTF_8);
        CommandLine line =
                new CommandLine(command.apply(new Context(to, complaints, () -> new Library(organisations))));
        line.setErr(new java.io.PrintWriter(complaints, true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler((mistake, _, _) -> {
            throw new AssertionError("the command broke", mistake);
        });
        int exit = line.execute(arguments.toArray(String[]::new));
        return new Answer(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
