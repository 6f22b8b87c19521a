package org.comity.charter.silence;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.comity.charter.Refused;
import org.comity.charter.Timing;

/// Reads a silence procedure as it was told and refuses what cannot be; collects every refusal.
final class SilenceReader {
    private final Timing.BySilence terms;
    private final LocalDate on;
    private final SilenceTold told;
    private final List<Refused> refusals = new ArrayList<>();

    SilenceReader(Timing.BySilence terms, LocalDate on, SilenceTold told) {
        this.terms = terms;
        this.on = on;
        this.told = told;
    }

    SilenceProcedure.Laid read() {
        if (told.deadline().isEmpty() && told.namesInstants()) {
            refuse(
                    "SILENCE-4",
                    "it is told when something happened, and nobody says when the deadline is",
                    "give the deadline, too");
            return new SilenceProcedure.Unsound(refusals);
        }
        Optional<Moment> opened = told.opened().flatMap(text -> moment("the opening", text));
        Optional<Moment> deadline = told.deadline().flatMap(text -> moment("the deadline", text));
        Optional<Moment> at = told.at().flatMap(text -> moment("the instant that is asked about", text));
        List<SilenceProcedure.Extension> extensions = new ArrayList<>();
        for (SilenceTold.Extension each : told.extensions()) {
            Optional<Moment> granted = moment("the grant of an extension", each.granted());
            Optional<Moment> until = moment("an extended deadline", each.until());
            if (granted.isPresent() && until.isPresent()) {
                extensions.add(new SilenceProcedure.Extension(granted.get(), until.get()));
            }
        }
        extensions.sort(Comparator.comparing(SilenceProcedure.Extension::granted));
        List<SilenceProcedure.Sent> letters = new ArrayList<>();
        told.inTime().forEach(seat -> letters.add(new SilenceProcedure.Sent(seat, Optional.empty())));
        List<SilenceProcedure.Sent> dated = new ArrayList<>();
        for (SilenceTold.Letter each : told.letters()) {
            moment("the letter of " + each.seat(), each.sent())
                    .ifPresent(sent -> dated.add(new SilenceProcedure.Sent(each.seat(), Optional.of(sent))));
        }
        dated.sort(Comparator.comparing(each -> each.sent().orElseThrow()));
        letters.addAll(dated);
        if (refusals.isEmpty()) {
            deadline.ifPresent(first -> check(opened, first, extensions));
            at.ifPresent(instant -> refuseWhatIsStillToCome(instant, extensions, dated));
        }
        return refusals.isEmpty()
                ? new SilenceProcedure.Sound(
                        new SilenceProcedure(terms, opened, deadline, extensions, letters, at, told.inTime()))
                : new SilenceProcedure.Unsound(refusals);
    }

    private Optional<Moment> moment(String what, String text) {
        return switch (Moment.read(what, text, terms.zone())) {
            case Moment.Sound(Moment moment) -> Optional.of(moment);
            case Moment.Unsound(Refused refused) -> {
                refusals.add(refused);
                yield Optional.empty();
            }
        };
    }

    private void check(Optional<Moment> opened, Moment deadline, List<SilenceProcedure.Extension> extensions) {
        if (opened.isPresent() && !opened.get().isBefore(deadline)) {
            refuse(
                    "SILENCE-5",
                    "the deadline, " + deadline + ", is not after the opening, " + opened.get(),
                    "give a deadline that lies after the opening");
            return;
        }
        if (!terms.atLeast().isZero()) {
            checkShortest(opened, deadline);
        }
        Moment last = checkExtensions(opened, deadline, extensions);
        if (last.day().isBefore(on)) {
            refuse(
                    "SILENCE-10",
                    "the deadline, " + last + ", had passed before the day of the roll, " + on,
                    "ask for a day on which the procedure ran; the roll and the rule are those of that day");
        }
    }

