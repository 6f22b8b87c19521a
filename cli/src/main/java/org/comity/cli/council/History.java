package org.comity.cli.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.acts.Act;
import org.comity.acts.Conflict;
import org.comity.acts.CouncilBody;
import org.comity.acts.Source;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.activity.WatchEnded;
import org.comity.acts.activity.WatchSet;
import org.comity.acts.assistance.ClockSet;
import org.comity.acts.audience.AudienceBody;
import org.comity.acts.council.Council;
import org.comity.acts.membership.Claimed;
import org.comity.acts.membership.FactTold;
import org.comity.acts.membership.MemberStatus;
import org.comity.charter.Organ;
import org.comity.charter.chair.Presiding;
import org.comity.charter.facts.ChairTerm;
import org.comity.charter.facts.CodeRow;
import org.comity.charter.facts.Composite;
import org.comity.charter.facts.Grounds;
import org.comity.charter.facts.Membership;
import org.comity.charter.facts.NameRow;
import org.comity.charter.facts.Restriction;
import org.comity.charter.facts.SessionRow;
import org.comity.charter.facts.Term;
import org.comity.charter.facts.Waiver;
import org.comity.charter.facts.WeightTable;
import org.comity.cli.record.Words;
import org.comity.cli.show.RowGist;

/// What happened to an organisation: every change with its acts and sources, what is not known, and what disagrees.
///
/// @param changes in the order of the world; those that nobody can date come last
/// @param gaps times of which something is not known or disputed
/// @param conflicts what disagrees, or did until a later act settled it
record History(List<Change> changes, List<Gap> gaps, List<Contradiction> conflicts) {
    private static final Pattern MEMBER_FIRST = Pattern.compile("([A-Z][A-Z0-9]{1,5}) (.+)");

    /// One change, of one member or of several alike.
    ///
    /// @param about codes of members; empty where the sentence says all
    /// @param acts their numbers
    record Change(When when, List<String> about, String says, String marks, List<Long> acts, List<String> sources) {
        String sentence() {
            return History.sentence(about, says);
        }
    }

    private static String sentence(List<String> about, String says) {
        return switch (about.size()) {
            case 0 -> says;
            case 1 -> about.getFirst() + " " + says;
            default ->
                String.join(", ", about.subList(0, about.size() - 1)) + " and " + about.getLast() + " each " + says;
        };
    }

    /// A time of which something is not known.
    ///
    /// @param during as it is shown, such as `1992-05-15 to 2007-05-31`
    record Gap(String during, String says) {}

    /// Two things that cannot both be so.
    ///
    /// @param settled the acts that took one of them back, where some did
    record Contradiction(Conflict conflict, List<Long> settled) {}

    /// @param acts those that may be read, in the order of their numbers
    /// @param shown which of them are asked about
    static History of(List<Act> acts, java.util.function.Predicate<Act> shown, Council council, LocalDate day) {
        List<Act> found = acts.stream()
                .filter(History::isChange)
                .filter(shown)
                .sorted(Moments.IN_ORDER)
                .toList();
        return new History(changes(found, Moments.undone(acts)), gaps(found, council, day), conflicts(acts, council));
    }

    private static boolean isChange(Act act) {
        if (act.draft().standing() == Standing.STATEMENT) {
            return false;
        }
        return switch (act.body()) {
            // What is measured or looked at is no change.
            case AudienceBody _, ClockSet _, WatchSet _, WatchEnded _ -> false;
            case FactTold told ->
                switch (told.row()) {
                    case NameRow _, CodeRow _, WeightTable _, Composite _ -> false;
                    case Membership _, Term _, ChairTerm _, SessionRow _, Restriction _, Waiver _ -> true;
                };
            case CouncilBody _ -> true;
            default -> false;
        };
    }

