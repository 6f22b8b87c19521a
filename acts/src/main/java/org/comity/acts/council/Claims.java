package org.comity.acts.council;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.comity.acts.Act;
import org.comity.acts.Certainty;
import org.comity.acts.Closings;
import org.comity.acts.Relation;
import org.comity.acts.When;
import org.comity.acts.activity.ActivityBody;
import org.comity.acts.activity.ClaimedNumber;
import org.comity.acts.activity.ClaimedTime;
import org.comity.acts.activity.Tolerance;
import org.comity.acts.activity.Verdict;
import org.comity.acts.document.Ancestor;
import org.comity.acts.document.Descent;
import org.comity.acts.document.Document;
import org.comity.acts.document.Lineage;
import org.comity.acts.form.Form;
import org.comity.acts.ids.DocumentId;
import org.comity.acts.ids.ProgrammeId;
import org.comity.acts.ids.ProjectId;
import org.comity.acts.ids.YearId;
import org.comity.acts.programme.Count;
import org.comity.acts.programme.Stand;
import org.comity.acts.programme.Undertaking;
import org.comity.acts.said.Voice;
import org.comity.acts.statement.Statement;
import org.comity.acts.table.Table;

/// Holds what is claimed against what the record has. A claim changes nothing, and what the record has proves no claim
/// wrong: a register may lack what was done.
///
/// | about | held against |
/// |---|---|
/// | `chairmanship/YEAR/activities`, or that with `/AREA` behind it | the activities of the year |
/// | `project/ID/members`, `consortium/ID/members` | the members of the consortium |
/// | `programme/ID/making`, `document/ID/making` | the time since the mandate |
/// | whatever acts show | what they show |
public final class Claims {
    private static final String ACTIVITIES = "/activities";
    private static final String MEMBERS = "/members";
    private static final String MAKING = "/making";

    private final Council council;
    private final LocalDate day;
    private final Tolerance tolerance;

    private Claims(Council council, LocalDate day, Tolerance tolerance) {
        this.council = council;
        this.day = day;
        this.tolerance = tolerance;
    }

    /// Every claim that can be held against something, in the order of the acts.
    ///
    /// @param acts in their order, with those that correct or retract one of them
    /// @param day as of which the record is asked
    public static List<HeldClaim> held(List<Act> acts, Council council, LocalDate day, Tolerance tolerance) {
        Claims claims = new Claims(council, day, tolerance);
        List<HeldClaim> held = new ArrayList<>();
        for (Act act : standing(acts)) {
            Statement said = (Statement) act.body();
            said.claims().forEach(claim -> claims.hold(act, claim).ifPresent(held::add));
        }
        return List.copyOf(held);
    }

    /// The statements that none of the acts corrects, retracts or supersedes.
    public static List<Act> standing(List<Act> acts) {
        Closings closings = Closings.NONE;
        for (Act act : acts) {
            for (Relation relation : act.relates()) {
                if (relation.as() != Relation.As.FOLLOWS) {
                    closings = closings.with(act.number(), relation.number());
                }
            }
        }
        Closings all = closings;
        return acts.stream()
                .filter(act -> act.body() instanceof Statement)
                .filter(act -> !all.isSilent(act.number()))
                .toList();
    }

    private Optional<HeldClaim> hold(Act act, Statement.Claim claim) {
        return against(claim.about()).map(against -> switch (against) {
            case HeldAgainst.Activities(YearId year, Optional<String> area, Count count) ->
                counted(
                        act,
                        claim,
                        against,
                        count,
                        "activities of " + year
                                + area.map(id -> " in the area " + id).orElse(""));
            case HeldAgainst.Members(ProjectId project, Count count) ->
                counted(act, claim, against, count, "members of the consortium of " + project);
            case HeldAgainst.Making making -> made(act, claim, making);
            case HeldAgainst.Fact fact -> shown(act, claim, fact);
        });
    }

    private Optional<HeldAgainst> against(String about) {
        return activities(about)
                .or(() -> members(about))
                .or(() -> making(about))
                .or(() -> fact(about));
    }

