package org.comity.cli.council;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.comity.acts.Certainty;
import org.comity.acts.When;
import org.comity.acts.council.Council;
import org.comity.acts.session.Course;
import org.comity.acts.session.Doors;
import org.comity.acts.session.Item;
import org.comity.acts.session.Phase;
import org.comity.acts.session.Quorate;
import org.comity.acts.session.Session;
import org.comity.acts.session.Timeline;
import org.comity.charter.Organ;
import org.comity.cli.record.Sheet;

/// A session in words and as JSON.
final class SessionText {
    private final String organisation;
    private final Council council;
    private final Session session;

    SessionText(String organisation, Council council, Session session) {
        this.organisation = organisation;
        this.council = council;
        this.session = session;
    }

    /// What is known of it, label by label.
    Map<String, String> heading() {
        Map<String, String> heading = new LinkedHashMap<>();
        heading.put("session", session.id().text());
        heading.put("organ", session.organ());
        session.place().ifPresent(place -> heading.put("place", place));
        session.host().ifPresent(host -> heading.put("host", host));
        heading.put("from", session.from().text());
        session.until().map(When::text).ifPresent(until -> heading.put("until", until));
        session.type().ifPresent(type -> heading.put("type", word(type)));
        heading.put("phase", phase().words());
        heading.put("doors", session.isClosed() ? word(Doors.CLOSED) : word(Doors.OPEN));
        session.chair().ifPresent(chair -> heading.put("chair", chair(chair)));
        council.rules()
                .taken()
                .flatMap(taken -> taken.charter().headquarters())
                .ifPresent(seat -> heading.put("headquarters", seat.place()));
        return heading;
    }

    private Phase phase() {
        return session.course().phases().last().map(Timeline.Entry::value).orElse(Phase.CONVENED);
    }

    private static String chair(Course.Presiding chair) {
        return switch (chair.as()) {
            case CHAIR -> chair.holder();
            case ACTING -> chair.holder() + ", acting";
        };
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    List<String> lines() {
        Sheet sheet = new Sheet();
        sheet.prose(session.title());
        heading().forEach(sheet::row);
        for (When when : session.room().changes()) {
            sheet.gap();
            Session.Present there = there(when);
            sheet.row("at", when.text());
            row(sheet, "present", there.present());
            row(sheet, "absent", there.absent());
            quorum(when).ifPresent(text -> sheet.row("quorum", text));
        }
        persons(sheet);
        List<String> lines = new ArrayList<>(sheet.lines());
        if (!session.agenda().order().isEmpty()) {
            lines.add("");
            lines.addAll(agendaLines());
        }
        return lines;
    }

    /// Of those with a seat, and of whom else the session names.
    private Session.Present there(When when) {
        Optional<Organ> organ =
                council.rules().taken().flatMap(taken -> taken.charter().organ(organisation + "/" + session.organ()));
        return session.presence(Quorate.seats(session, organ, council.members(), when), when);
    }

    private static void row(Sheet sheet, String label, java.util.Set<String> members) {
        if (!members.isEmpty()) {
            sheet.row(label, String.join(", ", members));
        }
    }

    /// Holders of offices and others whom the lists name.
    private void persons(Sheet sheet) {
        if (!session.room().persons().isEmpty()) {
            sheet.gap();
        }
        session.room().persons().values().flatMap(each -> each.last().stream()).forEach(each -> {
            String person = each.value().name().or(each.value()::office).orElse("");
            String office = each.value().name().isPresent()
                    ? each.value().office().map(held -> ", " + held).orElse("")
                    : "";
            String member = each.value().member().map(code -> " (" + code + ")").orElse("");
            sheet.row(word(each.value().seen()), person + office + member);
        });
    }

    private Optional<Quorate.Stretch> stretch(When when) {
        return Quorate.at(session, council.rules(), council.members(), organisation, Quorate.To.DECIDE, when);
    }

    private Optional<String> quorum(When when) {
        return stretch(when).map(each -> switch (each.holds()) {
            case YES -> "there";
            case NO -> "not there";
            case UNCERTAIN -> "not known";
        });
    }

    List<String> agendaLines() {
        List<String> lines = new ArrayList<>();
        lines.add("Agenda of " + session.id()
                + session.agenda()
                        .adopted()
                        .map(adopted -> ", adopted on " + adopted.when())
                        .orElse(", provisional"));
        int place = 1;
        for (Item item : session.agenda().inOrder()) {
            lines.add("  " + place + ". " + item.title() + "  (" + item.id() + ", " + word(item.stage())
                    + (session.isClosed(item.id()) ? ", closed meeting" : "") + progress(item) + ")");
            place++;
        }
        session.agenda()
                .items()
                .values()
                .filter(item -> item.stage() == Item.Stage.WITHDRAWN)
                .forEach(item -> lines.add("  -  " + item.title() + "  (" + item.id() + ", withdrawn)"));
        return lines;
    }

    private static String progress(Item item) {
        if (item.isOpen()) {
            return ", open";
        }
        return item.closed().isEmpty()
                ? ""
                : ", concluded" + item.result().map(each -> ": " + each).orElse("");
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("title", session.title());
        json.putAll(heading());
        json.put(
                "presence",
                session.room().changes().stream().map(this::presence).toList());
        json.putAll(agendaJson());
        return json;
    }

    private Map<String, Object> presence(When when) {
        Session.Present there = there(when);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("at", when.text());
        json.put("present", List.copyOf(there.present()));
        json.put("absent", List.copyOf(there.absent()));
        json.put("unknown", List.copyOf(there.unknown()));
        stretch(when)
                .ifPresent(each ->
                        json.put("quorum", each.holds() == Certainty.UNCERTAIN ? "unknown" : word(each.holds())));
        return json;
    }

    Map<String, Object> agendaJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        session.agenda()
                .adopted()
                .ifPresent(adopted -> json.put("adopted", adopted.when().text()));
        json.put(
                "items",
                session.agenda().order().stream()
                        .flatMap(id -> session.item(id).stream())
                        .map(this::item)
                        .toList());
        return json;
    }

    private Map<String, Object> item(Item item) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", item.id().text());
        json.put("title", item.title());
        json.put("stage", word(item.stage()));
        json.put("closed", session.isClosed(item.id()));
        item.opened().ifPresent(when -> json.put("opened", when.text()));
        item.closed().ifPresent(when -> json.put("concluded", when.text()));
        item.result().ifPresent(result -> json.put("result", result));
        return json;
    }
}
