package org.comity.cli.record;

import java.util.List;
import java.util.stream.Collectors;
import org.comity.acts.Act;
import org.comity.acts.Content;
import org.comity.acts.CouncilBody;
import org.comity.acts.Draft;
import org.comity.acts.Relation;
import org.comity.acts.Source;
import org.comity.acts.Unread;
import org.comity.acts.When;
import org.comity.acts.Withheld;
import org.comity.acts.keeping.CharterTaken;
import org.comity.acts.keeping.ClockJump;
import org.comity.acts.keeping.Correction;
import org.comity.acts.keeping.Erasure;
import org.comity.acts.keeping.KeyChange;
import org.comity.acts.keeping.SourceTaken;
import org.comity.acts.statement.Statement;
import org.comity.cli.show.Gist;
import org.comity.record.codec.Kept;
import org.comity.record.keep.KeyChain;

/// An act laid out to be read.
final class ShowText {
    private final Shown shown;
    private final Act act;
    private final Sheet sheet = new Sheet();

    ShowText(Shown shown, Act act) {
        this.shown = shown;
        this.act = act;
    }

    List<String> lines() {
        sheet.row("act", act.number() + " of " + shown.organisation());
        sheet.gap();
        head(act.draft());
        body();
        act.draft().sources().forEach(this::source);
        relations();
        withheld();
        return sheet.lines();
    }

    private void head(Draft draft) {
        sheet.row("kind", Words.kind(act.body()) + (manner().isEmpty() ? "" : ": " + manner()));
        sheet.row("standing", Words.of(draft.standing()));
        sheet.row("by", Words.of(draft.by()));
        sheet.row("in the world", draft.effective().text());
        sheet.row("known", draft.known().map(When::text).orElse("not said, so when it was recorded"));
        if (shown.isLate(act)) {
            sheet.more(0, "late: before act " + (act.number() - 1) + " was recorded");
        }
        sheet.row("recorded", When.at(act.recorded()).text());
        sheet.row("entered by", draft.enteredBy());
        sheet.row("audience", Words.of(draft.audience()));
        sheet.row("request id", draft.requestId());
        draft.signatures()
                .forEach(each -> sheet.row(
                        "signature",
                        each.seat() + ", " + each.algorithm() + ", key " + each.key() + ": " + each.value()));
    }

    private String manner() {
        return act.body() instanceof Statement said ? said.manner() : "";
    }

    private void body() {
        switch (act.body()) {
            case Statement said -> statement(said);
            case SourceTaken source -> source(source);
            case CharterTaken charter -> {
                sheet.row("file", charter.file() + ", " + charter.length() + " bytes");
                sheet.row("SHA-256", charter.sha256());
            }
            case Correction correction -> sheet.prose(correction.because());
            case KeyChange change -> {
                sheet.row("key until now", change.from());
                sheet.row("key from now", change.to());
                if (!KeyChain.isSignedByBoth(act)) {
                    sheet.row("effect", "none: not both keys signed it, so it changes no key");
                }
                sheet.prose(change.because());
            }
            case Erasure erasure -> {
                sheet.row("erased", "a text of act " + erasure.number() + ", digest " + erasure.digest());
                sheet.prose(erasure.because());
            }
            case ClockJump jump -> {
                sheet.row("expected", When.at(jump.expected()).text());
                sheet.row("showed", When.at(jump.showed()).text());
            }
            case CouncilBody council -> council(council);
            case Unread unread -> {
                sheet.row("body", "version " + unread.version() + ", which this program does not know");
                sheet.prose(unread.json());
            }
            case Withheld withheld -> sheet.row("body", "not public, digest " + withheld.digest());
        }
    }

    private void council(CouncilBody council) {
        sheet.prose(Words.gist(act));
        Gist.rows(council).forEach(row -> sheet.row(row.label(), row.text()));
    }

    private void statement(Statement said) {
        sheet.row("occasion", said.occasion());
        sheet.row("language", said.language());
        switch (said.says()) {
            case Content.Open open -> sheet.prose(open.text());
            case Content.Private hidden -> sheet.prose(hidden.text());
            case Content.Sealed sealed -> sheet.row("text", "private, digest " + sealed.digest());
        }
        sheet.row("concerns", String.join(", ", said.concerns()));
        said.claims().forEach(claim -> {
            sheet.row("claim", claim.about() + ": " + claim.value());
            claim.from().ifPresent(from -> sheet.more(1, "from " + from));
            claim.until().ifPresent(until -> sheet.more(1, "until " + until));
        });
    }

    private void source(SourceTaken source) {
        sheet.row("document", source.document());
        sheet.row("title", source.title());
        sheet.row("publisher", source.publisher());
        sheet.row("published", source.published().map(When::text).orElse("not known"));
        sheet.row("address", source.address());
        sheet.row("SHA-256", source.sha256().orElse("not known"));
        if (!source.note().isEmpty()) {
            sheet.prose(source.note());
        }
    }

    private void source(Source source) {
        sheet.row("source", source.document() + (source.locator().isEmpty() ? "" : ", " + source.locator()));
        source.through().forEach(link -> sheet.more(1, link(link)));
        sheet.more(1, source.retrieved().map(day -> "looked up on " + day).orElse(""));
        sheet.more(1, "SHA-256 " + source.sha256().orElse("not known"));
    }

    private static String link(Source.Link link) {
        return "through " + link.who() + (link.capacity().isEmpty() ? "" : ", " + link.capacity()) + ": "
                + Words.of(link.hedge());
    }

    private void relations() {
        for (Relation relation : act.relates()) {
            sheet.row("relation", "this act " + Words.of(relation.as()) + " act " + relation.number());
        }
        shown.later()
                .forEach(each -> sheet.row(
                        "relation",
                        "this act is " + Words.from(each.as()) + " act " + each.number() + ": "
                                + Sheet.cut(each.says(), Sheet.WIDTH)));
    }

    private void withheld() {
        for (String digest : Shown.sealed(act)) {
            String here = shown.kept().stream()
                    .filter(each -> each.digest().equals(digest))
                    .map(each -> each.may() == Kept.May.BE_RELEASED
                            ? "stands beside the log here; may be released"
                            : "stands beside the log here; may be released, or erased")
                    .collect(Collectors.joining());
            sheet.row("withheld", here.isEmpty() ? "erased, or never in this store" : here);
        }
    }
}
