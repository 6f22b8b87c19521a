package org.comity.cli.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.acts.Act;
import org.comity.acts.Content;
import org.comity.acts.Relation;
import org.comity.acts.Withheld;
import org.comity.acts.keeping.KeyChange;
import org.comity.cli.show.Json;
import org.comity.log.tree.Hash;
import org.comity.record.JournalBroken;
import org.comity.record.Records;
import org.comity.record.Sound;
import org.comity.record.codec.ActCodec;
import org.comity.record.codec.Kept;
import org.comity.record.codec.Reading;
import org.comity.record.keep.KeyChain;
import tools.jackson.databind.json.JsonMapper;

/// An act with what the rest of the record says of it.
///
/// @param before when the act before it was recorded
/// @param later what later acts have to do with it
/// @param kept what stands beside the log for it
/// @param damaged other acts that may have to do with it and are not what was entered
record Shown(
        String organisation,
        long number,
        byte[] leaf,
        Optional<Instant> before,
        List<Later> later,
        List<Kept> kept,
        List<Long> damaged) {
    private static final int AT_ONCE = 1_000;

    /// A later act that relates to this one.
    record Later(long number, Relation.As as, String says) {}

    /// Reads all that was recorded after the act: nothing else knows what follows it.
    ///
    /// @throws JournalBroken when the act is not what was entered
    static Shown of(Records records, String organisation, long number) {
        byte[] leaf =
                Sound.read(records, organisation, number - 1, 1).getFirst().bytes();
        List<Long> damaged = new ArrayList<>();
        Optional<Instant> before = number == 1
                ? Optional.empty()
                : sound(records, organisation, records.read(organisation, number - 2, 1), damaged)
                        .findFirst()
                        .flatMap(Shown::read)
                        .map(Act::recorded);
        List<Later> later = later(records, organisation, number, damaged);
        return new Shown(organisation, number, leaf, before, later, records.openings(organisation, number), damaged);
    }

    /// Leaves out the damaged ones, and notes them.
    private static Stream<Records.Leaf> sound(
            Records records, String organisation, List<Records.Leaf> leaves, List<Long> damaged) {
        List<Long> changed = Sound.changed(records, organisation, leaves);
        damaged.addAll(changed);
        return leaves.stream().filter(leaf -> !changed.contains(leaf.number()));
    }

    private static List<Later> later(Records records, String organisation, long number, List<Long> damaged) {
        List<Later> later = new ArrayList<>();
        List<Records.Leaf> leaves = records.read(organisation, number, AT_ONCE);
        while (!leaves.isEmpty()) {
            sound(records, organisation, leaves, damaged)
                    .map(Shown::read)
                    .flatMap(Optional::stream)
                    .forEach(act -> act.relates().stream()
                            .filter(relation -> relation.number() == number)
                            .forEach(relation -> later.add(new Later(act.number(), relation.as(), Words.gist(act)))));
            leaves = records.read(organisation, leaves.getLast().number(), AT_ONCE);
        }
        return later;
    }

    private static Optional<Act> read(Records.Leaf leaf) {
        return ActCodec.decode(leaf.bytes()) instanceof Reading.Read(Act act) ? Optional.of(act) : Optional.empty();
    }

    /// Whether it was known before the act before it was recorded.
    boolean isLate(Act act) {
        Optional<Instant> known = act.draft().known().flatMap(when -> when.latest());
        return known.isPresent() && before.isPresent() && !known.get().isAfter(before.get());
    }

    /// The digests in the leaf that stand for something beside the log.
    static List<String> sealed(Act act) {
        return switch (act.body()) {
            case Withheld withheld -> List.of(withheld.digest());
            default ->
                ActCodec.texts(act.body()).stream()
                        .filter(Content.Sealed.class::isInstance)
                        .map(text -> ((Content.Sealed) text).digest())
                        .toList();
        };
    }

    List<String> lines() {
        return switch (ActCodec.decode(leaf)) {
            case Reading.Read(Act act) -> new ShowText(this, act).lines();
            case Reading.UnreadLeaf unread -> {
                Sheet sheet = new Sheet();
                sheet.row("act", number + " of " + organisation + ", not known to this program: " + unread.because());
                sheet.prose(unread.json());
                yield sheet.lines();
            }
            case Reading.Unreadable unreadable ->
                List.of("act " + number + " of " + organisation + " cannot be read: byte " + unreadable.offset() + ", "
                        + unreadable.because());
        };
    }

    String json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("organisation", organisation);
        json.put("number", number);
        json.put("leafHash", Hash.leaf(leaf).base64());
        switch (ActCodec.decode(leaf)) {
            case Reading.Read(Act act) -> {
                json.put("readable", true);
                json.put("late", isLate(act));
                json.put("act", JsonMapper.shared().readTree(leaf));
                json.put("known", act.known().text());
                if (act.body() instanceof KeyChange) {
                    json.put("signedByBothKeys", KeyChain.isSignedByBoth(act));
                }
            }
            case Reading.UnreadLeaf unread -> {
                json.put("readable", false);
                json.put("because", unread.because());
                json.put("act", JsonMapper.shared().readTree(unread.json()));
            }
            case Reading.Unreadable unreadable -> {
                json.put("readable", false);
                json.put("because", unreadable.because());
            }
        }
        json.put(
                "relatedBy",
                later.stream()
                        .map(each -> Map.of("number", each.number(), "as", Words.of(each.as())))
                        .toList());
        json.put(
                "kept",
                kept.stream()
                        .map(each -> Map.of("digest", each.digest(), "may", Words.of(each.may())))
                        .toList());
        if (!damaged.isEmpty()) {
            json.put("refused", List.of(Json.of(Sound.damaged(organisation, damaged))));
        }
        return Json.text(json);
    }
}
