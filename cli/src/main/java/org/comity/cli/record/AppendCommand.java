package org.comity.cli.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.comity.acts.Checks;
import org.comity.acts.Draft;
import org.comity.charter.Problem;
import org.comity.charter.Refused;
import org.comity.charter.yaml.Mark;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.Exit;
import org.comity.cli.library.TextFile;
import org.comity.cli.show.Json;
import org.comity.cli.show.Printable;
import org.comity.log.note.Checkpoint;
import org.comity.record.codec.ActFile;
import org.comity.record.codec.RequestIds;
import org.comity.record.sqlite.Opened;
import org.comity.record.sqlite.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Enters acts that somebody wrote.
@Command(
        name = "append",
        description = "Enters acts from files into a record. Acts that are there already are not entered again.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class AppendCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";
    private static final String NO_ROOM = "STORE-10";
    private static final int MOST_PROBLEMS = 200;

    private final Context context;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Acts as JSON, JSON Lines or YAML; - is standard input.")
    private List<String> files;

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private OrganisationOption organisation = new OrganisationOption();

    @Option(
            names = "--after",
            paramLabel = "N",
            description = "Only when the last act is number N: nobody has entered anything since it was read.")
    private Long after;

    @Option(
            names = "--entered-by",
            paramLabel = "NAME",
            defaultValue = "",
            description = "Who enters acts that do not say it: a name within the secretariat.")
    private String enteredBy;

    @Mixin
    private Answering answering = new Answering();

    private final List<Path> spooled = new ArrayList<>();

    AppendCommand(Context context) {
        this.context = context;
    }

    /// A file of acts that was looked through.
    private record Looked(String name, Path path, long acts) {}

    @Override
    public Integer call() throws IOException {
        try {
            return store.writing(context, answering, organisation, this::append);
        } finally {
            for (Path each : spooled) {
                Files.deleteIfExists(each);
            }
        }
    }

    private int append(Store into, String id) {
        return switch (into.requestIds()) {
            case Opened.NotOpened<RequestIds>(Refused refused) -> answering.refuse(context, List.of(refused));
            case Opened.Ready<RequestIds>(RequestIds ids) -> append(into, id, new ActFile.Defaults(id, enteredBy, ids));
        };
    }

    private int append(Store into, String id, ActFile.Defaults defaults) {
        List<Problem> problems = new ArrayList<>();
        List<Looked> looked = new ArrayList<>();
        Looking looking = new Looking(defaults, into.head(id).size(), problems);
        files.forEach(file -> look(file, looking).ifPresent(looked::add));
        if (!problems.isEmpty()) {
            return answering.faulty(context, problems);
        }
        Entering entering = new Entering(into, id);
        long acts = looked.stream().mapToLong(Looked::acts).sum();
        Batches batches = new Batches(
                entering,
                after == null ? OptionalLong.empty() : OptionalLong.of(after),
                acts,
                Progress.on(context.err()));
        for (Looked file : looked) {
            Optional<Stopped> stopped = batches.enter(file, defaults);
            if (stopped.isPresent()) {
                return refused(entering, into, id, file, stopped.get());
            }
        }
        answer(entering, into, id);
        return Exit.DONE;
    }

    /// Reads a file to the end before anything is entered, so that one with a problem enters nothing.
    private Optional<Looked> look(String file, Looking looking) {
        List<Problem> problems = looking.problems;
        String name = file.equals(STANDARD_INPUT) ? "standard input" : file;
        try {
            Path path = file.equals(STANDARD_INPUT) ? spool() : Path.of(file);
            if (!Files.isRegularFile(path)) {
                String says = TextFile.noFile(path);
                problems.add(new Problem("no-file", name, Mark.START, says, ""));
                return Optional.empty();
            }
            try (InputStream in = Files.newInputStream(path)) {
                ActFile.Result result = ActFile.read(name, in, looking.defaults, given -> looking.look(name, given));
                problems.addAll(result.problems());
                if (result.acts() == 0 && result.problems().isEmpty()) {
                    problems.add(new Problem("empty", name, Mark.START, "there is no act in it", ""));
                }
                return Optional.of(new Looked(name, path, result.acts()));
            }
        } catch (IOException broken) {
            String says = "the file cannot be read: " + broken.getMessage();
            problems.add(new Problem("not-readable", name, Mark.START, says, ""));
            return Optional.empty();
        }
    }

    /// What the journal would refuse an act for can mostly be told beforehand, with the place in the file.
    private static final class Looking {
        private final ActFile.Defaults defaults;
        private final List<Problem> problems;
        private final Instant now = Instant.now();
        private long last;

        Looking(ActFile.Defaults defaults, long last, List<Problem> problems) {
            this.defaults = defaults;
            this.last = last;
            this.problems = problems;
        }

        void look(String file, ActFile.Given given) {
            last++;
            Checks.placed(given.draft(), last, now)
                    .map(refused ->
                            new Problem(refused.code(), file, given.mark(), refused.because(), refused.remedy()))
                    .filter(_ -> problems.size() < MOST_PROBLEMS)
                    .ifPresent(problems::add);
        }
    }

    private Path spool() throws IOException {
        Path copy = Files.createTempFile("comity-append", "");
        spooled.add(copy);
        Files.copy(System.in, copy, StandardCopyOption.REPLACE_EXISTING);
        return copy;
    }

    /// Enters files batch by batch.
    private static final class Batches {
        private final Entering entering;
        private final long all;
        private final Progress progress;
        private OptionalLong after;
        private long done;

        Batches(Entering entering, OptionalLong after, long all, Progress progress) {
            this.entering = entering;
            this.after = after;
            this.all = all;
            this.progress = progress;
        }

        Optional<Stopped> enter(Looked file, ActFile.Defaults defaults) {
            List<ActFile.Given> batch = new ArrayList<>();
            List<Stopped> stopped = new ArrayList<>();
            try (InputStream in = Files.newInputStream(file.path())) {
                ActFile.read(file.name(), in, defaults, given -> {
                    if (stopped.isEmpty()) {
                        batch.add(given);
                        if (batch.size() == Entering.MOST_AT_ONCE) {
                            flush(batch).ifPresent(stopped::add);
                        }
                    }
                });
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            return stopped.isEmpty() ? flush(batch) : Optional.of(stopped.getFirst());
        }

        private Optional<Stopped> flush(List<ActFile.Given> batch) {
            if (batch.isEmpty()) {
                return Optional.empty();
            }
            List<Draft> drafts = batch.stream().map(ActFile.Given::draft).toList();
            Optional<Stopped> stopped = entering.enter(drafts, List.of(), after)
                    .map(rejected -> new Stopped(
                            rejected.refused(),
                            rejected.place().isPresent()
                                    ? Optional.of(batch.get(rejected.place().getAsInt())
                                            .mark())
                                    : Optional.empty()));
            after = OptionalLong.empty();
            if (stopped.isEmpty()) {
                done += batch.size();
                progress.done("entered", done, all);
            }
            batch.clear();
            return stopped;
        }
    }

    /// Where the entering of a file ended.
    ///
    /// @param mark of the act that was refused; empty where it is none of them
    private record Stopped(Refused refused, Optional<Mark> mark) {}

    private int refused(Entering entering, Store into, String id, Looked file, Stopped stopped) {
        Refused refused = stopped.refused;
        int exit;
        if (answering.json()) {
            Map<String, Object> json = json(entering, into, id);
            json.put("refused", List.of(Json.of(refused)));
            stopped.mark.ifPresent(mark -> {
                json.put("file", file.name());
                json.put("line", mark.line());
            });
            context.out().println(Json.text(json));
            exit = Exit.of(refused);
        } else {
            exit = answering.refuse(context, List.of(refused));
            stopped.mark.ifPresent(
                    mark -> context.err().println("It is the act in line " + mark.line() + " of " + file.name() + "."));
        }
        if (entering.entered().count() > 0) {
            context.err().println("What was entered before that stands: " + entering.entered() + ".");
            context.err().println(again(file.name(), refused) + "; what stands is not entered a second time.");
        }
        return exit;
    }

    /// Where the store cannot take an act, nothing is wrong with the file.
    private static String again(String file, Refused refused) {
        if (refused.code().equals(NO_ROOM)) {
            return "Give " + file + " again when there is room";
        }
        return refused.code().startsWith("STORE-")
                ? "Give " + file + " again when the store is in order"
                : "Mend " + file + " and give it again";
    }

    private void answer(Entering entering, Store into, String id) {
        if (answering.json()) {
            context.out().println(Json.text(json(entering, into, id)));
            return;
        }
        context.out()
                .println(
                        entering.entered().count() == 0
                                ? "Nothing new was entered in the record of " + id + "."
                                : "Entered in the record of " + id + ": " + entering.entered() + ".");
        if (entering.notPublic() > 0) {
            context.out()
                    .println(notPublic(entering.notPublic(), entering.entered().count()));
        }
        if (entering.there().count() > 0) {
            context.out().println("There already: " + entering.there() + ".");
        }
        entering.consequences()
                .forEach(each -> context.out().println(Printable.line("Act " + each.number() + ": " + each.says())));
    }

    private static String notPublic(long some, long all) {
        String which = all == 1
                ? "It is not"
                : some == all ? "None of them is" : some + " of them " + (some == 1 ? "is not" : "are not");
        return which + " public: without `audience: everybody` the log shows a digest alone.";
    }

    private static Map<String, Object> json(Entering entering, Store into, String id) {
        Checkpoint head = into.head(id);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("organisation", id);
        json.put("entered", entering.entered().json());
        json.put("notPublic", entering.notPublic());
        json.put("alreadyThere", entering.there().json());
        json.put(
                "consequences",
                entering.consequences().stream().map(AppendCommand::json).toList());
        json.put("size", head.size());
        json.put("root", head.root().base64());
        return json;
    }

    private static Map<String, Object> json(Entering.Consequence consequence) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("act", consequence.number());
        json.put("says", consequence.says());
        return json;
    }
}
