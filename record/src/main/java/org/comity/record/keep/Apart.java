package org.comity.record.keep;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.comity.acts.Act;
import org.comity.acts.Content;
import org.comity.acts.CouncilBody;
import org.comity.acts.Unread;
import org.comity.acts.Withheld;
import org.comity.acts.keeping.CharterTaken;
import org.comity.acts.keeping.ClockJump;
import org.comity.acts.keeping.Correction;
import org.comity.acts.keeping.Erasure;
import org.comity.acts.keeping.KeyChange;
import org.comity.acts.keeping.SourceTaken;
import org.comity.acts.statement.Statement;
import org.comity.record.JournalBroken;
import org.comity.record.codec.ActCodec;
import org.comity.record.codec.Kept;
import org.comity.record.codec.Reading;
import org.comity.record.codec.Sealing;
import org.comity.record.sqlite.Inspection;
import org.comity.record.sqlite.Inspection.ActRow;
import org.comity.record.sqlite.Inspection.OpeningRow;
import org.comity.record.sqlite.LogRow;

/// What the acts of a log say that stands beside it: texts that they hold as digests, charters that
/// they hold as hashes. And which of those texts they say were erased.
///
/// Only what is not there is remembered, so that a log of many such acts takes little room. Not for
/// use by two threads at once.
final class Apart {
    private final Inspection inspection;
    private final LogRow row;
    private final List<Text> absent = new ArrayList<>();
    private final Map<Inspection.Digest, Long> erasures = new HashMap<>();
    private final TreeMap<String, Long> charters = new TreeMap<>();
    private List<Text> named = new ArrayList<>();
    private long openings;
    private long erased;

    Apart(Inspection inspection, LogRow row) {
        this.inspection = inspection;
        this.row = row;
    }

    enum May {
        /// An act behind closed doors; it is never erased.
        BE_WITHHELD,
        /// A private text.
        BE_ERASED
    }

    /// What an act holds as a digest.
    private record Text(Inspection.Digest digest, May may) {}

    void read(Act act) {
        switch (act.body()) {
            case Withheld withheld -> name(act.number(), withheld.digest(), May.BE_WITHHELD);
            case Statement _, CouncilBody _ -> sealed(act);
            case Erasure erasure ->
                erasures.putIfAbsent(new Inspection.Digest(erasure.number(), erasure.digest()), act.number());
            case CharterTaken charter -> charters.putIfAbsent(charter.sha256(), act.number());
            case SourceTaken _, Correction _, KeyChange _, ClockJump _, Unread _ -> {
                // They hold nothing as a digest that must stand beside the log.
            }
        }
    }

    private void sealed(Act act) {
        for (Content text : ActCodec.texts(act.body())) {
            if (text instanceof Content.Sealed(String digest)) {
                name(act.number(), digest, May.BE_ERASED);
            }
        }
    }

    private void name(long act, String digest, May may) {
        named.add(new Text(new Inspection.Digest(act, digest), may));
    }

    /// Looks at all that is kept apart, once the acts have been read.
    ///
    /// @param size of the log that was read; a running store may have gone on since
    /// @param damaged takes what is not as it was
    /// @param wrong takes what is gone, or here and should not be
    void look(long size, Consumer<Scrub.Damage> damaged, Consumer<Scrub.Damage> wrong) {
        Map<Long, List<OpeningRow>> byAct = new TreeMap<>();
        Set<Inspection.Digest> there = new HashSet<>();
        for (OpeningRow opening : inspection.openings(row)) {
            byAct.computeIfAbsent(opening.number(), _ -> new ArrayList<>()).add(opening);
            there.add(new Inspection.Digest(opening.number(), opening.digest()));
        }
        byAct.forEach((number, ofTheAct) -> {
            ofTheAct.forEach(opening -> erasure(opening, size).ifPresent(wrong));
            look(number, ofTheAct, damaged);
        });
        compare(there);
        switch (row.role()) {
            case SIGNED ->
                absent.stream().filter(this::isMissed).map(Apart::missing).forEach(wrong);
            case MIRROR -> {
                // What is kept apart is never published.
            }
        }
    }

