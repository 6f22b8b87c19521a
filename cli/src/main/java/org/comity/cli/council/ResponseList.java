package org.comity.cli.council;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.acts.assistance.Response;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.Exit;
import org.comity.cli.record.Sheet;
import org.comity.cli.show.Json;
import org.comity.cli.show.Table;
import org.comity.record.council.Rests;

/// The responses of a record: who asked for help, and when.
final class ResponseList {
    private ResponseList() {}

    /// @return the exit code
    static int shown(Context context, Answering answering, AskingOptions.Asked asked, AskingOptions asking) {
        List<Response> found = asked.acts()
                .of(asked.readable(Rests.RESPONSE, Set.of("response/")))
                .works()
                .responses()
                .on(asked.day())
                .filter(Response::isRequested)
                .toList();
        if (answering.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("organisation", asked.organisation());
            json.putAll(asking.json());
            json.put("responses", found.stream().map(ResponseList::json).toList());
            context.out().println(Json.text(json));
        } else {
            lines(asked, found).forEach(context.out()::println);
        }
        return found.isEmpty() ? Exit.NEGATIVE : Exit.DONE;
    }

    private static Map<String, Object> json(Response each) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("response", each.id().text());
        each.request().ifPresent(done -> {
            json.put("title", done.body().title());
            json.put("host", ReliefWords.who(done.body().requester()));
            json.put("asked", done.when().text());
        });
        return json;
    }

    private static List<String> lines(AskingOptions.Asked asked, List<Response> found) {
        List<String> lines = new ArrayList<>();
        lines.add((found.isEmpty() ? "Nobody has asked for help" : "Who asked for help") + " in the record of "
                + asked.organisation() + " by " + asked.day());
        if (!found.isEmpty()) {
            lines.add("");
            Table table = new Table(Table.Align.LEFT, Table.Align.LEFT, Table.Align.LEFT, Table.Align.LEFT)
                    .row("response", "host", "asked", "title");
            found.forEach(each -> each.request()
                    .ifPresent(done -> table.row(
                            each.id().text(),
                            ReliefWords.who(done.body().requester()),
                            done.when().text(),
                            Sheet.cut(done.body().title(), 50))));
            lines.addAll(table.lines());
        }
        return lines;
    }
}
