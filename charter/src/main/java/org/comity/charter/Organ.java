package org.comity.charter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comity.charter.chair.ChairProvision;
import org.comity.charter.facts.Grounds;
import org.comity.charter.procedure.RulesOfProcedure;
import org.comity.charter.rule.Vocabulary;

/// A part of an organisation that can decide.
///
/// @param id the full id, `organisation/organ`
/// @param office the office that sits, as `head of state`, or empty
/// @param seats its kinds of seat, in the order of the file
/// @param groups further sets of seats
/// @param weights weights that its rules may use, with what they are counted in
/// @param suspended what becomes of a suspended member in its denominators
/// @param representation how far one seat may cast the vote of others; without one the charter sets no limit
/// @param chair by which rule its chair passes, for each time
/// @param procedure by which rules it meets
public record Organ(
        String id,
        Names names,
        Grounds grounds,
        String office,
        List<SeatKind> seats,
        List<Group> groups,
        Map<String, String> weights,
        Suspended suspended,
        List<Matter> matters,
        Optional<Representation> representation,
        List<ChairProvision> chair,
        RulesOfProcedure procedure) {

    /// What becomes of a suspended member, which never has a vote.
    public enum Suspended {
        /// It stays among the members of whom shares are taken.
        COUNTED,
        LEFT_OUT
    }

    /// How far one seat may cast the vote of others.
    ///
    /// @param atMost of how many; 0 when nobody may be represented
    public record Representation(int atMost, Grounds grounds) {
        /// The most that a charter can say.
        public static final int MOST = 1_000;

        public Representation {
            if (atMost < 0 || atMost > MOST) {
                throw new IllegalArgumentException("one seat represents from 0 to " + MOST + ", not " + atMost);
            }
        }
    }

    /// A set of named seats that is not a kind of seat.
    public record Group(String id, Set<String> members, org.comity.charter.facts.Period period, Grounds grounds) {
        public Group {
            members = Set.copyOf(members);
        }
    }

    public Organ {
        seats = List.copyOf(seats);
        groups = List.copyOf(groups);
        weights = Map.copyOf(weights);
        matters = List.copyOf(matters);
        chair = List.copyOf(chair);
    }

    /// An organ whose charter sets no limit to representation.
    public Organ(
            String id,
            Names names,
            Grounds grounds,
            String office,
            List<SeatKind> seats,
            List<Group> groups,
            Map<String, String> weights,
            Suspended suspended,
            List<Matter> matters) {
        this(
                id,
                names,
                grounds,
                office,
                seats,
                groups,
                weights,
                suspended,
                matters,
                Optional.empty(),
                List.of(),
                RulesOfProcedure.NONE);
    }

    /// The same organ with other matters.
    public Organ withMatters(List<Matter> others) {
        return new Organ(
                id,
                names,
                grounds,
                office,
                seats,
                groups,
                weights,
                suspended,
                others,
                representation,
                chair,
                procedure);
    }

    /// An organ whose charter does not say by which rules it meets.
    public Organ(
            String id,
            Names names,
            Grounds grounds,
            String office,
            List<SeatKind> seats,
            List<Group> groups,
            Map<String, String> weights,
            Suspended suspended,
            List<Matter> matters,
            Optional<Representation> representation,
            List<ChairProvision> chair) {
        this(
                id,
                names,
                grounds,
                office,
                seats,
                groups,
                weights,
                suspended,
                matters,
                representation,
                chair,
                RulesOfProcedure.NONE);
    }

    public Optional<Matter> matter(String matter) {
        return matters.stream().filter(each -> each.id().equals(matter)).findFirst();
    }

    /// Whether nobody is named by the charter or the facts, so that whoever asks says how many seats there are.
    public boolean isUnnamed() {
        return seats.stream().anyMatch(kind -> kind.filling() instanceof SeatKind.Unnamed);
    }

    /// The weights that some rule uses on a day, sorted.
    public List<String> weightsInUse(LocalDate day) {
        Set<String> weights = new TreeSet<>();
        for (Matter matter : matters) {
            Optional<Provision> provision = matter.on(day);
            provision
                    .flatMap(Provision::deferral)
                    .ifPresent(deferral -> weights.addAll(deferral.rule().weights()));
            if (provision.isPresent() && provision.get().means() instanceof Provision.BySteps means) {
                for (Step step : means.allSteps()) {
                    step.standards().forEach(standard -> {
                        weights.addAll(standard.rule().weights());
                        standard.quorum().ifPresent(quorum -> weights.addAll(quorum.weights()));
                    });
                }
            }
        }
        return List.copyOf(weights);
    }

    /// The names that rules of this organ may use.
    public Vocabulary vocabulary() {
        Set<String> names = new TreeSet<>();
        seats.forEach(kind -> names.add(kind.id()));
        groups.forEach(group -> names.add(group.id()));
        return new Vocabulary(names, weights.keySet());
    }
}
