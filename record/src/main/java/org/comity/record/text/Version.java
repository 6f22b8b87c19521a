package org.comity.record.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.acts.Act;
import org.comity.acts.Audience;
import org.comity.acts.Withheld;
import org.comity.record.Records;
import org.comity.record.codec.ActCodec;
import org.comity.record.codec.Kept;
import org.comity.record.codec.Reading;
import org.comity.record.codec.Sealing;

/// An act as some may read it: its leaf, what its leaf withholds, or that with its private texts.
///
/// @param readers marks of those who may; empty: the keeper alone
/// @param fullest whether the keeper of the record reads no more than this
record Version(Act act, List<String> readers, Fullness fullest) {
    /// The mark of what stands in a leaf: a leaf can always be published.
    static final String EVERYBODY = "everybody";

    enum Fullness {
        FULLEST,
        THERE_IS_MORE
    }

    boolean isOpen() {
        return readers.contains(EVERYBODY);
    }

    boolean isFullest() {
        return fullest == Fullness.FULLEST;
    }

    /// The versions of an act; none of what cannot be read as an act, and none of one of which nothing is kept.
    static List<Version> of(Records records, String organisation, Records.Leaf leaf) {
        return switch (ActCodec.decode(leaf.bytes())) {
            case Reading.Read(Act act) when act.number() == leaf.number() -> of(records, organisation, act);
            case Reading.Read _, Reading.UnreadLeaf _, Reading.Unreadable _ -> List.of();
        };
    }

    private static List<Version> of(Records records, String organisation, Act leaf) {
        boolean withheld = leaf.body() instanceof Withheld;
        if (!withheld && !Sealing.isSealed(leaf)) {
            return List.of(new Version(leaf, List.of(EVERYBODY), Fullness.FULLEST));
        }
        List<Kept> kept = records.openings(organisation, leaf.number()).stream()
                .filter(Kept::fits)
                .toList();
        Optional<Act> shown = withheld ? revealed(leaf, kept) : Optional.of(leaf);
        if (shown.isEmpty()) {
            return List.of();
        }
        Act whole = Sealing.withTexts(shown.get(), texts(kept));
        boolean more = !whole.equals(shown.get());
        List<Version> versions = new ArrayList<>();
        versions.add(new Version(
                shown.get(),
                withheld ? readers(leaf.draft().audience()) : List.of(EVERYBODY),
                more ? Fullness.THERE_IS_MORE : Fullness.FULLEST));
        if (more) {
            versions.add(new Version(whole, List.of(), Fullness.FULLEST));
        }
        return versions;
    }

    private static Optional<Act> revealed(Act leaf, List<Kept> kept) {
        String digest = leaf.body() instanceof Withheld withheld ? withheld.digest() : "";
        return kept.stream()
                .filter(each -> each.digest().equals(digest))
                .findFirst()
                .flatMap(each -> Sealing.reveal(leaf, each.bytes()));
    }

    private static Map<String, String> texts(List<Kept> kept) {
        Map<String, String> texts = new HashMap<>();
        for (Kept each : kept) {
            switch (each.may()) {
                case BE_RELEASED_OR_ERASED ->
                    texts.put(each.digest(), new String(each.bytes(), StandardCharsets.UTF_8));
                case BE_RELEASED -> {}
            }
        }
        return texts;
    }

    private static List<String> readers(Audience audience) {
        return switch (audience) {
            case Audience.Everybody _ -> List.of();
            case Audience.Members(String organ) -> List.of(Reach.membersOf(organ));
            case Audience.Only(List<String> readers) ->
                readers.stream().map(Reach::named).toList();
        };
    }
}
