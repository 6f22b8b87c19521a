package org.comity.charter.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.charter.Charter;
import org.comity.charter.Headquarters;
import org.comity.charter.Names;
import org.comity.charter.Organ;
import org.comity.charter.Problem;
import org.comity.charter.Text;
import org.comity.charter.facts.Grounds;
import org.comity.charter.force.Instrument;
import org.comity.charter.yaml.Node;
import org.comity.charter.yaml.YamlText;

/// Reads a charter file.
public final class CharterReader {
    static final List<String> KEYS = List.of(
            "charter",
            "organisation",
            "name",
            "ids",
            "texts",
            "organs",
            "note",
            "instruments",
            "known",
            "headquarters");
    static final List<String> HEADQUARTERS_KEYS = List.of("place", "by", "confirmed", "note", "source");
    static final List<String> TEXT_KEYS = List.of("title", "date", "url", "confirmed", "note", "known");

    /// What was read: the charter when it is sound, and every problem.
    public record Read(Optional<Charter> charter, List<Problem> problems) {
        public Read {
            problems = List.copyOf(problems);
        }
    }

    private CharterReader() {}

    /// Reads a text.
    ///
    /// @param file the name by which problems call the text
    public static Read read(String file, String text) {
        Problems problems = new Problems(file);
        YamlText.Read yaml = YamlText.read(file, text);
        problems.addAll(yaml.problems());
        Optional<Charter> charter = yaml.root().flatMap(root -> charter(root, problems));
        return new Read(problems.isEmpty() ? charter : Optional.empty(), problems.sorted());
    }

    private static Optional<Charter> charter(Node root, Problems problems) {
        Optional<Fields> read = Fields.of(problems, root, "a charter", KEYS);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        Fields fields = read.get();
        fields.required("charter");
        fields.scalar("charter")
                .filter(version -> !version.text().equals("1"))
                .ifPresent(version -> problems.add(
                        "version",
                        version.mark(),
                        "this program reads version 1 of the format, not " + version.text(),
                        "charter: 1"));
        String organisation = fields.requiredText("organisation");
        fields.scalar("organisation").ifPresent(fields::id);
        fields.required("name");
        Names names = fields.names("name");
        Charter.Ids ids = fields.oneOf(
                "ids",
                Map.of("iso-3166-alpha-3", Charter.Ids.ISO_3166_ALPHA_3, "own", Charter.Ids.OWN),
                Charter.Ids.OWN);
        Map<String, Text> texts = texts(fields, problems);
        Citations citations = new Citations(problems, texts);
        List<Organ> organs = new ArrayList<>();
        fields.required("organs");
        for (Node.Entry entry : fields.byId("organs")) {
            new OrganReader(problems, citations, organisation).read(entry).ifPresent(organs::add);
        }
        if (organs.isEmpty() && fields.has("organs") && problems.isEmpty()) {
            problems.add("empty", fields.mark(), "the charter has no organ", "");
        }
        List<Instrument> instruments = new ArrayList<>();
        InstrumentReader instrumentReader = new InstrumentReader(problems, citations, organs);
        for (Node.Entry entry : fields.byId("instruments")) {
            instrumentReader.read(entry).ifPresent(instruments::add);
        }
        return Optional.of(new Charter(
                organisation,
                names,
                ids,
                fields.date("known"),
                texts,
                headquarters(fields, problems, citations),
                organs,
                instruments));
    }

    private static Optional<Headquarters> headquarters(Fields charter, Problems problems, Citations citations) {
        return charter.get("headquarters")
                .flatMap(node -> Fields.of(problems, node, "the headquarters", HEADQUARTERS_KEYS))
                .map(fields -> new Headquarters(fields.requiredText("place"), citations.grounds(fields, Grounds.NONE)));
    }

    private static Map<String, Text> texts(Fields charter, Problems problems) {
        Map<String, Text> texts = new LinkedHashMap<>();
        charter.required("texts");
        if (charter.get("texts").isPresent() && charter.get("texts").get() instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries()) {
                Fields.of(problems, entry.value(), "a text", TEXT_KEYS)
                        .ifPresent(fields -> texts.put(
                                entry.key().text(),
                                new Text(
                                        fields.requiredText("title"),
                                        fields.text("date"),
                                        fields.text("url"),
                                        fields.confirmed(),
                                        fields.text("note"),
                                        fields.date("known"))));
            }
        } else {
            charter.get("texts")
                    .ifPresent(node -> problems.add(
                            "wrong-kind",
                            node.mark(),
                            "'texts' gives a title for each key that citations begin with",
                            ""));
        }
        return texts;
    }
}
