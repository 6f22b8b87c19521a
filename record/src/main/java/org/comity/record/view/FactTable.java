package org.comity.record.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.acts.Act;
import org.comity.acts.Certainty;
import org.comity.acts.Standing;

/// One view of one organisation in memory. Acts are added in their order.
///
/// A row takes about 50 bytes beside its texts, an act 26; equal short texts are kept once. At most
/// 2^31 - 1 acts and as many rows. Adding is for one thread, and nobody may ask meanwhile.
public final class FactTable implements AsOfTable {
    private final View view;
    private final ActColumns acts = new ActColumns();
    private final RowColumns rows = new RowColumns();
    private final Map<String, Integer> subjects = new HashMap<>();
    private final Map<Long, List<Ledger.Closer>> closers = new HashMap<>();
    private Optional<String[]> sorted = Optional.empty();

    public FactTable(View view) {
        this.view = view;
    }

    public View view() {
        return view;
    }

    /// What a snapshot keeps.
    record Parts(
            ActColumns acts, RowColumns rows, Map<String, Integer> subjects, Map<Long, List<Ledger.Closer>> closers) {}

    Parts parts() {
        return new Parts(acts, rows, subjects, closers);
    }

    @Override
    public long last() {
        return acts.size();
    }

    /// Adds the act that comes next.
    public void add(Act act) {
        add(Filing.of(view, act));
    }

    void add(Filing act) {
        next(act.number());
        acts.add(act);
        for (Filing.Filed row : act.rows()) {
            rows.add(row, (int) act.number(), subjects);
        }
        for (Closers.Closes closes : act.closes()) {
            closers.computeIfAbsent(closes.closes(), _ -> new ArrayList<>(1)).add(closes.closer());
        }
        if (!act.rows().isEmpty()) {
            sorted = Optional.empty();
        }
    }

    /// Adds an entry that cannot be read as an act: it says nothing here.
    public void addUnread(long number) {
        next(number);
        acts.addUnread();
    }

    private void next(long number) {
        if (number != acts.size() + 1L) {
            throw new IllegalArgumentException("act " + number + " after act " + acts.size());
        }
    }

    @Override
    public Answer about(String subject, AsOf asOf, Show show) {
        return reckoning(asOf).answer(subject, candidates(subject), show);
    }

    @Override
    public Page page(AsOf asOf, Show show, String after, int atMost) {
        Reckoning reckoning = reckoning(asOf);
        List<Answer> answers = new ArrayList<>();
        String[] order = inOrder();
        int found = after.isEmpty() ? -1 : Arrays.binarySearch(order, after, Texts.BY_CODE_POINT);
        // A negative one says where it would be.
        int at = after.isEmpty() ? 0 : found >= 0 ? found + 1 : -found - 1;
        for (; at < order.length && answers.size() < atMost; at++) {
            Answer answer = reckoning.answer(order[at], candidates(order[at]), show);
            if (!answer.isEmpty()) {
                answers.add(answer);
            }
        }
        return new Page(answers, at < order.length ? Optional.of(order[at - 1]) : Optional.empty(), limit(asOf));
    }

    @Override
    public Count count(AsOf asOf) {
        Reckoning reckoning = reckoning(asOf);
        long holds = 0;
        long perhaps = 0;
        for (String subject : subjects.keySet()) {
            Certainty best = reckoning.anything(candidates(subject));
            holds += best == Certainty.YES ? 1 : 0;
            perhaps += best == Certainty.UNCERTAIN ? 1 : 0;
        }
        return new Count(holds, perhaps);
    }

    private Reckoning reckoning(AsOf asOf) {
        return new Reckoning(
                number -> closers.getOrDefault(number, List.of()),
                Times.day(asOf.day()),
                Reckoning.knownLimit(asOf),
                limit(asOf));
    }

    private long limit(AsOf asOf) {
        return switch (asOf.recordedBy()) {
            case AsOf.RecordedBy.Now _ -> last();
            case AsOf.RecordedBy.Number(long number) -> Math.min(number, last());
            case AsOf.RecordedBy.Time(var time) -> acts.recordedBy(Times.lastMicro(time));
        };
    }

    private String[] inOrder() {
        if (sorted.isEmpty()) {
            String[] order = subjects.keySet().toArray(String[]::new);
            Arrays.sort(order, Texts.BY_CODE_POINT);
            sorted = Optional.of(order);
        }
        return sorted.get();
    }

    private Iterator<Ledger.Candidate> candidates(String subject) {
        int newest =
                Optional.ofNullable(subjects.get(subject)).map(rows::newest).orElse(RowColumns.NONE);
        return new Iterator<>() {
            private int at = newest;

            @Override
            public boolean hasNext() {
                return at != RowColumns.NONE;
            }

            @Override
            public Ledger.Candidate next() {
                int row = at;
                at = rows.before(row);
                return new Kept(subject, row);
            }
        };
    }

    private final class Kept implements Ledger.Candidate {
        private final String subject;
        private final int row;

        private Kept(String subject, int row) {
            this.subject = subject;
            this.row = row;
        }

        @Override
        public long opened() {
            return rows.opened(row);
        }

        @Override
        public long known() {
            return acts.known(rows.opened(row));
        }

        @Override
        public Days from() {
            return rows.from(row);
        }

        @Override
        public Days until() {
            return rows.until(row);
        }

        @Override
        public boolean isClosed() {
            return closers.containsKey(opened());
        }

        @Override
        public Fact fact() {
            int opened = rows.opened(row);
            Standing standing = acts.standing(opened);
            return new Fact(
                    rows.row(subject, row),
                    opened,
                    rows.place(row),
                    standing,
                    Ledger.knownTime(acts.knownSaid(opened), acts.recorded(opened)),
                    Times.instant(acts.recorded(opened)),
                    acts.entry(opened));
        }
    }
}
