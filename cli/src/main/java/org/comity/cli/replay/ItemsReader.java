package org.comity.cli.replay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.comity.charter.vote.Position;

/// Reads the items of a set, those that count.
final class ItemsReader {
    /// What becomes of a second row with the same key.
    enum Repeated {
        /// It is another vote on the same item.
        IS_THE_SAME_ITEM,
        /// Nobody can tell which votes belong to it; it is kept and named.
        IS_ANOTHER_ITEM
    }

    /// The place of an item that does not count.
    static final int LEFT_OUT = -1;

    private static final int MOST_SEATS = 1_000_000;

    private final Layout layout;
    private final Complaints complaints;
    private final Repeated repeated;
    private final Interner keys = new Interner();
    private final List<Item> items = new ArrayList<>();
    private final List<Item> twice = new ArrayList<>();
    private int[] placeOfKey = new int[64];
    private int passedOver;

    private int key;
    private int date;
    private int outcome;
    private int matter;
    private int vetoed;
    private int symbol;
    private int title;
    private final Map<Position, Integer> tallies = new EnumMap<>(Position.class);
    private final List<Integer> conditions = new ArrayList<>();

    ItemsReader(Layout layout, Complaints complaints, Repeated repeated) {
        this.layout = layout;
        this.complaints = complaints;
        this.repeated = repeated;
    }

    Consumer<Row> begin(Header header) {
        Columns columns = layout.columns();
        key = columns.of(Columns.ITEMS_KEY, Columns.KEY)
                .map(column -> header.place(column, "the key of items"))
                .orElse(Header.NOWHERE);
        date = place(header, Columns.DATE);
        outcome = place(header, Columns.OUTCOME);
        matter = place(header, Columns.MATTER);
        vetoed = place(header, Columns.VETOED);
        symbol = place(header, Columns.SYMBOL);
        title = place(header, Columns.TITLE);
        columns.tallies().forEach((position, column) -> tallies.put(position, header.place(column, position.words())));
        layout.where().forEach(condition -> conditions.add(header.place(condition.column(), "--where")));
        return this::take;
    }

    private int place(Header header, String use) {
        return layout.columns().of(use).map(column -> header.place(column, use)).orElse(Header.NOWHERE);
    }

    private void take(Row row) {
        int number = key == Header.NOWHERE ? LEFT_OUT : row.number(key, keys);
        boolean seen = number != LEFT_OUT && number < known;
        known = Math.max(known, number + 1);
        if (seen && repeated == Repeated.IS_THE_SAME_ITEM) {
            return;
        }
        boolean counts = counts(row);
        if (!counts) {
            passedOver++;
        }
        if (number != LEFT_OUT && !seen) {
            place(number, counts ? items.size() : LEFT_OUT);
        }
        if (counts) {
            (seen ? twice : items).add(item(row, number));
        }
    }

    private int known;

    private void place(int number, int place) {
        if (number >= placeOfKey.length) {
            placeOfKey = Arrays.copyOf(placeOfKey, number * 2);
        }
        placeOfKey[number] = place;
    }

    private boolean counts(Row row) {
        for (int i = 0; i < conditions.size(); i++) {
            if (!layout.where().get(i).admits(row.text(conditions.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private Item item(Row row, int number) {
        Map<Position, Integer> tally = new EnumMap<>(Position.class);
        tallies.forEach((position, column) -> {
            String text = row.text(column);
            if (!text.isEmpty()) {
                tally.put(position, number(text, position, row));
            }
        });
        List<String> names = new ArrayList<>();
        for (String name : row.text(vetoed).split("\\|")) {
            if (!name.isBlank()) {
                names.add(name.trim());
            }
        }
        String called = number == LEFT_OUT ? "line " + row.line() : keys.text(number);
        return new Item(
                called,
                row.line(),
                row.text(date),
                row.text(outcome),
                row.text(matter),
                tally,
                names,
                row.text(symbol),
                row.text(title));
    }

    private int number(String text, Position position, Row row) {
        boolean whole = text.length() <= 7 && text.chars().allMatch(letter -> letter >= '0' && letter <= '9');
        if (!whole || Integer.parseInt(text) > MOST_SEATS) {
            complaints.add(
                    "not-a-number", row.line(), "'" + text + "' is not a number of seats " + position.words(), "");
            return 0;
        }
        return Integer.parseInt(text);
    }

    List<Item> items() {
        return items;
    }

    /// Items whose key an earlier item has.
    List<Item> twice() {
        return twice;
    }

    /// How many rows did not meet the conditions.
    int passedOver() {
        return passedOver;
    }

    Interner keys() {
        return keys;
    }

    /// The place among the items of the item with a key, or [#LEFT_OUT].
    int placeOf(int keyNumber) {
        return placeOfKey[keyNumber];
    }
}
