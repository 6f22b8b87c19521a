package org.comity.cli.council;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.comity.acts.document.Diff;
import org.comity.acts.document.Document;
import org.comity.acts.document.DocumentState;
import org.comity.acts.document.Search;
import org.comity.acts.document.Version;
import org.comity.charter.Refused;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.Exit;
import org.comity.cli.record.Sheet;
import org.comity.cli.show.Json;
import org.comity.record.council.Rests;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows a document.
@Command(
        name = "document",
        description = "Shows a document: titles, sponsors, versions, amendments, adoption, lineage and where it went.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class DocumentCommand implements Callable<Integer> {
    private static final int AROUND = 3;
    private static final String NOW = "now";

    private final Context context;

    @Parameters(paramLabel = "WORDS", arity = "1..*", description = "Its id, a symbol, or words of any of its titles.")
    private List<String> words = List.of();

    @Option(
            names = "--text",
            paramLabel = "N",
            description = "The numbered lines of version N and nothing else; 'now' is the text as it stands, with the"
                    + " amendments that were adopted.")
    private String text;

    @Option(names = "--diff", paramLabel = "N", arity = "2", description = "What changed from one version to another.")
    private List<Long> diff = List.of();

    @Mixin
    private AskingOptions asking = new AskingOptions();

    @Mixin
    private Answering answering = new Answering();

    DocumentCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return asking.asking(context, answering, this::answer);
    }

    private int answer(AskingOptions.Asked asked) {
        DocumentState documents = asked.council(Rests.DOCUMENT, "document/").documents();
        String wanted = String.join(" ", words);
        List<Document> ever = Search.find(wanted, documents);
        List<Document> found = ever.stream()
                .flatMap(each -> documents.document(each.id(), asked.day()).stream())
                .toList();
        if (found.isEmpty()) {
            return answering.refuse(
                    context, List.of(ever.isEmpty() ? noDocument(wanted) : later(asked, ever.getFirst())));
        }
        if (found.size() > 1) {
            return list(asked, found);
        }
        Document document = found.getFirst();
        if (!diff.isEmpty()) {
            return diff(document);
        }
        return text == null ? show(asked, document, documents) : text(document);
    }

    private static Refused later(AskingOptions.Asked asked, Document there) {
        return new Refused(
                "DOCUMENT-1",
                "document " + there.id() + " was not there yet on " + asked.day() + ": it was entered as of "
                        + there.since(),
                "",
                "ask for a later day with --on");
    }

    private Refused noDocument(String wanted) {
        return new Refused(
                "DOCUMENT-1",
                "the record has no document that is called '" + wanted + "'" + asking.words(),
                "",
                "look for one word of its title in any language, or for its symbol");
    }

    private int list(AskingOptions.Asked asked, List<Document> found) {
        if (answering.json()) {
            Map<String, Object> json = head(asked);
            json.put("documents", found.stream().map(DocumentText::row).toList());
            context.out().println(Json.text(json));
            return Exit.DONE;
        }
        Sheet sheet = new Sheet();
        sheet.prose(found.size() + " documents of " + asked.organisation() + asking.words());
        sheet.gap();
        found.forEach(each -> sheet.row(each.id().text(), DocumentText.line(each)));
        sheet.lines().forEach(context.out()::println);
        return Exit.DONE;
    }

    private Map<String, Object> head(AskingOptions.Asked asked) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("organisation", asked.organisation());
        json.putAll(asking.json());
        return json;
    }

    private int show(AskingOptions.Asked asked, Document document, DocumentState documents) {
        DocumentText shown = new DocumentText(document, documents);
        if (answering.json()) {
            Map<String, Object> json = head(asked);
            json.put("document", shown.json());
            context.out().println(Json.text(json));
        } else {
            shown.lines().forEach(context.out()::println);
        }
        return Exit.DONE;
    }

    private int text(Document document) {
        if (!text.equals(NOW) && !text.matches("[1-9]\\d{0,8}")) {
            return answering.refuse(
                    context,
                    List.of(new Refused("USAGE-1", "'" + text + "' is no version", "", "give its number, or 'now'")));
        }
        Optional<List<String>> lines = text.equals(NOW) ? document.text() : lines(document, Long.parseLong(text));
        if (lines.isEmpty()) {
            return answering.refuse(context, List.of(noText(document, text)));
        }
        if (answering.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("document", document.id().text());
            json.put("version", text.equals(NOW) ? NOW : Long.valueOf(text));
            json.put("lines", lines.get());
            context.out().println(Json.text(json));
        } else {
            int number = 1;
            for (String line : lines.get()) {
                context.out().println(number + "  " + line);
                number++;
            }
        }
        return Exit.DONE;
    }

    private int diff(Document document) {
        Optional<List<String>> was = lines(document, diff.get(0));
        Optional<List<String>> is = lines(document, diff.get(1));
        if (was.isEmpty() || is.isEmpty()) {
            return answering.refuse(
                    context, List.of(noText(document, Long.toString(was.isEmpty() ? diff.get(0) : diff.get(1)))));
        }
        Diff changed = Diff.between(was.get(), is.get());
        if (answering.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("document", document.id().text());
            json.put("from", diff.get(0));
            json.put("to", diff.get(1));
            json.put("lines", changed.lines().stream().map(DocumentText::line).toList());
            context.out().println(Json.text(json));
        } else {
            changed.text(AROUND).forEach(context.out()::println);
        }
        return changed.isEmpty() ? Exit.NEGATIVE : Exit.DONE;
    }

    private static Optional<List<String>> lines(Document document, long version) {
        return document.version(version)
                .map(Version::wording)
                .map(wording -> wording.lines())
                .filter(lines -> !lines.isEmpty());
    }

    private static Refused noText(Document document, String version) {
        boolean known =
                version.equals(NOW) || document.version(Long.parseLong(version)).isPresent();
        return new Refused(
                "DOCUMENT-31",
                known
                        ? "the text of " + (version.equals(NOW) ? "" : "version " + version + " of ") + "document "
                                + document.id()
                                + " is not in the record line by line"
                        : "document " + document.id() + " has no version " + version,
                "",
                document.versions().isEmpty()
                        ? "the record has no text of it"
                        : "it has version "
                                + String.join(
                                        ", ",
                                        document.versions().stream()
                                                .map(each -> Long.toString(each.number()))
                                                .toList()));
    }
}