    private Optional<HeldAgainst> activities(String about) {
        String years = "chairmanship/";
        int at = about.lastIndexOf(ACTIVITIES);
        if (!about.startsWith(years) || at < years.length()) {
            return Optional.empty();
        }
        String rest = about.substring(at + ACTIVITIES.length());
        Optional<String> area = rest.startsWith("/") && Form.isId(rest.substring(1))
                ? Optional.of(rest.substring(1))
                : Optional.empty();
        String id = about.substring(years.length(), at);
        if (!Form.isId(id) || !rest.isEmpty() && area.isEmpty()) {
            return Optional.empty();
        }
        YearId year = new YearId(id);
        var tally = council.works().activities().tally(year, day);
        return Optional.of(
                new HeldAgainst.Activities(year, area, area.map(tally::of).orElse(tally.all())));
    }

    private Optional<HeldAgainst> members(String about) {
        return between(about, "project/", MEMBERS)
                .or(() -> between(about, "consortium/", MEMBERS))
                .map(ProjectId::new)
                .flatMap(project ->
                        stand(Undertaking.of(project)).map(stand -> new HeldAgainst.Members(project, stand.members())));
    }

    private Optional<Stand> stand(Undertaking of) {
        return council.works().programmes().stand(of, day, council.settled()::decision);
    }

    private static Optional<String> between(String about, String before, String after) {
        return about.startsWith(before)
                        && about.endsWith(after)
                        && about.length() > before.length() + after.length()
                        && Form.isId(about.substring(before.length(), about.length() - after.length()))
                ? Optional.of(about.substring(before.length(), about.length() - after.length()))
                : Optional.empty();
    }

    private Optional<HeldAgainst> making(String about) {
        Optional<DocumentId> document = between(about, "document/", MAKING).map(DocumentId::new);
        return document.or(() -> between(about, "programme/", MAKING)
                        .map(ProgrammeId::new)
                        .flatMap(id -> stand(Undertaking.of(id)).flatMap(Stand::document)))
                .flatMap(id -> making(id, council));
    }

    /// How long a text was in the making: from the mandate that it comes of, where it has one, else from the first of
    /// what it comes of. Empty where nothing is told that it comes of, or a date is missing.
    public static Optional<HeldAgainst.Making> making(DocumentId id, Council council) {
        Optional<When> own = council.documents().document(id).map(Document::date);
        List<Descent> dated = Lineage.of(id, council.documents()).stream()
                .filter(each -> each.on().flatMap(When::firstDay).isPresent())
                .toList();
        Optional<Descent> first = dated.stream()
                .filter(each -> each.ancestor().as() == Ancestor.As.MANDATE)
                .reduce(earlier())
                .or(() -> dated.stream().reduce(earlier()));
        return own.flatMap(until ->
                first.map(descent -> new HeldAgainst.Making(id, descent.on().orElseThrow(), until)));
    }

    private static BinaryOperator<Descent> earlier() {
        return (one, other) -> other.on().orElseThrow().before(one.on().orElseThrow()) == Certainty.YES ? other : one;
    }

    private Optional<HeldAgainst> fact(String about) {
        List<Table.Entry<String, Table<Long, Voice>>> facts = council.said().things().get(about).stream()
                .flatMap(values -> values.entries())
                .filter(value -> value.value().values().anyMatch(voice -> voice == Voice.FACT))
                .toList();
        return facts.isEmpty()
                ? Optional.empty()
                : Optional.of(new HeldAgainst.Fact(
                        facts.stream().map(Table.Entry::key).toList(),
                        facts.stream()
                                .flatMap(value -> value.value().entries())
                                .filter(each -> each.value() == Voice.FACT)
                                .map(Table.Entry::key)
                                .sorted()
                                .toList()));
    }

    private HeldClaim counted(Act act, Statement.Claim claim, HeldAgainst against, Count count, String what) {
        Optional<ClaimedNumber> number = ClaimedNumber.parse(claim.value());
        Verdict verdict = Verdict.of(number, count, tolerance);
        String has = "the register has " + (count.most() == 0 ? "no" : count.words()) + " " + what;
        String says =
                has + number.map(claimed -> difference(claimed, count, verdict)).orElse("");
        return new HeldClaim(act, claim, against, verdict, says);
    }

