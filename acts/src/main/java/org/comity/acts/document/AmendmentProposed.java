package org.comity.acts.document;

import java.util.List;
import java.util.Optional;
import org.comity.acts.form.Form;
import org.comity.acts.ids.DocumentId;

/// A change to a proposed text is moved.
///
/// @param amendment its id within the document, such as `a1`
/// @param version to which it is moved; its lines are those of that version
/// @param to the amendment that this one amends. It then says how that one is to read as a whole:
///     what it changes takes the place of what the other changes.
/// @param movers members by their codes; none where the chair, the secretariat or an organ moves it
/// @param manner in writing or orally
/// @param changes to the lines; none only where it is described in words or kept apart
/// @param kept its text, where it stands beside the log; the changes then say where, and not what
///     comes
/// @param says what it does, in words; needed where there are no changes
public record AmendmentProposed(
        DocumentId document,
        String amendment,
        long version,
        Optional<String> to,
        List<String> movers,
        Manner manner,
        List<Change> changes,
        Optional<Kept> kept,
        Optional<String> says)
        implements DocumentBody {
    /// How an amendment is moved.
    public enum Manner {
        WRITTEN,
        ORAL
    }

    public AmendmentProposed {
        Form.id("the id of an amendment", amendment);
        Form.number("the number of a version", version, 1);
        to.ifPresent(other -> Form.id("the id of the amended amendment", other));
        movers = movers.isEmpty() ? List.of() : Form.distinct("the list of movers", movers);
        movers.forEach(mover -> Form.text("a mover", mover));
        changes = List.copyOf(changes);
        says.ifPresent(text -> Form.text("what an amendment does", text));
        if (changes.isEmpty() && says.isEmpty()) {
            throw new IllegalArgumentException("an amendment changes lines, or says in words what it does");
        }
        changes.forEach(change -> comes(change, kept));
        Changes.clash(changes).ifPresent(clash -> {
            throw new IllegalArgumentException(
                    "an amendment touches " + clash.where() + " twice: make one change of the two");
        });
        if (to.isPresent() && to.get().equals(amendment)) {
            throw new IllegalArgumentException("an amendment does not amend itself");
        }
    }

    private static void comes(Change change, Optional<Kept> kept) {
        boolean silent = !(change instanceof Change.Delete) && change.comes().isEmpty();
        if (silent && kept.isEmpty()) {
            throw new IllegalArgumentException("it " + change.says() + " and does not say what comes: give its lines");
        }
    }
}