    private void look(long number, List<OpeningRow> ofTheAct, Consumer<Scrub.Damage> damaged) {
        List<ActRow> act = inspection.acts(row, number - 1, number, 1);
        byte[] leaf = act.isEmpty() ? new byte[0] : act.getFirst().leaf();
        for (OpeningRow opening : ofTheAct) {
            if (opening.erased() > 0) {
                erased++;
                continue;
            }
            openings++;
            if (fits(opening, leaf, ofTheAct)) {
                readInside(leaf, opening);
            } else {
                String says = "what is kept apart for act " + number + " is not what its digest says";
                damaged.accept(Scrub.Damage.of(Scrub.Kind.OPENING, number, says));
            }
        }
    }

    /// How many texts are kept apart.
    long openings() {
        return openings;
    }

    /// How many were erased.
    long erased() {
        return erased;
    }

    /// Reads what a leaf withholds, which may itself hold a text as a digest.
    private void readInside(byte[] leaf, OpeningRow row) {
        if (ActCodec.decode(leaf) instanceof Reading.Read(Act act)) {
            Sealing.reveal(act, row.bytes()).ifPresent(this::read);
        }
    }

    /// Holds the texts that the acts of a stretch name against what is there.
    void compare(long after, long until) {
        if (named.isEmpty()) {
            return;
        }
        try {
            compare(inspection.digests(row, after, until));
        } catch (JournalBroken broken) {
            // Told of when all that is kept apart is read; what was named is held against that.
        }
    }

    private void compare(Set<Inspection.Digest> there) {
        named.stream().filter(text -> !there.contains(text.digest())).forEach(absent::add);
        named = new ArrayList<>();
    }

    /// How many texts are not there though no act says that they were erased.
    long absent() {
        return absent.stream().filter(this::isMissed).count();
    }

    private boolean isMissed(Text text) {
        return !erasures.containsKey(text.digest());
    }

    private static Scrub.Damage missing(Text text) {
        long act = text.digest().act();
        return Scrub.Damage.of(
                Scrub.Kind.OPENING,
                act,
                switch (text.may()) {
                    case BE_WITHHELD -> "act " + act + ": what it withholds is not here; a backup may have it";
                    case BE_ERASED -> notErased(act);
                });
    }

    private static String notErased(long act) {
        return "act " + act + ": a text of it is not here, and no act says that it was erased; a backup may have it";
    }

    /// Charters that acts name and that are not there, each with the first act that names it.
    Map<String, Long> missingCharters(Set<String> there) {
        Map<String, Long> missing = new TreeMap<>(charters);
        missing.keySet().removeAll(there);
        return missing;
    }

    /// What is wrong with a row, as far as acts say that its text was erased.
    private Optional<Scrub.Damage> erasure(OpeningRow row, long size) {
        Optional<Long> by = Optional.ofNullable(erasures.get(new Inspection.Digest(row.number(), row.digest())));
        if (row.erased() > 0) {
            return by.isEmpty() && row.erased() <= size
                    ? Optional.of(Scrub.Damage.of(Scrub.Kind.OPENING, row.number(), notErased(row.number())))
                    : Optional.empty();
        }
        return by.map(number -> Scrub.Damage.of(
                Scrub.Kind.OPENING,
                row.number(),
                "act " + number + " says that a text of act " + row.number()
                        + " was erased, and it is here; `comity erase "
                        + row.number() + " --digest " + row.digest()
                        + " --because TEXT --entered-by NAME` erases it, and no second act says so"));
    }

    /// Whether what is kept apart is what its digest says, and the act holds that digest: in its leaf,
    /// or in what the leaf withholds.
    ///
    /// @param ofTheAct all that is kept apart for the act
    private static boolean fits(OpeningRow row, byte[] leaf, List<OpeningRow> ofTheAct) {
        return new Kept(row.digest(), row.salt(), row.bytes(), Kept.May.BE_RELEASED).fits()
                && (holds(leaf, row)
                        || ofTheAct.stream().anyMatch(other -> holds(leaf, other) && holds(other.bytes(), row)));
    }

    private static boolean holds(byte[] bytes, OpeningRow row) {
        return new String(bytes, StandardCharsets.UTF_8).contains(row.digest());
    }
}
