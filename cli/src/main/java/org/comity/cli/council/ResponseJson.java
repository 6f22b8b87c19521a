package org.comity.cli.council;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.acts.Act;
import org.comity.acts.Conflict;
import org.comity.acts.assistance.Asked;
import org.comity.acts.assistance.Contribution;
import org.comity.acts.assistance.Headcount;
import org.comity.acts.assistance.Offer;
import org.comity.acts.assistance.Quantity;
import org.comity.acts.assistance.Response;
import org.comity.acts.assistance.Sum;
import org.comity.acts.assistance.Supply;
import org.comity.acts.assistance.Tally;
import org.comity.acts.assistance.Term;
import org.comity.acts.assistance.Unit;
import org.comity.acts.assistance.Words;
import org.comity.cli.record.Attribution;

/// A response as JSON, with names that stay.
record ResponseJson(Relief relief) {
    Map<String, Object> json() {
        Response response = relief.response();
        Map<String, Object> json = new LinkedHashMap<>();
        response.request().ifPresent(done -> {
            json.put("title", done.body().title());
            json.put("host", ReliefWords.who(done.body().requester()));
            done.body().to().ifPresent(to -> json.put("to", to));
            json.put("requested", when(done.act()));
        });
        response.withdrawn().ifPresent(done -> json.put("withdrawn", when(done.act())));
        json.put(
                "decisions",
                response.decisions().stream()
                        .map(done -> {
                            Map<String, Object> each = when(done.act());
                            each.put("answer", Words.code(done.body().answer()));
                            done.body().basis().ifPresent(basis -> each.put("basis", ReliefWords.basis(relief, basis)));
                            return each;
                        })
                        .toList());
        response.mandate().ifPresent(term -> json.put("mandate", mandate(term)));
        json.put("notices", ReliefWords.notices(relief));
        json.put("lines", response.lines().stream().map(this::line).toList());
        json.put("offers", response.offered().stream().map(this::offer).toList());
        people(json);
        json.put("clocks", ClockText.of(relief).stream().map(ClockText::json).toList());
        json.put(
                "conflicts",
                ReliefWords.conflicts(relief).stream()
                        .map(ResponseJson::conflict)
                        .toList());
        json.put(
                "timeline",
                ReliefWords.timeline(response).stream().map(ResponseJson::event).toList());
        return json;
    }