    private static List<Change> changes(List<Act> acts, Map<Long, String> undone) {
        Map<Change, List<Change>> alike = new LinkedHashMap<>();
        for (Act act : acts) {
            Change each = change(act, Optional.ofNullable(undone.get(act.number())));
            List<String> about = each.about().isEmpty() ? List.of() : List.of("");
            Change key = new Change(each.when(), about, each.says(), each.marks(), List.of(), each.sources());
            alike.computeIfAbsent(key, _ -> new ArrayList<>()).add(each);
        }
        return alike.values().stream().map(History::together).toList();
    }

    private static Change together(List<Change> each) {
        Change first = each.getFirst();
        List<String> about =
                each.stream().flatMap(one -> one.about().stream()).distinct().toList();
        List<Long> acts = each.stream().flatMap(one -> one.acts().stream()).toList();
        return new Change(first.when(), about, first.says(), first.marks(), acts, first.sources());
    }

    private static Change change(Act act, Optional<String> undone) {
        RowGist.Said said = said(act);
        List<String> marks = new ArrayList<>();
        if (act.body() instanceof FactTold told && told.row().grounds().confirmed() == Grounds.Confirmed.NO) {
            marks.add("not confirmed");
        }
        undone.ifPresent(marks::add);
        return new Change(
                act.draft().effective(),
                said.about().isEmpty() ? List.of() : List.of(said.about()),
                said.says(),
                String.join("; ", marks),
                List.of(act.number()),
                sources(act));
    }

    private static RowGist.Said said(Act act) {
        if (act.body() instanceof FactTold told) {
            return RowGist.of(told.row());
        }
        String sentence = Words.gist(act);
        Matcher first = MEMBER_FIRST.matcher(sentence);
        return first.matches() ? new RowGist.Said(first.group(1), first.group(2)) : new RowGist.Said("", sentence);
    }

    /// Where it is found: the documents of the act, each once, or whoever says so.
    private static List<String> sources(Act act) {
        Set<String> documents = new LinkedHashSet<>();
        if (act.body() instanceof FactTold told && !told.row().grounds().by().isEmpty()) {
            documents.add(told.row().grounds().by());
        }
        List<Source> sources = act.draft().sources();
        for (Source source : sources) {
            // A sentence of a document stands beside the document itself.
            boolean isPart = sources.stream()
                    .anyMatch(whole -> source.document().startsWith(whole.document() + "/")
                            && !whole.document().equals(source.document()));
            if (!isPart && documents.stream().noneMatch(named -> named.contains(source.document()))) {
                documents.add(source.document() + (source.locator().isEmpty() ? "" : ", " + source.locator()));
            }
        }
        return documents.isEmpty() ? List.of(Words.of(act.draft().by())) : List.copyOf(documents);
    }

    private static List<Gap> gaps(List<Act> acts, Council council, LocalDate day) {
        List<Gap> gaps = new ArrayList<>(disputed(acts));
        gaps.addAll(claimed(council, day));
        Optional<LocalDate> first = acts.stream()
                .map(act -> act.draft().effective().firstDay())
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
        council.rules().taken().ifPresent(taken -> {
            for (Organ organ : taken.charter().organs()) {
                if (!organ.chair().isEmpty() && first.isPresent() && first.get().isBefore(day)) {
                    gaps.addAll(chairs(organ, council, first.get(), day));
                }
            }
        });
        gaps.sort(Comparator.comparing(Gap::during));
        return gaps;
    }

    /// Rows that their source disputes, those of several members together.
    private static List<Gap> disputed(List<Act> acts) {
        Map<Gap, Set<String>> about = new LinkedHashMap<>();
        for (Act act : acts) {
            if (act.body() instanceof FactTold told
                    && !told.row().grounds().disputed().isEmpty()) {
                RowGist.Said said = RowGist.of(told.row());
                Gap gap = new Gap(
                        told.row().period().toString(),
                        said.says() + ", and that is disputed: "
                                + told.row().grounds().disputed());
                about.computeIfAbsent(gap, _ -> new TreeSet<>()).add(said.about());
            }
        }
        return about.entrySet().stream()
                .map(each -> new Gap(
                        each.getKey().during(),
                        sentence(List.copyOf(each.getValue()), each.getKey().says())))
                .toList();
    }

