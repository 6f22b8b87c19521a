package org.comity.record.council;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.acts.Act;
import org.comity.acts.Withheld;
import org.comity.record.Records;
import org.comity.record.codec.ActCodec;
import org.comity.record.codec.Kept;
import org.comity.record.codec.Reading;
import org.comity.record.codec.Sealing;

/// Acts as the keeper of the record reads them: with the bodies that their leaves withhold.
///
/// For one thread.
public final class Revealed {
    private final Records records;
    private final String organisation;
    private final ActCodec.Decoder decoder = new ActCodec.Decoder();

    public Revealed(Records records, String organisation) {
        this.records = records;
        this.organisation = organisation;
    }

    /// Acts with numbers from `after + 1` on, in order. What cannot be read as an act is left out.
    ///
    /// @param last the number of the last entry that was looked at; `after` when there is no more
    public record Stretch(List<Act> acts, long last) {
        public Stretch {
            acts = List.copyOf(acts);
        }
    }

    public Stretch read(long after, int atMost) {
        List<Act> acts = new ArrayList<>();
        long last = after;
        for (Records.Leaf leaf : records.read(organisation, after, atMost)) {
            act(leaf).ifPresent(acts::add);
            last = leaf.number();
        }
        return new Stretch(acts, last);
    }

    /// An entry as an act; empty when it is none that this program can read.
    public Optional<Act> act(Records.Leaf leaf) {
        return switch (decoder.decode(leaf.bytes())) {
            case Reading.Read(Act act) when act.number() == leaf.number() -> Optional.of(revealed(act));
            case Reading.Read _, Reading.UnreadLeaf _, Reading.Unreadable _ -> Optional.empty();
        };
    }

    private Act revealed(Act act) {
        if (!(act.body() instanceof Withheld withheld)) {
            return act;
        }
        for (Kept kept : records.openings(organisation, act.number())) {
            if (kept.digest().equals(withheld.digest()) && kept.fits()) {
                return Sealing.reveal(act, kept.bytes()).orElse(act);
            }
        }
        return act;
    }
}
