package org.comity.cli.record;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.comity.charter.Closest;
import org.comity.charter.Refused;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.Exit;
import org.comity.cli.library.TextFile;
import org.comity.cli.show.Json;
import org.comity.record.Document;
import org.comity.record.Records;
import org.comity.record.Revealed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Holds a text that somebody has against what acts of a record say of it.
@Command(
        name = "check",
        description = "Checks a text against the record: its SHA-256, and each sentence that an act is anchored to by"
                + " number and SHA-256. The record does not keep the text.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class SourceCheckCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(paramLabel = "FILE", description = "The text, in UTF-8: a paragraph a line.")
    private Path file;

    @Option(
            names = "--document",
            paramLabel = "NAME",
            description = "The document as acts name it (default: the one that has the file's SHA-256).")
    private String document;

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private OrganisationOption organisation = new OrganisationOption();

    @Mixin
    private Answering answering = new Answering();

    SourceCheckCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return switch (TextFile.read(file, file.toString())) {
            case TextFile.Bad(var problem) -> answering.faulty(context, List.of(problem));
            case TextFile.Good(String text) ->
                store.reading(context, answering, organisation, (records, id) -> check(records, id, text));
        };
    }

    private int check(Records records, String id, String text) {
        Revealed revealed = new Revealed(records, id);
        long size = records.head(id).size();
        TreeMap<String, Anchoring> known = Anchoring.of(to -> revealed.each(0, size, to));
        String sha256 = Document.of(text.getBytes(StandardCharsets.UTF_8)).sha256();
        Optional<Anchoring> meant = document != null
                ? Optional.ofNullable(known.get(document))
                : known.values().stream()
                        .filter(each -> each.hashes().contains(sha256))
                        .findFirst();
        return meant.isEmpty()
                ? answering.refuse(context, List.of(unknown(id, sha256, known)))
                : answer(id, meant.get(), sha256, new Sentences(text));
    }

    private Refused unknown(String id, String sha256, TreeMap<String, Anchoring> known) {
        if (document != null) {
            return new Refused(
                    "SOURCE-1",
                    "no act of " + id + " gives a hash of a document '" + document + "' or of a part of it",
                    "",
                    Closest.to(document, known.keySet())
                                    .map(near -> "did you mean '" + near + "'? ")
                                    .orElse("")
                            + "`comity acts --kind source` lists documents");
        }
        String anchored = known.values().stream()
                .filter(each -> !each.anchors().isEmpty())
                .map(Anchoring::document)
                .collect(Collectors.joining(", "));
        return new Refused(
                "SOURCE-1",
                "no act of " + id + " names a document with the SHA-256 of this file, " + sha256,
                "",
                anchored.isEmpty()
                        ? "the record has no act that is anchored to a sentence"
                        : "the file may have been changed, if only its line ends; with --document NAME its sentences are"
                                + " checked all the same. Acts are anchored to " + anchored);
    }

    private int answer(String id, Anchoring meant, String sha256, Sentences text) {
        List<Anchoring.Looked> looked = meant.lookedForIn(text);
        boolean whole = meant.hashes().isEmpty() || meant.hashes().contains(sha256);
        long same = looked.stream()
                .filter(each -> each.found() == Anchoring.Found.SAME)
                .count();
        if (answering.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("organisation", id);
            json.put("document", meant.document());
            json.put("sha256", sha256);
            json.put("recorded", List.copyOf(meant.hashes()));
            json.put("same", whole);
            json.put("sentences", text.count());
            json.put("anchors", looked.stream().map(SourceCheckCommand::json).toList());
            context.out().println(Json.text(json));
        } else {
            lines(id, meant, sha256, whole, same, looked, text).forEach(context.out()::println);
        }
        return whole && same == looked.size() ? Exit.DONE : Exit.NEGATIVE;
    }

    private static List<String> lines(
            String id,
            Anchoring meant,
            String sha256,
            boolean whole,
            long same,
            List<Anchoring.Looked> looked,
            Sentences text) {
        Sheet sheet = new Sheet();
        List<String> lines = new ArrayList<>();
        lines.add(meant.document() + " in the record of " + id + ": "
                + (whole ? "the text is the one that was recorded" : "the text is NOT the one that was recorded"));
        sheet.gap();
        sheet.row("SHA-256", sha256);
        if (!whole) {
            meant.hashes().forEach(each -> sheet.row("recorded", each));
        }
        sheet.row("sentences", String.valueOf(text.count()));
        sheet.row("anchored", looked.size() + " parts, of which " + same + " stand where the record says");
        sheet.gap();
        for (Anchoring.Looked each : looked) {
            String acts = each.anchor().acts().stream().map(String::valueOf).collect(Collectors.joining(", "));
            sheet.row(each.anchor().name(), says(each) + " (acts " + acts + ")");
        }
        lines.add("");
        lines.addAll(sheet.lines());
        return lines;
    }

    private static String says(Anchoring.Looked each) {
        return switch (each.found()) {
            case SAME ->
                "as recorded, in paragraph " + each.part().orElseThrow().paragraph();
            case ELSEWHERE ->
                "NOT there; that sentence is " + each.part().orElseThrow().anchor();
            case MISSING ->
                "NOT there; no sentence has the SHA-256 " + each.anchor().sha256();
        };
    }

    private static Map<String, Object> json(Anchoring.Looked each) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("anchor", each.anchor().name());
        json.put("sha256", each.anchor().sha256());
        json.put("found", Words.of(each.found()));
        each.part().ifPresent(part -> {
            json.put("at", part.anchor());
            json.put("paragraph", part.paragraph());
        });
        json.put("acts", List.copyOf(each.anchor().acts()));
        return json;
    }
}
