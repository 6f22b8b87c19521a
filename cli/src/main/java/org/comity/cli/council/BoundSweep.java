package org.comity.cli.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.comity.acts.instrument.InstrumentReading;
import org.comity.acts.instrument.InstrumentStatus;
import org.comity.acts.instrument.PartyStatus.Is;
import org.comity.acts.instrument.Spell;
import org.comity.cli.record.Sheet;

/// How everybody stood to an instrument from one day to another: a line for each change, with its acts.
record BoundSweep(InstrumentReading reading, InstrumentStatus instrument, LocalDate from, LocalDate to) {
    /// A change of several at once.
    private record Row(LocalDate day, String says, List<String> parties, TreeSet<Long> acts) {}

    private List<Spell> spells(Optional<String> party) {
        return reading.spells(instrument.id(), from, to).stream()
                .filter(each ->
                        party.isEmpty() || party.get().equals(each.status().party()))
                .toList();
    }

    List<String> lines(String organisation, String words, Optional<String> party) {
        List<String> lines = new ArrayList<>();
        lines.add("Instrument " + instrument.id() + " of " + organisation + " from " + from + " to " + to + words);
        lines.add("");
        Map<LocalDate, Map<String, Row>> rows = new TreeMap<>();
        for (Spell spell : spells(party)) {
            String says = InstrumentWords.says(spell.status());
            rows.computeIfAbsent(spell.from(), _ -> new LinkedHashMap<>())
                    .merge(
                            says,
                            new Row(
                                    spell.from(),
                                    says,
                                    List.of(spell.status().party()),
                                    new TreeSet<>(spell.status().acts())),
                            BoundSweep::both);
        }
        instrument
                .concluded()
                .ifPresent(act -> act.draft()
                        .effective()
                        .firstDay()
                        .ifPresent(day -> add(rows, day, "concluded", List.of(act.number()))));
        instrument
                .entry()
                .general()
                .ifPresent(date -> add(
                        rows,
                        date.first(),
                        "comes into force in general, on " + InstrumentWords.date(date),
                        instrument.entry().acts()));
        rows.values().forEach(day -> day.values().forEach(row -> lines.addAll(line(row))));
        if (rows.isEmpty()) {
            lines.add("The record knows of nobody who had to do with it.");
        }
        return lines;
    }

    private void add(Map<LocalDate, Map<String, Row>> rows, LocalDate day, String says, List<Long> acts) {
        if (!day.isBefore(from) && !day.isAfter(to)) {
            Map<String, Row> onTheDay = rows.computeIfAbsent(day, _ -> new LinkedHashMap<>());
            // What is so of the instrument comes before what it does to its parties.
            Map<String, Row> parties = new LinkedHashMap<>(onTheDay);
            onTheDay.clear();
            onTheDay.put(says, new Row(day, says, List.of(), new TreeSet<>(acts)));
            onTheDay.putAll(parties);
        }
    }

    private static Row both(Row one, Row other) {
        List<String> parties = new ArrayList<>(one.parties());
        parties.addAll(other.parties());
        TreeSet<Long> acts = new TreeSet<>(one.acts());
        acts.addAll(other.acts());
        return new Row(one.day(), one.says(), parties, acts);
    }

    private List<String> line(Row row) {
        String acts = row.acts().isEmpty() ? "" : " (" + InstrumentWords.acts(List.copyOf(row.acts())) + ")";
        return line(
                row.day().toString(),
                row.parties().isEmpty() ? "" : String.join(" ", row.parties()) + ": ",
                row.says() + acts);
    }

    private static List<String> line(String day, String parties, String says) {
        Sheet sheet = new Sheet();
        sheet.row(day, parties + says);
        return sheet.lines();
    }

    Map<String, Object> json(Optional<String> party) {
        Map<String, Object> json = BoundText.instrument(instrument);
        json.put("from", from.toString());
        json.put("to", to.toString());
        json.put(
                "spells",
                spells(party).stream()
                        .map(each -> {
                            Map<String, Object> one = new LinkedHashMap<>();
                            one.put("from", each.from().toString());
                            one.put("to", each.to().toString());
                            one.put("known", each.status().is() == Is.UNCERTAIN ? "no" : "yes");
                            one.putAll(InstrumentWords.json(each.status()));
                            return one;
                        })
                        .toList());
        return json;
    }
}
