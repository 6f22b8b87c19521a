package org.comity.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.comity.charter.Problem;
import org.comity.charter.yaml.Mark;
import org.comity.charter.yaml.Node;
import org.comity.charter.yaml.YamlText;
import org.comity.cli.library.TextFile;
import org.comity.cli.show.Json;
import org.comity.cli.show.Wrap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Takes a newcomer through real questions; the stops of the tour are data beside the organisations.
@Command(
        name = "demo",
        description = "A short tour: real questions, decided by real charters, with the reasons.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class DemoCommand implements Callable<Integer> {
    private static final String FILE = "tour.yaml";

    private final Context context;

    @Mixin
    private Answering answering = new Answering();

    /// @param run a command line without `comity`, or empty
    private record Stop(String title, String says, String run) {}

    DemoCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Path folder = context.library().get().folder();
        List<Problem> problems = new ArrayList<>();
        List<Stop> stops = stops(folder.resolve(FILE), problems);
        if (!problems.isEmpty()) {
            return answering.faulty(context, problems);
        }
        if (answering.json()) {
            context.out()
                    .println(Json.text(stops.stream().map(DemoCommand::json).toList()));
            return Exit.DONE;
        }
        for (Stop stop : stops) {
            Wrap.lines("", stop.title()).forEach(context.out()::println);
            context.out().println("=".repeat(Math.min(Wrap.WIDTH, stop.title().length())));
            Wrap.lines("", stop.says()).forEach(context.out()::println);
            if (!stop.run().isEmpty() && !run(stop.run(), folder)) {
                return Exit.MISTAKE;
            }
            context.out().println();
        }
        return Exit.DONE;
    }

    private boolean run(String line, Path folder) {
        context.out().println();
        context.out().println("$ ./comity " + line);
        context.out().println();
        List<String> words = new ArrayList<>(CommandWords.split(line));
        words.addAll(List.of("--organisations", folder.toString()));
        return Main.run(context.out(), context.err(), words.toArray(String[]::new)) <= Exit.NEGATIVE;
    }

    private static Map<String, Object> json(Stop stop) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("title", stop.title());
        json.put("says", stop.says());
        json.put("run", stop.run());
        return json;
    }

    private static List<Stop> stops(Path file, List<Problem> problems) {
        Optional<Node> root = switch (TextFile.read(file, FILE)) {
            case TextFile.Bad bad -> {
                problems.add(bad.problem());
                yield Optional.empty();
            }
            case TextFile.Good good -> {
                YamlText.Read read = YamlText.read(FILE, good.text());
                problems.addAll(read.problems());
                yield read.root();
            }
        };
        List<Stop> stops = new ArrayList<>();
        if (root.isPresent() && root.get() instanceof Node.Sequence items) {
            for (Node item : items.items()) {
                stops.add(new Stop(text(item, "title"), text(item, "says"), text(item, "run")));
            }
        }
        if (stops.isEmpty() && problems.isEmpty()) {
            problems.add(
                    new Problem("empty", FILE, Mark.START, "the tour has no stops", "a list of {title, says, run}"));
        }
        return stops;
    }

    private static String text(Node item, String key) {
        if (item instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries()) {
                if (entry.key().text().equals(key) && entry.value() instanceof Node.Scalar scalar) {
                    return scalar.text();
                }
            }
        }
        return "";
    }
}
