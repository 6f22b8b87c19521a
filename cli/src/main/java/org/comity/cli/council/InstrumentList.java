package org.comity.cli.council;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.acts.council.Council;
import org.comity.acts.ids.InstrumentId;
import org.comity.acts.instrument.InstrumentReading;
import org.comity.acts.instrument.PartyStatus;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.Exit;
import org.comity.cli.record.Sheet;
import org.comity.cli.show.Json;
import org.comity.cli.show.Table;
import org.comity.record.council.Rests;

/// The instruments of a record, each with how many it binds on a day.
final class InstrumentList {
    private InstrumentList() {}

    private record Listed(String id, String title, String concluded, long bound) {}

    /// @return the exit code
    static int shown(Context context, Answering answering, AskingOptions.Asked asked, AskingOptions asking) {
        Council council = asked.acts().of(asked.readable(Rests.INSTRUMENT, Set.of("instrument/")));
        InstrumentReading reading = council.works().instruments().reading(council.rules(), council.members());
        List<Listed> found = new ArrayList<>();
        for (InstrumentId id : council.works().instruments().known()) {
            reading.instrument(id)
                    .ifPresent(each -> found.add(new Listed(
                            id.text(),
                            each.text()
                                    .map(text -> text.titles().getFirst().text())
                                    .orElse(""),
                            each.concluded()
                                    .map(act -> act.draft().effective().text())
                                    .orElse("unknown"),
                            reading.bound(id, asked.day()).stream()
                                    .filter(party -> party.is() == PartyStatus.Is.BOUND)
                                    .count())));
        }
        if (answering.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("organisation", asked.organisation());
            json.putAll(asking.json());
            json.put("on", asked.day().toString());
            json.put(
                    "instruments",
                    found.stream()
                            .map(each -> Map.of(
                                    "instrument", each.id(),
                                    "title", each.title(),
                                    "concluded", each.concluded(),
                                    "bound", each.bound()))
                            .toList());
            context.out().println(Json.text(json));
        } else {
            lines(asked, found).forEach(context.out()::println);
        }
        return found.isEmpty() ? Exit.NEGATIVE : Exit.DONE;
    }

    private static List<String> lines(AskingOptions.Asked asked, List<Listed> found) {
        List<String> lines = new ArrayList<>();
        lines.add((found.isEmpty() ? "No instrument" : "Instruments") + " in the record of " + asked.organisation()
                + ", with how many each surely binds on " + asked.day());
        if (!found.isEmpty()) {
            lines.add("");
            Table table = new Table(Table.Align.LEFT, Table.Align.LEFT, Table.Align.RIGHT, Table.Align.LEFT)
                    .row("instrument", "concluded", "bound", "title");
            found.forEach(each ->
                    table.row(each.id(), each.concluded(), String.valueOf(each.bound()), Sheet.cut(each.title(), 56)));
            lines.addAll(table.lines());
        }
        return lines;
    }
}
