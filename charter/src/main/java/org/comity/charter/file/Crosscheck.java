package org.comity.charter.file;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comity.charter.Charter;
import org.comity.charter.Closest;
import org.comity.charter.Organ;
import org.comity.charter.Problem;
import org.comity.charter.SeatKind;
import org.comity.charter.facts.ChairTerm;
import org.comity.charter.facts.CodeRow;
import org.comity.charter.facts.Composite;
import org.comity.charter.facts.Membership;
import org.comity.charter.facts.NameRow;
import org.comity.charter.facts.Restriction;
import org.comity.charter.facts.Row;
import org.comity.charter.facts.SessionRow;
import org.comity.charter.facts.Term;
import org.comity.charter.facts.Waiver;
import org.comity.charter.facts.WeightTable;
import org.comity.charter.yaml.Mark;

/// Checks facts against the charter that they belong to: what a row speaks of has to be there.
public final class Crosscheck {
    private final Charter charter;
    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    private Crosscheck(Charter charter, String file) {
        this.charter = charter;
        this.file = file;
    }

    /// The problems between a charter and facts; they stand in no single line.
    ///
    /// @param file the name by which problems call the facts
    public static List<Problem> check(Charter charter, List<Row> rows, String file) {
        Crosscheck check = new Crosscheck(charter, file);
        rows.forEach(check::row);
        check.namedMembers(rows);
        check.weighedMembers(rows);
        check.composites(rows);
        return check.problems.stream().distinct().toList();
    }

    private void row(Row row) {
        switch (row) {
            case Term term ->
                organ(term.organ(), "terms").ifPresent(organ -> {
                    boolean byTerms = organ.seats().stream()
                            .anyMatch(kind ->
                                    kind.id().equals(term.seats()) && kind.filling() instanceof SeatKind.ByTerms);
                    if (!byTerms) {
                        problem(
                                "unknown-kind",
                                organ.id() + " has no kind of seat '" + term.seats() + "' that is filled by terms",
                                "");
                    }
                });
            case ChairTerm chair -> organ(chair.organ(), "chairs");
            case Restriction restriction -> restriction.organ().ifPresent(id -> organ(id, "restrictions"));
            case WeightTable table -> {
                Set<String> known = new LinkedHashSet<>();
                charter.organs().forEach(organ -> known.addAll(organ.weights().keySet()));
                if (!known.contains(table.weight())) {
                    problem(
                            "unknown-weight",
                            "no organ of " + charter.organisation() + " declares the weight '" + table.weight() + "'",
                            near(table.weight(), known));
                }
            }
            case SessionRow session -> organ(session.organ(), "sessions");
            case Waiver waiver -> waiver.organ().ifPresent(id -> organ(id, "waivers"));
            case Composite composite -> composite.organ().ifPresent(id -> organ(id, "composites"));
            case Membership _, NameRow _, CodeRow _ -> {}
        }
    }

    private Optional<Organ> organ(String id, String kind) {
        Optional<Organ> organ = charter.organ(id);
        if (organ.isEmpty()) {
            problem(
                    "unknown-organ",
                    "rows of " + kind + " speak of " + id + ", which the charter does not have",
                    near(id, charter.organs().stream().map(Organ::id).toList()));
        }
        return organ;
    }

    /// Members that the charter names have to be members of the organisation at some time, where members are known and
    /// are states.
    private void namedMembers(List<Row> rows) {
        Set<String> members = members(rows);
        if (members.isEmpty() || charter.ids() == Charter.Ids.OWN) {
            return;
        }
        for (Organ organ : charter.organs()) {
            boolean byMembership = organ.seats().stream()
                    .noneMatch(kind -> kind.filling() instanceof SeatKind.Named named
                            && named.members().stream().noneMatch(members::contains));
            for (SeatKind kind : organ.seats()) {
                if (byMembership && kind.filling() instanceof SeatKind.Named named) {
                    named.members().stream()
                            .filter(member -> !members.contains(member))
                            .forEach(member -> problem(
                                    "unknown-member",
                                    organ.id() + " names " + member + ", which was never a member",
                                    near(member, members)));
                }
            }
        }
    }

    /// Whoever has a weight has to be a member at some time or to hold a named seat, where members are known at all.
    private void weighedMembers(List<Row> rows) {
        Set<String> known = members(rows);
        if (known.isEmpty()) {
            return;
        }
        for (Organ organ : charter.organs()) {
            for (SeatKind kind : organ.seats()) {
                if (kind.filling() instanceof SeatKind.Named named) {
                    known.addAll(named.members());
                }
            }
        }
        for (Row row : rows) {
            if (row instanceof WeightTable table) {
                table.values().keySet().stream()
                        .filter(member -> !known.contains(member))
                        .sorted()
                        .forEach(member -> problem(
                                "unknown-member",
                                "the table of " + table.weight() + " of " + table.period() + " gives a weight to "
                                        + member + ", which was never a member",
                                near(member, known)));
            }
        }
    }

    /// A composite is made of members, none of which is one itself.
    private void composites(List<Row> rows) {
        Set<String> members = members(rows);
        List<Composite> composites = rows.stream()
                .filter(Composite.class::isInstance)
                .map(Composite.class::cast)
                .toList();
        Set<String> seats = new TreeSet<>();
        composites.forEach(each -> seats.add(each.seat()));
        for (Composite composite : composites) {
            for (String member : composite.members()) {
                if (seats.contains(member) && !member.equals(composite.seat())) {
                    problem("nested", composite.seat() + " is made of " + member + ", which is made of members", "");
                } else if (!members.isEmpty() && !members.contains(member)) {
                    problem(
                            "unknown-member",
                            composite.seat() + " is made of " + member + ", which was never a member",
                            near(member, members));
                }
            }
        }
    }

    private static Set<String> members(List<Row> rows) {
        Set<String> members = new TreeSet<>();
        rows.forEach(row -> {
            if (row instanceof Membership membership) {
                members.add(membership.member());
            }
        });
        return members;
    }

    private static String near(String written, java.util.Collection<String> known) {
        return Closest.to(written, known)
                .map(word -> "did you mean '" + word + "'?")
                .orElse("");
    }

    private void problem(String code, String says, String suggestion) {
        problems.add(new Problem(code, file, Mark.START, says, suggestion));
    }
}
