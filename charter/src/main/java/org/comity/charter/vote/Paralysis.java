package org.comity.charter.vote;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.charter.Matter;
import org.comity.charter.Step;

/// Which absences keep an organ from deciding a matter, under one reading of its rule.
///
/// Only the smallest are given: where one seat's absence is enough, no pair with that seat is named.
///
/// @param matter what cannot be decided
/// @param readings the readings of open points that hold, in the order of the steps; none when nothing is open
/// @param standing whether it can be decided when nobody is absent
/// @param patterns the smallest sets of absent seats, up to [#MOST_ABSENT] of them
/// @param why what fails under the first pattern
public record Paralysis(
        Matter matter, List<Step.Reading> readings, Standing standing, List<Pattern> patterns, Optional<Reason> why) {
    /// Absences of more seats at once are not looked at.
    public static final int MOST_ABSENT = 3;

    public Paralysis {
        readings = List.copyOf(readings);
        patterns = List.copyOf(patterns);
    }

    /// Whether a matter can be decided with everybody there and in favour.
    public enum Standing {
        CAN_BE_DECIDED,
        CANNOT
    }

    /// Absent seats: so many of each of some sets of seats that the rule does not tell apart.
    public record Pattern(List<Part> parts) {
        public Pattern {
            parts = List.copyOf(parts);
        }

        /// How many seats are absent.
        public int absent() {
            return parts.stream().mapToInt(Part::absent).sum();
        }

        /// How many sets of seats it stands for.
        public BigInteger sets() {
            BigInteger sets = BigInteger.ONE;
            for (Part part : parts) {
                sets = sets.multiply(choices(part.of().size(), part.absent()));
            }
            return sets;
        }

        private static BigInteger choices(int from, int chosen) {
            BigInteger choices = BigInteger.ONE;
            for (int i = 0; i < chosen; i++) {
                choices = choices.multiply(BigInteger.valueOf(from - i)).divide(BigInteger.valueOf(i + 1L));
            }
            return choices;
        }
    }

    /// @param absent how many of them are absent
    public record Part(int absent, List<String> of) {
        public Part {
            of = List.copyOf(of);
        }
    }

    /// Looks at the absence of every seat, every two and every three, for each combination of readings.
    ///
    /// Seats that the rule does not tell apart are looked at together: of n seats that all differ there are about
    /// n³/6 evaluations. Empty when the rule is not known.
    public static List<Paralysis> of(Question question) {
        if (question.procedure().isEmpty()) {
            return List.of();
        }
        List<Paralysis> found = new ArrayList<>();
        Procedure procedure = question.procedure().get();
        for (int[] readings : procedure.everyReading()) {
            found.add(new Search(question, procedure, readings).find());
        }
        return found;
    }

    /// Goes through the patterns of one reading.
    private static final class Search {
        private final Question question;
        private final Procedure procedure;
        private final int[] readings;
        private final List<OpenClass> classes;
        private final Tally everybody;
        private final Set<List<Integer>> stopping = new HashSet<>();
        private final List<Pattern> patterns = new ArrayList<>();
        private Optional<Reason> why = Optional.empty();
        /// For each class the heaviest in each measure of it and those behind it.
        private final long[][] heaviest;

        Search(Question question, Procedure procedure, int[] readings) {
            this.question = question;
            this.procedure = procedure;
            this.readings = readings;
            Roll roll = question.roll();
            List<OpenClass> single = new ArrayList<>();
            byte[] codes = new byte[roll.size()];
            for (int i = 0; i < codes.length; i++) {
                boolean votes = roll.seats().get(i).right() == Seat.Right.VOTES;
                codes[i] = (byte) (votes ? Position.IN_FAVOUR : Position.NOT_ENTITLED).ordinal();
                if (votes) {
                    single.add(new OpenClass(question.scales().weights(i, Set.of()), List.of(i), 1, ""));
                }
            }
            this.classes = OpenClass.gather(single);
            this.everybody = question.scales().tally(codes, Set.of());
            this.heaviest = heaviest(classes);
        }

        Paralysis find() {
            List<Step.Reading> names = new ArrayList<>();
            for (int i = 0; i < readings.length; i++) {
                procedure.steps().get(i).standards().get(readings[i]).reading().ifPresent(names::add);
            }
            Standing standing = isAdopted(everybody) ? Standing.CAN_BE_DECIDED : Standing.CANNOT;
            if (standing == Standing.CAN_BE_DECIDED) {
                for (int size = 1; size <= MOST_ABSENT; size++) {
                    absent(size, 0, new ArrayList<>(), everybody.copy());
                }
            } else {
                why = failing(everybody);
            }
            return new Paralysis(question.matter(), names, standing, patterns, why);
        }

        private boolean isAdopted(Tally tally) {
            return procedure.verdict(tally, readings) == Verdict.ADOPTED;
        }

        private static long[][] heaviest(List<OpenClass> classes) {
            long[][] heaviest = new long[classes.size()][];
            for (int c = classes.size() - 1; c >= 0; c--) {
                heaviest[c] = classes.get(c).weights().clone();
                for (int m = 0; m < heaviest[c].length && c + 1 < heaviest.length; m++) {
                    heaviest[c][m] = Math.max(heaviest[c][m], heaviest[c + 1][m]);
                }
            }
            return heaviest;
        }

        /// Whether so many absences more cannot stop it, because not even seats would that weigh the most in
        /// everything:
        /// with all others in favour, less in favour and more absent never helps.
        private boolean isSafe(int rest, int from, Tally tally) {
            Tally worst = tally.copy();
            worst.add(heaviest[from], Position.IN_FAVOUR.ordinal(), -rest);
            worst.add(heaviest[from], Position.ABSENT.ordinal(), rest);
            for (int m = 0; m < heaviest[from].length; m++) {
                // Where nobody is left of whom to take a share, nothing can be told.
                if (worst.get(m, Position.IN_FAVOUR.ordinal()) <= 0) {
                    return false;
                }
            }
            return isAdopted(worst);
        }

        /// @param chosen classes of the seats that are absent so far, in ascending order
        private void absent(int rest, int from, List<Integer> chosen, Tally tally) {
            if (rest == 0) {
                if (!isAdopted(tally) && isSmallest(chosen)) {
                    stopping.add(List.copyOf(chosen));
                    patterns.add(pattern(chosen));
                    why = why.isPresent() ? why : failing(tally);
                }
                return;
            }
            for (int c = from; c < classes.size() && !isSafe(rest, c, tally); c++) {
                int here = c;
                long already = chosen.stream().filter(each -> each == here).count();
                if (already < classes.get(c).size()) {
                    chosen.add(c);
                    move(tally, c, Position.IN_FAVOUR, Position.ABSENT);
                    absent(rest - 1, c, chosen, tally);
                    move(tally, c, Position.ABSENT, Position.IN_FAVOUR);
                    chosen.removeLast();
                }
            }
        }

        private void move(Tally tally, int c, Position from, Position to) {
            tally.add(classes.get(c).weights(), from.ordinal(), -1);
            tally.add(classes.get(c).weights(), to.ordinal(), 1);
        }

        /// Whether no smaller pattern inside stops it already.
        private boolean isSmallest(List<Integer> chosen) {
            return stopping.stream().noneMatch(smaller -> isInside(smaller, chosen));
        }

        private static boolean isInside(List<Integer> smaller, List<Integer> larger) {
            List<Integer> rest = new ArrayList<>(larger);
            return smaller.stream().allMatch(each -> rest.remove(each));
        }

        private Optional<Reason> failing(Tally tally) {
            List<String> here = new ArrayList<>();
            for (int i = 0; i < readings.length; i++) {
                procedure.steps().get(i).standards().get(readings[i]).reading().ifPresent(each -> here.add(each.id()));
            }
            return procedure.reasons(tally).stream()
                    .filter(reason -> reason.holds() == Reason.Holds.NO)
                    .filter(reason -> reason.reading().map(here::contains).orElse(true))
                    .findFirst();
        }

        private Pattern pattern(List<Integer> chosen) {
            List<Part> parts = new ArrayList<>();
            chosen.stream().distinct().forEach(c -> {
                int absent = (int) chosen.stream().filter(c::equals).count();
                parts.add(new Part(
                        absent,
                        classes.get(c).seats().stream()
                                .map(seat -> question.roll().seats().get(seat).id())
                                .toList()));
            });
            return new Pattern(parts);
        }
    }
}