    /// What is claimed of a member's status and is not so in law.
    private static List<Gap> claimed(Council council, LocalDate day) {
        List<Gap> gaps = new ArrayList<>();
        for (String member : council.members().known()) {
            MemberStatus status = council.members().status(member, day);
            for (Claimed claim : status.claimed()) {
                if (claim.againstLaw() != Claimed.AgainstLaw.SAME) {
                    gaps.add(new Gap(
                            claim.span().from().text()
                                    + claim.span()
                                            .until()
                                            .map(until -> " to " + until)
                                            .orElse(""),
                            "of " + member + " it is claimed that it is '" + claim.value() + "', by "
                                    + Words.of(claim.by()) + " (act " + claim.act() + "); on " + day
                                    + " it is " + status.inLaw().words() + " in law"));
                }
            }
        }
        return gaps;
    }

    private static List<Gap> chairs(Organ organ, Council council, LocalDate from, LocalDate until) {
        var facts = council.chairs().facts(council.members().facts());
        List<Gap> gaps = new ArrayList<>();
        for (Presiding.Stretch stretch : Presiding.of(organ, facts, Set.of()).between(from, until.plusDays(1))) {
            Set<String> holders = stretch.day().recordedHolders();
            String during = stretch.from() + " to " + stretch.until().minusDays(1);
            if (holders.isEmpty()) {
                gaps.add(new Gap(during, "who presided over " + organ.id() + " is not known"));
            } else if (holders.size() > 1) {
                gaps.add(new Gap(
                        during,
                        "which of " + String.join(", ", holders) + " presided over " + organ.id() + " is not known"));
            }
        }
        return joined(gaps);
    }

    /// Stretches that follow each other and say the same are one.
    private static List<Gap> joined(List<Gap> gaps) {
        List<Gap> joined = new ArrayList<>();
        for (Gap gap : gaps) {
            Optional<Gap> last = joined.isEmpty() ? Optional.empty() : Optional.of(joined.getLast());
            if (last.isPresent()
                    && last.get().says().equals(gap.says())
                    && end(last.get()).plusDays(1).equals(begin(gap))) {
                joined.set(joined.size() - 1, new Gap(begin(last.get()) + " to " + end(gap), gap.says()));
            } else {
                joined.add(gap);
            }
        }
        return joined;
    }

    private static LocalDate begin(Gap gap) {
        return LocalDate.parse(gap.during().substring(0, 10));
    }

    private static LocalDate end(Gap gap) {
        return LocalDate.parse(gap.during().substring(gap.during().length() - 10));
    }

    /// Those that stand, and those that would if nothing had been taken back.
    private static List<Contradiction> conflicts(List<Act> acts, Council council) {
        List<Conflict> standing = council.conflicts();
        Map<Long, List<Long>> closers = Moments.closers(acts);
        Set<Long> readable = acts.stream().map(Act::number).collect(Collectors.toSet());
        Stream<Contradiction> settled = Moments.untouched(acts, council).conflicts().stream()
                .filter(each -> standing.stream()
                        .noneMatch(other -> other.about().equals(each.about())
                                && other.kind().equals(each.kind())))
                .map(each -> new Contradiction(
                        each,
                        each.acts().stream()
                                .flatMap(number -> closers.getOrDefault(number, List.of()).stream())
                                .distinct()
                                .toList()))
                .filter(each -> !each.settled().isEmpty());
        return Stream.concat(standing.stream().map(each -> new Contradiction(each, List.of())), settled)
                .filter(each -> readable.containsAll(each.conflict().acts()))
                .toList();
    }
}
