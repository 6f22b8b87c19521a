package org.comity.acts.instrument;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.acts.Proposed;
import org.comity.acts.instrument.Gathered.Party;
import org.comity.acts.instrument.PartyStatus.Is;
import org.comity.charter.Refused;
import org.comity.charter.facts.CalendarDate;

/// Why what one party does cannot be; empty when it can.
record PartyRefusals(Proposed proposed, PartyBody body, InstrumentReading reading, Binding binding, CalendarDate on) {
    Optional<Refused> refused() {
        return switch (body) {
            case FullPowersPresented _, RatifiedAtHome _ -> open();
            case InstrumentSigned signed ->
                open().or(this::signedBefore)
                        .or(() -> Party.isDefinitive(signed) ? consentedBefore() : Optional.empty());
            case InstrumentDeposited deposited ->
                open().or(this::consentedBefore).or(() -> unsigned(deposited));
            case ReservationBody each -> open().or(() -> new ReservationRefusals(each, binding, on).refused());
            case ProvisionallyApplied _ -> open().or(this::provisional);
            case ProvisionalApplicationEnded _ -> notProvisional();
            case DenunciationNotified _ -> unbound().or(this::noticeGiven);
            case DenunciationTakenBack _ -> noNotice();
            case PartyEnded _ -> unbound();
        };
    }

    private Party party() {
        return binding.gathered().party(body.party()).orElseGet(() -> new Party(body.party()));
    }

    private PartyStatus status(LocalDate day) {
        return reading.status(binding, body.party(), day);
    }

    private Optional<Refused> open() {
        List<String> named =
                binding.gathered().text().map(InstrumentConcluded::openTo).orElse(List.of());
        return named.isEmpty() || named.contains(body.party())
                ? Optional.empty()
                : refuse(
                        "INSTRUMENT-16",
                        "instrument " + body.instrument() + " names who may become a party, and " + body.party()
                                + " is not among them",
                        "they are " + String.join(", ", named) + "; correct the text's `openTo` if it is wrong");
    }

    private Optional<Refused> signedBefore() {
        return party().signed.stream()
                .findFirst()
                .flatMap(before -> refuse(
                        "INSTRUMENT-9",
                        body.party() + " has signed instrument " + body.instrument() + " on "
                                + before.act().draft().effective() + " (act " + before.number() + ")",
                        "name that act under `relates`, as `corrects`, if it is wrong"));
    }

    private Optional<Refused> consentedBefore() {
        Is is = status(on.last()).is();
        boolean stands = is == Is.BOUND || is == Is.UNCERTAIN || is == Is.NOT_YET;
        Optional<Told<PartyBody>> before = party().consents.stream()
                .filter(each -> stands || isNextWithoutAnEnd(each))
                .findFirst();
        return before.flatMap(each -> refuse(
                "INSTRUMENT-10",
                body.party() + " has consented to instrument " + body.instrument() + " on "
                        + each.act().draft().effective() + " (act " + each.number() + "), and that stands",
                "one consent is enough; name that act under `relates`, as `corrects`, if it is wrong"));
    }

    /// Whether a consent comes after this one and nothing would have ended this one before.
    private boolean isNextWithoutAnEnd(Told<PartyBody> other) {
        return !other.on().last().isBefore(on.first())
                && binding.ends(party(), Optional.empty()).stream()
                        .noneMatch(end -> !end.on().first().isBefore(on.first())
                                && !end.on().last().isAfter(other.on().last()));
    }

    private Optional<Refused> unsigned(InstrumentDeposited deposited) {
        boolean signed =
                party().signed.stream().anyMatch(each -> !each.on().first().isAfter(on.last()));
        if (signed || !InstrumentDecider.needsSignature(deposited.consent())) {
            return Optional.empty();
        }
        boolean later = !party().signed.isEmpty();
        return proposed.isHistory() && !later
                ? Optional.empty()
                : refuse(
                        "INSTRUMENT-12",
                        body.party() + " has not signed instrument " + body.instrument() + " by "
                                + proposed.draft().effective() + ", and "
                                + deposited.consent().name().toLowerCase(java.util.Locale.ROOT)
                                + " is of what was signed",
                        "enter the signature first; whoever did not sign accedes");
    }

    private Optional<Refused> provisional() {
        Is is = status(on.last()).is();
        return is == Is.BOUND || is == Is.PROVISIONAL
                ? refuse(
                        "INSTRUMENT-24",
                        body.party() + " " + (is == Is.BOUND ? "is bound by" : "applies provisionally")
                                + " instrument " + body.instrument() + " on "
                                + proposed.draft().effective() + " already",
                        "nothing more is needed; correct `effective` if it is wrong")
                : Optional.empty();
    }

    private Optional<Refused> notProvisional() {
        return status(on.last()).is() == Is.PROVISIONAL
                ? Optional.empty()
                : refuse(
                        "INSTRUMENT-24",
                        body.party() + " does not apply instrument " + body.instrument() + " provisionally on "
                                + proposed.draft().effective(),
                        "enter `provisionally-applied` first, or correct `effective`");
    }

    private Optional<Refused> unbound() {
        PartyStatus status = status(on.last());
        // On the day on which the notice of a party is over, it may be said to have left.
        boolean leaves = on.first().isAfter(LocalDate.of(1, 1, 1))
                && status(on.last().minusDays(1)).bound() != org.comity.acts.Certainty.NO;
        return switch (status.is()) {
            case BOUND, UNCERTAIN, NOT_YET -> Optional.empty();
            case PROVISIONAL, SIGNED, ENDED, NOTHING ->
                leaves
                        ? Optional.empty()
                        : refuse(
                                "INSTRUMENT-13",
                                "instrument " + body.instrument() + " does not bind " + body.party() + " on "
                                        + proposed.draft().effective()
                                        + (status.is() == Is.ENDED ? " any more" : ""),
                                "`comity bound " + body.instrument()
                                        + " --on DAY` shows who is bound; enter the deposit first");
        };
    }

    private Optional<Refused> noticeGiven() {
        return party().denounced.stream()
                .filter(each -> binding.takenBack(party(), each).isEmpty())
                .filter(each -> !each.on().last().isBefore(on.first())
                        || binding.leaves(each).last().isAfter(on.first()))
                .findFirst()
                .flatMap(each -> refuse(
                        "INSTRUMENT-23",
                        body.party() + " has given notice on "
                                + each.act().draft().effective() + " (act " + each.number() + ")",
                        "take that notice back first, or correct it"));
    }

    private Optional<Refused> noNotice() {
        boolean given = party().denounced.stream()
                .filter(each -> !each.on().first().isAfter(on.last()))
                .filter(each -> binding.takenBack(party(), each).isEmpty())
                .anyMatch(each -> binding.leaves(each).last().isAfter(on.first()));
        return given
                ? Optional.empty()
                : refuse(
                        "INSTRUMENT-23",
                        body.party() + " has given no notice about instrument " + body.instrument()
                                + " that it could take back on "
                                + proposed.draft().effective(),
                        "enter `denunciation-notified` first; after a notice is over, a party accedes again");
    }

    private Optional<Refused> refuse(String code, String because, String remedy) {
        return Optional.of(new Refused(code, because, "", remedy));
    }
}
