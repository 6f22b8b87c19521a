package org.comity.cli.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.acts.Act;
import org.comity.acts.instrument.Effect;
import org.comity.acts.instrument.Entry;
import org.comity.acts.instrument.InstrumentConcluded;
import org.comity.acts.instrument.InstrumentReading;
import org.comity.acts.instrument.InstrumentStatus;
import org.comity.acts.instrument.PartyStatus;
import org.comity.acts.instrument.PartyStatus.Is;
import org.comity.acts.instrument.Stretch;
import org.comity.acts.membership.Claimed;
import org.comity.acts.membership.MemberStatus;
import org.comity.acts.membership.MembershipState;
import org.comity.acts.membership.StatusInLaw;
import org.comity.charter.facts.CalendarDate;
import org.comity.cli.record.Sheet;
import org.comity.cli.record.Words;

/// Whom an instrument binds on a day, as text and as JSON.
///
/// @param acts those on which the answer rests, and what was said
record BoundText(
        InstrumentReading reading,
        InstrumentStatus instrument,
        MembershipState members,
        List<Act> acts,
        LocalDate day) {
    /// Everybody of whom the record knows anything, or the one who is asked about.
    List<PartyStatus> parties(Optional<String> party) {
        return party.map(code -> List.of(reading.party(instrument.id(), code, day)))
                .orElseGet(() -> reading.bound(instrument.id(), day));
    }

    List<String> lines(String organisation, String words, List<PartyStatus> parties) {
        List<String> lines = new ArrayList<>();
        lines.add("Instrument " + instrument.id() + " of " + organisation + (words.isEmpty() ? " on " + day : words));
        lines.add("");
        Sheet sheet = new Sheet();
        head(sheet);
        lines.addAll(sheet.lines());
        lines.add("");
        List<String> bound = parties.stream()
                .filter(each -> each.is() == Is.BOUND)
                .map(PartyStatus::party)
                .toList();
        long open = parties.stream().filter(each -> each.is() == Is.UNCERTAIN).count();
        lines.add((bound.isEmpty() ? "It surely binds nobody" : bound.size() + " bound: " + String.join(" ", bound))
                + (open == 0 ? "" : "; of " + open + " it is not known"));
        lines.add("");
        Sheet rows = new Sheet();
        parties.forEach(each -> rows.row(
                each.party(),
                InstrumentWords.says(each)
                        + (each.acts().isEmpty() ? "" : " (" + InstrumentWords.acts(each.acts()) + ")")));
        lines.addAll(rows.lines());
        lines.addAll(beside(parties));
        return lines;
    }

    private void head(Sheet sheet) {
        instrument.text().ifPresent(text -> {
            text.titles().forEach(each -> sheet.row("title", each.text() + " (" + each.language() + ")"));
            sheet.row("form", InstrumentWords.word(text.form()));
            text.to().ifPresent(other -> sheet.row("to", other.text()));
            text.depositary().ifPresent(who -> sheet.row("depositary", who));
        });
        instrument
                .concluded()
                .ifPresent(act -> sheet.row("concluded", act.draft().effective() + " (act " + act.number() + ")"));
        force(sheet);
        instrument
                .ends()
                .ifPresent(end -> sheet.row(
                        "by itself",
                        "ends on " + InstrumentWords.date(end) + " for those for whom nothing prolongs it"));
        instrument
                .terminated()
                .ifPresent(end -> sheet.row(
                        "terminated", InstrumentWords.date(end.on()) + " (" + InstrumentWords.acts(end.acts()) + ")"));
        instrument.affectedBy().forEach(other -> sheet.row("other texts", effects(other)));
    }

    private String effects(InstrumentConcluded other) {
        return other.instrument() + " "
                + other.effects().stream()
                        .filter(effect -> effect.instrument().equals(instrument.id()))
                        .map(effect -> switch (effect) {
                            case Effect.Amends _ -> "amends it";
                            case Effect.Prolongs _ -> "prolongs it";
                            case Effect.Replaces _ -> "replaces it";
                            case Effect.Terminates _ -> "terminates it";
                        })
                        .collect(Collectors.joining(", "));
    }

    private void force(Sheet sheet) {
        Entry entry = instrument.entry();
        entry.terms()
                .ifPresent(terms -> sheet.row(
                        "terms",
                        terms.rule().sentence() + ", delay " + terms.delay().words()
                                + (terms.grounds().by().isEmpty()
                                        ? ""
                                        : " [" + terms.grounds().by() + "]")));
        String general = entry.general()
                .map(date -> (day.isBefore(date.first()) ? "only from " : "since ")
                        + InstrumentWords.date(date)
                        + (entry.by() == Stretch.By.COMPUTED ? ", by its terms" : ", as told")
                        + (entry.acts().isEmpty() ? "" : " (" + InstrumentWords.acts(entry.acts()) + ")"))
                .orElseGet(
                        () -> entry.terms().isEmpty() ? "nobody says when" : "not by its terms and the deposits known");
        sheet.row("in force", general);
        if (entry.by() == Stretch.By.COMPUTED) {
            entry.told()
                    .forEach(each -> sheet.row(
                            "as told", "since " + InstrumentWords.date(each.on()) + " (act " + each.act() + ")"));
        }
    }

    /// What is said of the status of parties and of the instrument. Nothing above follows from it.
    private List<String> beside(List<PartyStatus> parties) {
        List<String> lines = new ArrayList<>();
        Sheet sheet = new Sheet();
        for (PartyStatus party : parties) {
            Optional<MemberStatus> status = status(party);
            status.ifPresent(each -> {
                sheet.row("status", party.party() + ": in law " + each.inLaw().words());
                each.claimedOnTheDay().forEach(claim -> sheet.more(1, claimed(claim)));
            });
        }
        Sayings said = sayings();
        if (!sheet.lines().isEmpty() || !said.statements().isEmpty()) {
            lines.add("");
            lines.add(
                    "Beside it (what is claimed changes nothing above; what it means for the instrument is disputed):");
            lines.add("");
        }
        said.addTo(sheet);
        lines.addAll(sheet.lines());
        return lines;
    }

    private Sayings sayings() {
        String topic = "instrument/" + instrument.id();
        return Sayings.of(acts, day, topic::equals);
    }

    /// Where it is anything but that of a full member, or somebody claims something of it.
    private Optional<MemberStatus> status(PartyStatus party) {
        if (party.is() == Is.NOTHING || party.is() == Is.SIGNED) {
            return Optional.empty();
        }
        MemberStatus status = members.status(party.party(), day);
        boolean tells = !status.claimedOnTheDay().isEmpty()
                || members.knows(party.party()) && status.inLaw() != StatusInLaw.FULL;
        return Optional.of(status).filter(_ -> tells);
    }

    private static String claimed(Claimed claim) {
        return "claimed: " + claim.value() + " (act " + claim.act() + ", " + Words.of(claim.standing()) + " of "
                + Words.of(claim.by()) + ")"
                + (claim.againstLaw() == Claimed.AgainstLaw.OTHER ? ", which is not what it is in law" : "");
    }

    Map<String, Object> json(List<PartyStatus> parties) {
        Map<String, Object> json = instrument(instrument);
        json.put(
                "bound",
                parties.stream()
                        .filter(each -> each.is() == Is.BOUND)
                        .map(PartyStatus::party)
                        .toList());
        json.put(
                "parties",
                parties.stream()
                        .map(each -> {
                            Map<String, Object> one = InstrumentWords.json(each);
                            status(each).ifPresent(status -> one.put("status", json(status)));
                            return one;
                        })
                        .toList());
        json.put("said", sayings().json());
        return json;
    }

    private static Map<String, Object> json(MemberStatus status) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("inLaw", status.inLaw().word());
        json.put("acts", status.acts());
        json.put(
                "claimed",
                status.claimedOnTheDay().stream()
                        .map(claim -> {
                            Map<String, Object> one = new LinkedHashMap<>();
                            one.put("value", claim.value());
                            one.put("act", claim.act());
                            one.put("by", Words.of(claim.by()));
                            one.put("againstLaw", InstrumentWords.word(claim.againstLaw()));
                            return one;
                        })
                        .toList());
        return json;
    }

    static Map<String, Object> instrument(InstrumentStatus instrument) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("instrument", instrument.id().text());
        instrument.text().ifPresent(text -> {
            json.put("titles", text.titles().stream().map(each -> each.text()).toList());
            json.put("form", InstrumentWords.word(text.form()));
        });
        instrument.concluded().ifPresent(act -> {
            json.put("concluded", act.draft().effective().text());
            json.put("act", act.number());
        });
        Map<String, Object> force = new LinkedHashMap<>();
        Entry entry = instrument.entry();
        entry.general().ifPresent(date -> force.putAll(InstrumentWords.json(date)));
        force.put("by", entry.general().isEmpty() ? "not-said" : InstrumentWords.word(entry.by()));
        force.put("acts", entry.acts());
        force.put(
                "told",
                entry.told().stream()
                        .map(each -> {
                            Map<String, Object> told = InstrumentWords.json(each.on());
                            told.put("act", each.act());
                            return told;
                        })
                        .toList());
        json.put("inForce", force);
        instrument.ends().map((CalendarDate end) -> InstrumentWords.json(end)).ifPresent(end -> json.put("ends", end));
        return json;
    }
}
