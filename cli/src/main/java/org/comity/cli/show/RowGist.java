package org.comity.cli.show;

import java.util.Optional;
import org.comity.charter.facts.CalendarDate;
import org.comity.charter.facts.ChairTerm;
import org.comity.charter.facts.CodeRow;
import org.comity.charter.facts.Composite;
import org.comity.charter.facts.Membership;
import org.comity.charter.facts.NameRow;
import org.comity.charter.facts.Period;
import org.comity.charter.facts.Restriction;
import org.comity.charter.facts.Row;
import org.comity.charter.facts.SessionRow;
import org.comity.charter.facts.Status;
import org.comity.charter.facts.Term;
import org.comity.charter.facts.Waiver;
import org.comity.charter.facts.WeightTable;

/// A row of facts in a sentence.
public final class RowGist {
    private RowGist() {}

    /// Whom it is about, and what it says of them.
    ///
    /// @param about a member's or a seat's code; empty where it is about none
    public record Said(String about, String says) {
        public String sentence() {
            return about.isEmpty() ? says : about + " " + says;
        }
    }

    public static Said of(Row row) {
        return switch (row) {
            case Membership each ->
                new Said(
                        each.member(),
                        "is " + status(each.status()) + during(each.period())
                                + (each.ends().isEmpty() ? "" : "; it ends by " + each.ends()));
            case Term each -> new Said(each.member(), "sits in " + each.organ() + during(each.period()));
            case ChairTerm each -> new Said(each.holder(), "presides over " + each.organ() + during(each.period()));
            case SessionRow each ->
                new Said(
                        "",
                        session(each)
                                + each.period().from().map(day -> " on " + day).orElse(""));
            case Restriction each ->
                new Said(
                        each.member(),
                        "is barred from " + Gist.word(each.bars())
                                + each.organ().map(organ -> " in " + organ).orElse("") + during(each.period()));
            case Waiver each ->
                new Said(each.member(), "is let off what bars it for " + Gist.word(each.of()) + during(each.period()));
            case WeightTable each -> new Said("", "weights '" + each.weight() + "'" + during(each.period()));
            case NameRow each ->
                new Said(
                        each.member(),
                        "is called "
                                + String.join(" / ", each.names().byLanguage().values()) + during(each.period()));
            case CodeRow each ->
                new Said(each.member(), "has the code " + each.code() + " in " + each.scheme() + during(each.period()));
            case Composite each ->
                new Said(each.seat(), "stands for " + String.join(", ", each.members()) + during(each.period()));
        };
    }

    private static String session(SessionRow row) {
        String kind = row.kind() == SessionRow.Kind.REGULAR ? "a regular session" : "an extraordinary session";
        return kind + " of " + row.organ() + (row.place().isEmpty() ? "" : ", " + row.place() + ",");
    }

    private static String status(Status status) {
        return switch (status) {
            case FULL -> "a full member";
            case OBSERVER -> "an observer";
            case PARTNER -> "a partner";
            case ASSOCIATE -> "an associate member";
            case SUSPENDED -> "suspended";
        };
    }

    private static String during(Period period) {
        Optional<CalendarDate> from = period.from();
        return from.map(date -> " from " + date).orElse("")
                + period.until().map(date -> " until " + date).orElse("");
    }
}
