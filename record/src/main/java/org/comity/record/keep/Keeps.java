package org.comity.record.keep;

import java.util.function.Function;
import org.comity.charter.Refused;
import org.comity.record.JournalBroken;
import org.comity.record.sqlite.Opened;

/// Carries a refusal out of the steps of a piece of upkeep; never leaves this package.
final class Keeps extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Refused refused;

    Keeps(Refused refused) {
        super(refused.because());
        this.refused = refused;
    }

    @FunctionalInterface
    interface Step<T> {
        T run() throws Keeps, java.io.IOException;
    }

    /// Runs the steps; what stops one of them becomes the answer.
    static <T> Answer<T> answer(Function<java.io.IOException, Refused> machine, Step<T> step) {
        try {
            return new Answer.Done<>(step.run());
        } catch (Keeps refused) {
            return new Answer.Not<>(refused.refused);
        } catch (JournalBroken broken) {
            return new Answer.Not<>(broken.refused());
        } catch (java.io.IOException broken) {
            return new Answer.Not<>(machine.apply(broken));
        }
    }

    static <T> T ready(Opened<T> opened) throws Keeps {
        return switch (opened) {
            case Opened.Ready<T>(T it) -> it;
            case Opened.NotOpened<T>(Refused refused) -> throw new Keeps(refused);
        };
    }

    static <T> T done(Answer<T> answer) throws Keeps {
        return switch (answer) {
            case Answer.Done<T>(T it) -> it;
            case Answer.Not<T>(Refused refused) -> throw new Keeps(refused);
        };
    }
}