    private String difference(ClaimedNumber claimed, Count count, Verdict verdict) {
        if (verdict == Verdict.SUPPORTED) {
            return "";
        }
        String within = claimed.sort() == ClaimedNumber.Sort.ABOUT && verdict != Verdict.UNSUPPORTED
                ? ", and about is within " + tolerance.words() + " of it"
                : "";
        long least = apart(claimed, count.least());
        long most = apart(claimed, count.most());
        if (least == 0 && most == 0) {
            return ", the number that is named";
        }
        if (Long.signum(least) * Long.signum(most) <= 0) {
            return ", from " + Math.abs(least) + (least <= 0 ? " fewer" : " more") + " to " + Math.abs(most) + " more"
                    + within;
        }
        long near = Math.min(Math.abs(least), Math.abs(most));
        long far = Math.max(Math.abs(least), Math.abs(most));
        return ", " + (near == far ? Long.toString(near) : near + " to " + far) + (least < 0 ? " fewer" : " more")
                + " than the number that is claimed" + within;
    }

    private static long apart(ClaimedNumber claimed, long count) {
        return count > claimed.most() ? count - claimed.most() : Math.min(0, count - claimed.number());
    }

    private HeldClaim made(Act act, Statement.Claim claim, HeldAgainst.Making making) {
        Optional<ClaimedTime> time = ClaimedTime.parse(claim.value());
        return new HeldClaim(
                act, claim, making, time.map(each -> verdict(each, making)).orElse(Verdict.UNREADABLE), words(making));
    }

    private Verdict verdict(ClaimedTime time, HeldAgainst.Making making) {
        List<Boolean> met = Stream.of(making.from().firstDay(), making.from().lastDay())
                .flatMap(Optional::stream)
                .flatMap(first -> Stream.of(
                                making.until().firstDay(), making.until().lastDay())
                        .flatMap(Optional::stream)
                        .map(last -> time.isMetBy(first, last, tolerance)))
                .distinct()
                .toList();
        boolean known = making.until().firstDay().isPresent()
                && making.until().lastDay().isPresent();
        if (!known || met.size() > 1) {
            return Verdict.DEPENDS;
        }
        return met.getFirst() ? Verdict.SUPPORTED : Verdict.NOT_SUPPORTED;
    }

    /// How long something was in the making, as a sentence: `4,084 days, 11 full years: over a decade`.
    public static String words(HeldAgainst.Making making) {
        Optional<LocalDate> first = making.from().lastDay();
        Optional<LocalDate> last = making.until().firstDay();
        String dates = making.from() + " to " + making.until();
        if (first.isEmpty() || last.isEmpty()) {
            return dates;
        }
        long days = ChronoUnit.DAYS.between(first.get(), last.get());
        boolean exact = making.from().firstDay().equals(first)
                && making.until().lastDay().equals(last);
        long years = ChronoUnit.YEARS.between(first.get(), last.get());
        String full = years == 0 ? "" : ", " + years + (years == 1 ? " full year" : " full years");
        String decade = last.get().isAfter(first.get().plusYears(10)) ? ": over a decade" : "";
        return dates + ", " + (exact ? "" : "at least ") + String.format(Locale.ROOT, "%,d days", days) + full + decade;
    }

    private HeldClaim shown(Act act, Statement.Claim claim, HeldAgainst.Fact fact) {
        boolean same = fact.values().stream().anyMatch(value -> agree(value, claim.value()));
        String says = "the record shows " + String.join(" and ", fact.values()) + " by "
                + (fact.acts().size() == 1 ? "act " : "acts ")
                + String.join(", ", fact.acts().stream().map(String::valueOf).toList());
        return new HeldClaim(act, claim, fact, same ? Verdict.SUPPORTED : Verdict.NOT_SUPPORTED, says);
    }

    private static boolean agree(String one, String other) {
        Optional<When> first = When.parse(one);
        Optional<When> second = When.parse(other);
        return first.isPresent() && second.isPresent()
                ? first.get().before(second.get()) != Certainty.YES
                        && second.get().before(first.get()) != Certainty.YES
                : one.equals(other);
    }

    /// The topics under which claims about a year of chairmanship stand.
    public static List<String> about(YearId year) {
        String topic = ActivityBody.topic(year);
        return List.of(topic, topic + "/");
    }
}
