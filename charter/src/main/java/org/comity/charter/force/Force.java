package org.comity.charter.force;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.charter.facts.CalendarDate;

/// When an instrument comes into force, and why.
///
/// @param completion when the last ratification that was needed was there
/// @param general when it comes into force; empty until it certainly does
/// @param earliest the first day on which it can be in force with what is deposited; empty when it cannot
/// @param tests what each test had and needed: on the day of completion, else on the last day that is known of
/// @param testedOn that day
/// @param parties those who ratified, in the order of their deposits
/// @param ignored acts that change nothing: a second deposit, a withdrawal of nothing
/// @param outside parties whose ratification does not count, because they are not among the members
public record Force(
        Completion completion,
        Optional<CalendarDate> general,
        Optional<LocalDate> earliest,
        List<Tested> tests,
        Optional<LocalDate> testedOn,
        List<Party> parties,
        List<Deposit> ignored,
        List<String> outside) {
    public Force {
        tests = List.copyOf(tests);
        parties = List.copyOf(parties);
        ignored = List.copyOf(ignored);
        outside = List.copyOf(outside);
    }

    /// Whether what was needed is there.
    public sealed interface Completion {}

    /// It is there.
    ///
    /// @param on the day, or the days on which it can have been
    /// @param by whose deposits of that day completed it; empty when the day is not certain, or when a change of
    /// members did
    public record Completed(CalendarDate on, List<String> by) implements Completion {
        public Completed {
            by = List.copyOf(by);
        }
    }

    /// It may be there: the dates do not tell.
    ///
    /// @param since the first day on which it can have been
    public record Perhaps(LocalDate since) implements Completion {}

    /// Something is missing.
    public record NotYet() implements Completion {}

    /// Whether it is in force on a day.
    public enum InForce {
        YES,
        NO,
        DEPENDS
    }

    /// Whether it is in force on a day.
    public InForce on(LocalDate day) {
        if (general.isPresent() && !day.isBefore(general.get().last())) {
            return InForce.YES;
        }
        return earliest.isPresent() && !day.isBefore(earliest.get()) ? InForce.DEPENDS : InForce.NO;
    }

    /// What one test had and needed.
    ///
    /// @param test its sentence
    /// @param sure counting only what is certainly ratified
    /// @param possible counting also what may be
    public record Tested(String test, Tally sure, Tally possible) {}

    /// @param have what was ratified, in heads or in units of the weight
    /// @param of the whole of which a share is taken, or empty
    /// @param need the least that is enough
    public record Tally(long have, Optional<Long> of, long need, Holds holds) {}

    /// The value of a test.
    public enum Holds {
        YES,
        NO
    }

    /// One that ratified.
    ///
    /// @param deposited when its instrument was deposited
    /// @param withdrawn when it took it back
    /// @param bound when the instrument comes into force for it; empty when that is not certain to happen
    public record Party(
            String id, CalendarDate deposited, Optional<CalendarDate> withdrawn, Optional<CalendarDate> bound) {}
}