    private void checkShortest(Optional<Moment> opened, Moment deadline) {
        String least = words(terms.atLeast());
        if (opened.isEmpty()) {
            refuse(
                    "SILENCE-9",
                    "the charter wants at least " + least
                            + " of silence, and nobody says when the procedure was opened",
                    "give the opening, too");
            return;
        }
        Duration window = Duration.between(opened.get().instant(), deadline.instant());
        if (window.compareTo(terms.atLeast()) < 0) {
            refuse(
                    "SILENCE-6",
                    "from the opening, " + opened.get() + ", to the deadline, " + deadline + ", there are "
                            + words(window) + ", and the charter wants at least " + least,
                    "set a later deadline");
        }
    }

    /// The deadline that holds in the end.
    private Moment checkExtensions(
            Optional<Moment> opened, Moment deadline, List<SilenceProcedure.Extension> extensions) {
        if (terms.extensions().isPresent()
                && extensions.size() > terms.extensions().getAsInt()) {
            int most = terms.extensions().getAsInt();
            refuse(
                    "SILENCE-7",
                    "the deadline is moved " + times(extensions.size()) + ", and the charter allows it "
                            + (most == 0 ? "never" : times(most) + " at most"),
                    "leave the extensions out that were not allowed");
        }
        Moment holds = deadline;
        for (SilenceProcedure.Extension each : extensions) {
            String what = "the extension to " + each.until() + " ";
            if (!each.granted().isBefore(holds)) {
                refuse(
                        "SILENCE-7",
                        what + "was granted at " + each.granted() + ", when the deadline, " + holds + ", had come",
                        "a deadline is moved before it comes");
            } else if (opened.isPresent() && each.granted().isBefore(opened.get())) {
                refuse(
                        "SILENCE-7",
                        what + "was granted at " + each.granted() + ", before the opening, " + opened.get(),
                        "correct the one or the other");
            } else if (!holds.isBefore(each.until())) {
                refuse(
                        "SILENCE-7",
                        what + "does not move the deadline later; it is " + holds,
                        "an extension sets a later deadline");
            } else {
                holds = each.until();
            }
        }
        return holds;
    }

    private void refuseWhatIsStillToCome(
            Moment at, List<SilenceProcedure.Extension> extensions, List<SilenceProcedure.Sent> letters) {
        String remedy = "leave out what had not happened by then, or ask about a later instant";
        for (SilenceProcedure.Extension each : extensions) {
            if (at.isBefore(each.granted())) {
                refuse(
                        "SILENCE-8",
                        "asked at " + at + ", and an extension was granted only at " + each.granted(),
                        remedy);
            }
        }
        for (SilenceProcedure.Sent each : letters) {
            if (at.isBefore(each.sent().orElseThrow())) {
                refuse(
                        "SILENCE-8",
                        "asked at " + at + ", and the letter of " + each.seat() + " came only at "
                                + each.sent().orElseThrow(),
                        remedy);
            }
        }
    }

    private static String times(int times) {
        return times == 1 ? "once" : times + " times";
    }

    /// A duration as people say it, without anything that is zero.
    static String words(Duration duration) {
        List<String> parts = new ArrayList<>();
        add(parts, duration.toHours(), "hour");
        add(parts, duration.toMinutesPart(), "minute");
        String fraction = duration.getNano() == 0
                ? ""
                : ".%09d".formatted(duration.getNano()).replaceAll("0+$", "");
        if (fraction.isEmpty()) {
            add(parts, duration.toSecondsPart(), "second");
        } else {
            parts.add(duration.toSecondsPart() + fraction + " seconds");
        }
        return parts.isEmpty() ? "no time" : String.join(" ", parts);
    }

    private static void add(List<String> parts, long number, String unit) {
        if (number > 0) {
            parts.add(number + " " + unit + (number == 1 ? "" : "s"));
        }
    }

    private void refuse(String code, String because, String remedy) {
        refusals.add(new Refused(code, because, terms.grounds().by(), remedy));
    }
}
