package org.comity.cli.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.acts.Act;
import org.comity.acts.Content;
import org.comity.acts.Draft;
import org.comity.acts.Source;
import org.comity.acts.When;
import org.comity.acts.statement.Statement;
import org.comity.cli.show.Json;
import org.comity.record.Sound;
import org.comity.record.text.Found;
import org.comity.record.text.Hit;
import org.comity.record.text.Snippet;
import org.comity.record.view.ActEntry;
import org.comity.record.view.Closing;

/// Statements, each with who said it, on what occasion, through whom it is known and what became of it.
///
/// @param as the reader, as was named
/// @param q what was looked for, where anything was
/// @param closed the acts that others correct, retract or supersede, by number
/// @param leftOut how many of those that fit are closed and not shown
/// @param nothing why nothing is there, where there is more to say
record StatementList(
        String organisation,
        AsOfOptions asOf,
        String as,
        Optional<String> q,
        Found found,
        Map<Long, ActEntry> closed,
        long leftOut,
        Optional<Nothing> nothing) {
    private static final int MOST_OF_A_TEXT = 600;

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        long total = found.total();
        lines.add((total == 0 ? "no statement" : total == 1 ? "1 statement" : total + " statements") + " of "
                + organisation + asOf.words()
                + (as.equals(ReachOption.SECRETARIAT) ? "" : ", as read by " + as)
                + (found.hits().size() < total ? "; the first " + found.hits().size() : ""));
        found.hits().forEach(hit -> {
            lines.add("");
            lines.addAll(lines(hit));
        });
        List<String> beside = new ArrayList<>();
        nothing.ifPresent(why -> beside.add(why.says()));
        found.meant().ifPresent(word -> beside.add("did you mean " + word + "?"));
        found.damaged().forEach(number -> beside.add("act " + number + " is damaged: it is not what was entered"));
        if (leftOut > 0) {
            beside.add(leftOut + " more " + (leftOut == 1 ? "was" : "were") + " corrected, retracted or superseded:"
                    + " --all shows " + (leftOut == 1 ? "it" : "them"));
        }
        if (!beside.isEmpty()) {
            lines.add("");
            lines.addAll(beside);
        }
        return lines;
    }

    private List<String> lines(Hit hit) {
        Act act = hit.act();
        Draft draft = act.draft();
        Statement said = (Statement) act.body();
        Sheet sheet = new Sheet();
        sheet.row("act", act.number() + ", " + Words.of(draft.standing()) + manner(said));
        sheet.row("by", Words.of(draft.by()));
        sheet.row("in the world", draft.effective().text());
        sheet.row("known", draft.known().map(When::text).orElse(""));
        sheet.row("occasion", said.occasion());
        closings(act.number()).forEach(each -> sheet.row("became", became(each)));
        boolean marked = q.isPresent() && text(said).contains(bare(hit.snippet()));
        sheet.prose(marked ? hit.snippet().marked("*", "*") : Sheet.cut(text(said), MOST_OF_A_TEXT));
        sheet.row("found in", q.isEmpty() || marked ? "" : hit.snippet().marked("*", "*"));
        Attribution.chains(act).forEach(each -> sheet.row("through", each));
        Attribution.behind(act, said).forEach(each -> sheet.row("behind it", each));
        sheet.row("sources", draft.sources().stream().map(StatementList::source).collect(Collectors.joining("; ")));
        said.claims().forEach(each -> sheet.row("claims", claim(each)));
        sheet.row("concerns", String.join(", ", said.concerns()));
        return sheet.lines();
    }

    private static String bare(Snippet snippet) {
        return snippet.text().replaceAll("^… | …$", "");
    }

    private static String manner(Statement said) {
        return said.manner().isEmpty() ? "" : ": " + said.manner();
    }

    private static String text(Statement said) {
        return Words.text(said.says());
    }

    private static String source(Source source) {
        return source.document() + (source.locator().isEmpty() ? "" : ", " + source.locator());
    }

    private static String claim(Statement.Claim claim) {
        return claim.about() + ": " + claim.value()
                + claim.from().map(from -> ", from " + from).orElse("")
                + claim.until().map(until -> ", until " + until).orElse("");
    }

    private List<Closing> closings(long number) {
        return Optional.ofNullable(closed.get(number)).map(ActEntry::closings).orElse(List.of());
    }

    private static String became(Closing closing) {
        return Words.from(closing.as()) + " act " + closing.by();
    }

    String json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("organisation", organisation);
        json.putAll(asOf.json());
        json.put("as", as);
        q.ifPresent(text -> json.put("q", text));
        json.put("statements", found.hits().stream().map(this::json).toList());
        json.put("total", found.total());
        json.put("leftOut", leftOut);
        nothing.ifPresent(why -> json.putAll(why.json()));
        found.meant().ifPresent(word -> json.put("didYouMean", word));
        if (!found.damaged().isEmpty()) {
            json.put("refused", List.of(Json.of(Sound.damaged(organisation, found.damaged()))));
        }
        return Json.text(json);
    }

    private Map<String, Object> json(Hit hit) {
        Act act = hit.act();
        Draft draft = act.draft();
        Statement said = (Statement) act.body();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", act.number());
        json.put("standing", Words.of(draft.standing()));
        json.put("manner", said.manner());
        json.put("by", Words.of(draft.by()));
        json.put("effective", draft.effective().text());
        json.put("known", act.known().text());
        json.put("recorded", act.recorded().toString());
        json.put("occasion", said.occasion());
        json.put("language", said.language());
        json.put("says", said.says() instanceof Content.Sealed ? "" : text(said));
        if (q.isPresent()) {
            json.put("snippet", hit.snippet().text());
            json.put(
                    "marks",
                    hit.snippet().marks().stream()
                            .map(each -> List.of(each.from(), each.to()))
                            .toList());
        }
        json.put("through", Attribution.chains(act));
        json.put("sources", draft.sources().stream().map(StatementList::json).toList());
        json.put("behind", Attribution.behind(act, said));
        json.put("claims", said.claims().stream().map(StatementList::json).toList());
        json.put("concerns", said.concerns());
        json.put(
                "closings",
                closings(act.number()).stream().map(StatementList::json).toList());
        return json;
    }

    private static Map<String, Object> json(Source source) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("document", source.document());
        json.put("locator", source.locator());
        json.put(
                "through",
                source.through().stream()
                        .map(link -> {
                            Map<String, Object> each = new LinkedHashMap<>();
                            each.put("who", link.who());
                            each.put("capacity", link.capacity());
                            each.put(
                                    "hedge",
                                    link.hedge().degrees().stream()
                                            .map(Words::of)
                                            .toList());
                            each.put("words", link.hedge().words());
                            return each;
                        })
                        .toList());
        return json;
    }

    private static Map<String, Object> json(Statement.Claim claim) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("about", claim.about());
        json.put("value", claim.value());
        claim.from().ifPresent(from -> json.put("from", from.text()));
        claim.until().ifPresent(until -> json.put("until", until.text()));
        return json;
    }

    private static Map<String, Object> json(Closing closing) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("by", closing.by());
        json.put("as", Words.of(closing.as()));
        json.put("from", closing.from().text());
        json.put("known", closing.known().text());
        return json;
    }
}