    static Map<String, Object> when(Act act) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("when", act.draft().effective().text());
        json.put("act", act.number());
        return json;
    }

    private Map<String, Object> mandate(Term term) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", term.from().text());
        term.until().ifPresent(until -> json.put("until", until.text()));
        term.ended().ifPresent(done -> json.put("ended", when(done.act())));
        json.put(
                "help",
                term.mandate().stream()
                        .flatMap(mandate -> mandate.help().stream())
                        .map(Words::code)
                        .toList());
        term.mandate().ifPresent(mandate -> json.put("says", org.comity.cli.record.Words.text(mandate.says())));
        json.put("over", term.isOverOn(relief.day()).name().toLowerCase(java.util.Locale.ROOT));
        return json;
    }

    private Map<String, Object> line(Asked asked) {
        Supply supply = relief.response().supply(asked);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("line", asked.line().line().text());
        json.put("help", Words.code(asked.line().help()));
        json.put("what", asked.line().what());
        asked.line().quantity().ifPresent(quantity -> json.put("asked", json(quantity)));
        json.put("offered", json(supply.offered()));
        json.put("accepted", json(supply.accepted()));
        json.put("gap", json(supply.gap()));
        json.put("sent", json(supply.sent()));
        json.put("arrived", json(supply.arrived()));
        supply.unaccepted().ifPresent(quantity -> json.put("unaccepted", json(quantity)));
        supply.missing().ifPresent(quantity -> json.put("missing", json(quantity)));
        asked.withdrawn().ifPresent(act -> json.put("withdrawn", when(act)));
        return json;
    }

    static Map<String, Object> json(Quantity quantity) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("amount", quantity.amount());
        json.put("unit", quantity.unit());
        return json;
    }

    private static List<Object> json(Sum sum) {
        return sum.quantities().stream().<Object>map(ResponseJson::json).toList();
    }

    Map<String, Object> offer(Offer offer) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("offer", offer.id().text());
        json.put("from", ReliefWords.who(offer.body().from()));
        offer.body().line().ifPresent(line -> json.put("line", line.text()));
        json.put("help", Words.code(offer.body().help()));
        json.put("what", offer.what());
        offer.quantity().ifPresent(quantity -> json.put("quantity", json(quantity)));
        offer.body().worth().ifPresent(worth -> json.put("worth", json(worth)));
        json.put("made", when(offer.made().act()));
        json.put("status", Words.code(offer.fate()));
        json.put("accepted", json(offer.accepted()));
        json.put("committed", json(offer.committed()));
        json.put("sent", json(offer.sent()));
        json.put("received", json(offer.received()));
        json.put("writtenOff", json(offer.writtenOff()));
        json.put("needs", Words.code(offer.body().needs()));
        json.put(
                "authorised",
                ReliefWords.authorisations(relief.response(), offer).stream()
                        .map(done -> {
                            Map<String, Object> each = when(done.act());
                            each.put("authority", done.body().authority());
                            return each;
                        })
                        .toList());
        offer.withdrawn().ifPresent(done -> json.put("withdrawn", when(done.act())));
        offer.declined().ifPresent(done -> json.put("declined", when(done.act())));
        return json;
    }

    private void people(Map<String, Object> json) {
        List<Contribution> all = Contribution.of(relief.response());
        json.put("contributions", all.stream().map(ResponseJson::contribution).toList());
        Tally sum = Contribution.people(all);
        Map<String, Object> people = new LinkedHashMap<>();
        people.put("least", sum.least());
        sum.most().ifPresent(most -> people.put("most", most));
        people.put("about", sum.rough() > 0);
        people.put("unknown", sum.unknown());
        json.put("people", people);
        json.put(
                "totalsTold",
                ReliefWords.totals(relief.response()).stream()
                        .map(done ->
                                with(when(done.act()), Optional.of(done.body().headcount())))
                        .toList());
        json.put(
                "hostForces",
                ReliefWords.hostForces(relief.response()).stream()
                        .map(done -> {
                            Map<String, Object> each = when(done.act());
                            done.body().task().ifPresent(task -> each.put("task", task));
                            done.body().place().ifPresent(place -> each.put("place", place));
                            return with(each, done.body().headcount());
                        })
                        .toList());
    }

    private static Map<String, Object> contribution(Contribution contribution) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", ReliefWords.who(contribution.from()));
        json.put("units", contribution.units().stream().map(ResponseJson::unit).toList());
        json.put(
                "told",
                contribution.told().stream()
                        .map(done -> {
                            Map<String, Object> each = when(done.act());
                            done.body().help().ifPresent(help -> each.put("help", Words.code(help)));
                            done.body().task().ifPresent(task -> each.put("task", task));
                            done.body().place().ifPresent(place -> each.put("place", place));
                            return with(each, done.body().headcount());
                        })
                        .toList());
        return json;
    }

    static Map<String, Object> unit(Unit unit) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("unit", unit.id().text());
        json.put("help", Words.code(unit.body().help()));
        unit.body().offer().ifPresent(offer -> json.put("offer", offer.text()));
        unit.body().quantity().ifPresent(quantity -> json.put("quantity", json(quantity)));
        unit.body().task().ifPresent(task -> json.put("task", task));
        unit.body().place().ifPresent(place -> json.put("place", place));
        json.put("sent", when(unit.sent().act()));
        unit.arrived().ifPresent(done -> json.put("arrived", when(done.act())));
        unit.withdrawn().ifPresent(done -> json.put("left", when(done.act())));
        return with(json, unit.body().headcount());
    }

    private static Map<String, Object> with(Map<String, Object> json, Optional<Headcount> headcount) {
        headcount.ifPresent(each -> {
            Map<String, Object> people = new LinkedHashMap<>();
            put(people, "least", each.least());
            put(people, "most", each.most());
            put(people, "about", each.about());
            json.put("headcount", people);
        });
        return json;
    }

    private static void put(Map<String, Object> json, String name, OptionalLong number) {
        number.ifPresent(value -> json.put(name, value));
    }

    private static Map<String, Object> conflict(Conflict conflict) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("about", conflict.about());
        json.put("kind", conflict.kind());
        json.put("says", conflict.says());
        json.put("acts", conflict.acts());
        return json;
    }

    private static Map<String, Object> event(Act act) {
        Map<String, Object> json = when(act);
        json.put("kind", org.comity.cli.record.Words.kind(act.body()));
        json.put("by", org.comity.cli.record.Words.of(act.draft().by()));
        json.put("standing", org.comity.cli.record.Words.of(act.draft().standing()));
        json.put("says", org.comity.cli.record.Words.gist(act));
        json.put(
                "sources",
                act.draft().sources().stream().map(source -> source.document()).toList());
        json.put("through", Attribution.chains(act));
        return json;
    }
}
