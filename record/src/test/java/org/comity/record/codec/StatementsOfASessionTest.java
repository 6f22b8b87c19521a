package org.comity.record.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.acts.Act;
import org.comity.acts.Actor;
import org.comity.acts.Audience;
import org.comity.acts.Content;
import org.comity.acts.Draft;
import org.comity.acts.Hedge;
import org.comity.acts.Hedge.Degree;
import org.comity.acts.Source;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.statement.Statement;
import org.junit.jupiter.api.Test;

/// What was said around one real session, as far as a press report passes it on, goes into acts and
/// comes out whole.
class StatementsOfASessionTest {
    private static final Path FILE = Path.of(System.getProperty("comity.reference", ""), "csto", "statements.csv");

    /// How the file's own words for a hedge are classified.
    private static final Map<String, List<Degree>> HEDGES = Map.of(
            "quoted", List.of(Degree.QUOTED),
            "paraphrased", List.of(Degree.PARAPHRASED),
            "paraphrased, then quoted", List.of(Degree.PARAPHRASED, Degree.QUOTED),
            "author", List.of(Degree.OWN_VOICE),
            "reported", List.of(Degree.REPORTED),
            "is said to have commented", List.of(Degree.HEARSAY),
            "paraphrase by the press", List.of(Degree.PARAPHRASED, Degree.UNATTRIBUTED));

    @Test
    void every_row_is_held_without_loss() throws IOException {
        assumeTrue(Files.exists(FILE), FILE + " is not there");
        List<Map<String, String>> rows = rows();
        assertTrue(rows.size() >= 22, "the file has " + rows.size() + " rows");
        for (Map<String, String> row : rows) {
            Act act = new Act(1, Instant.EPOCH, draft(row));
            byte[] leaf = ActCodec.encode(act);
            Act read =
                    assertInstanceOf(Reading.Read.class, ActCodec.decode(leaf)).act();
            assertEquals(row, row(read, row.get("id")));
        }
    }

    private static Draft draft(Map<String, String> row) {
        List<Source> sources = new ArrayList<>();
        for (String outlet : row.get("through").split("; ")) {
            List<Source.Link> chain = new ArrayList<>();
            String[] links = outlet.split(" <- ");
            for (int i = 0; i < links.length; i++) {
                boolean last = i == links.length - 1;
                Hedge hedge =
                        last ? new Hedge(HEDGES.get(row.get("hedge")), row.get("hedge")) : Hedge.of(Degree.REPORTED);
                chain.add(new Source.Link(links[i], "", hedge));
            }
            sources.add(new Source(links[0], row.get("anchor"), Optional.empty(), Optional.empty(), chain));
        }
        return new Draft(
                "river-league",
                Optional.empty(),
                When.of(row.get("date")),
                new Actor.Person(row.get("speaker"), row.get("capacity"), ""),
                "secretariat",
                Standing.STATEMENT,
                new Statement(
                        row.get("kind"),
                        row.get("occasion"),
                        new Content.Open(row.get("gist_in_our_words")),
                        "",
                        List.of(row.get("concerns").split(", ")),
                        List.of()),
                sources,
                List.of(),
                new Audience.Everybody(),
                row.get("id"),
                List.of());
    }

    private static Map<String, String> row(Act act, String id) {
        Statement said = assertInstanceOf(Statement.class, act.body());
        Actor.Person speaker = assertInstanceOf(Actor.Person.class, act.draft().by());
        List<Source> sources = act.draft().sources();
        Map<String, String> row = new LinkedHashMap<>();
        row.put("id", id);
        row.put("occasion", said.occasion());
        row.put("date", act.draft().effective().text());
        row.put("speaker", speaker.name());
        row.put("capacity", speaker.capacity());
        row.put(
                "through",
                String.join(
                        "; ",
                        sources.stream()
                                .map(source -> String.join(
                                        " <- ",
                                        source.through().stream()
                                                .map(Source.Link::who)
                                                .toList()))
                                .toList()));
        row.put("hedge", sources.getFirst().through().getLast().hedge().words());
        row.put("kind", said.manner());
        row.put("gist_in_our_words", ((Content.Open) said.says()).text());
        row.put("anchor", sources.getFirst().locator());
        row.put("concerns", String.join(", ", said.concerns()));
        return row;
    }

    /// Enough of CSV for this file.
    private static List<Map<String, String>> rows() throws IOException {
        List<List<String>> lines = new ArrayList<>();
        for (String line : Files.readAllLines(FILE)) {
            List<String> cells = new ArrayList<>();
            StringBuilder cell = new StringBuilder();
            boolean quoted = false;
            for (int i = 0; i < line.length(); i++) {
                char sign = line.charAt(i);
                boolean doubled = quoted && sign == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (doubled) {
                    cell.append('"');
                    i++;
                } else if (sign == '"') {
                    quoted = !quoted;
                } else if (sign == ',' && !quoted) {
                    cells.add(cell.toString());
                    cell.setLength(0);
                } else {
                    cell.append(sign);
                }
            }
            cells.add(cell.toString());
            lines.add(cells);
        }
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> cells : lines.subList(1, lines.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                row.put(lines.getFirst().get(i), cells.get(i));
            }
            rows.add(row);
        }
        return rows;
    }
}
