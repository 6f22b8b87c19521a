package org.comity.cli.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.comity.charter.Closest;
import org.comity.charter.vote.Position;

/// Reads the votes of a set, those on items that count.
final class VotesReader {
    private final Layout layout;
    private final Complaints complaints;
    private final ItemsReader items;
    private final Interner members = new Interner();
    private final Interner words = new Interner();
    private final List<Optional<Position>> meanings = new ArrayList<>();
    private final Votes.Collector collector = new Votes.Collector();
    private long ofNoItem;

    private int key;
    private int member;
    private int position;

    VotesReader(Layout layout, Complaints complaints, ItemsReader items) {
        this.layout = layout;
        this.complaints = complaints;
        this.items = items;
    }

    Consumer<Row> begin(Header header) {
        key = header.place(layout.columns().of(Columns.VOTES_KEY, Columns.KEY).orElseThrow(), "the key of votes");
        member = header.place(layout.columns().of(Columns.MEMBER).orElseThrow(), Columns.MEMBER);
        position = header.place(layout.columns().of(Columns.POSITION).orElseThrow(), Columns.POSITION);
        return this::take;
    }

    private void take(Row row) {
        int number = row.find(key, items.keys());
        if (number < 0) {
            ofNoItem++;
            return;
        }
        int item = items.placeOf(number);
        if (item == ItemsReader.LEFT_OUT) {
            return;
        }
        Optional<Position> meaning = meaning(row);
        if (meaning.isPresent()) {
            collector.add(item, row.number(member, members), meaning.get());
        }
    }

    /// What a row says; a code that is not known is complained of once.
    private Optional<Position> meaning(Row row) {
        int word = row.number(position, words);
        if (word == meanings.size()) {
            String code = words.text(word);
            Optional<Position> meaning = layout.codes().position(code);
            meanings.add(meaning);
            if (meaning.isEmpty()) {
                String near = Closest.to(code, Position.allWords())
                        .map(each -> "did you mean '" + each + "'?")
                        .orElse("say what it means with --codes " + code + "=...; known are " + layout.codes());
                complaints.add("not-a-position", row.line(), "'" + code + "' is not the code of a position", near);
            }
        }
        return meanings.get(word);
    }

    /// How many votes belong to no item of the set.
    long ofNoItem() {
        return ofNoItem;
    }

    Votes votes() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            texts.add(members.text(i));
        }
        return collector.grouped(items.items().size(), texts);
    }
}
