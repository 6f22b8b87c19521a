package org.comity.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.charter.silence.ObjectionWindow;
import org.comity.charter.silence.SilenceTold;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/// What happened in time: the course of a silence procedure, or objections after a meeting.
final class SilenceOptions {
    @Option(
            names = "--opened",
            paramLabel = "INSTANT",
            description = "When the silence procedure was opened, as 2020-01-13T12:00+01:00.")
    private String opened;

    @Option(names = "--deadline", paramLabel = "INSTANT", description = "When the silence ends.")
    private String deadline;

    @Option(
            names = "--extended",
            paramLabel = "GRANTED=NEW",
            description = "When the deadline was moved, and to which instant.")
    private List<String> extended = List.of();

    @Option(
            names = "--letter",
            split = ",",
            paramLabel = "SEAT@INSTANT",
            description = "A letter that breaks the silence, and when it came.")
    private List<String> letters = List.of();

    @Option(
            names = "--later-objection",
            split = ",",
            paramLabel = "SEAT@DATE",
            description = "An objection after the meeting, where the charter has a window for it.")
    private List<String> objections = List.of();

    @Option(
            names = "--publication",
            paramLabel = "DATE",
            converter = DayConverter.class,
            description = "When the decision is published, where the window ends before that.")
    private LocalDate publication;

    @Option(
            names = "--at",
            paramLabel = "WHEN",
            description = "The instant (for objections: the day) that is asked about (default: when time is up).")
    private String at;

    /// The first option about a silence procedure that was given.
    Optional<String> ofSilence() {
        return first(opened != null, "--opened")
                .or(() -> first(deadline != null, "--deadline"))
                .or(() -> first(!extended.isEmpty(), "--extended"))
                .or(() -> first(!letters.isEmpty(), "--letter"));
    }

    /// The first option about objections after a meeting that was given.
    Optional<String> ofObjections() {
        return first(!objections.isEmpty(), "--later-objection").or(() -> first(publication != null, "--publication"));
    }

    Optional<String> ofEither() {
        return first(at != null, "--at");
    }

    private static Optional<String> first(boolean given, String name) {
        return given ? Optional.of(name) : Optional.empty();
    }

    /// Every seat that is said to have written, once for each time.
    List<String> mentioned() {
        List<String> mentioned = new ArrayList<>();
        letters.forEach(each -> mentioned.add(halves(each, each.lastIndexOf('@'), "SEAT@INSTANT", "--letter")[0]));
        objections.forEach(
                each -> mentioned.add(halves(each, each.lastIndexOf('@'), "SEAT@DATE", "--later-objection")[0]));
        return mentioned;
    }

    boolean hasObjections() {
        return !objections.isEmpty();
    }

    Optional<LocalDate> publication() {
        return Optional.ofNullable(publication);
    }

    /// @param inTime seats that object in time, nobody says when
    /// @throws CommandLine.TypeConversionException when an option has another form
    SilenceTold told(List<String> inTime) {
        return new SilenceTold(
                Optional.ofNullable(opened),
                Optional.ofNullable(deadline),
                extended.stream()
                        .map(each -> halves(each, each.indexOf('='), "GRANTED=NEW", "--extended"))
                        .map(each -> new SilenceTold.Extension(each[0], each[1]))
                        .toList(),
                letters.stream()
                        .map(each -> halves(each, each.lastIndexOf('@'), "SEAT@INSTANT", "--letter"))
                        .map(each -> new SilenceTold.Letter(each[0], each[1]))
                        .toList(),
                Optional.ofNullable(at),
                inTime);
    }

    /// @throws CommandLine.TypeConversionException when an option has another form
    List<ObjectionWindow.Sent> objections() {
        return objections.stream()
                .map(each -> halves(each, each.lastIndexOf('@'), "SEAT@DATE", "--later-objection"))
                .map(each -> new ObjectionWindow.Sent(each[0], day("--later-objection", each[1])))
                .toList();
    }

    /// The day that is asked about.
    ///
    /// @throws CommandLine.TypeConversionException when it is no day
    Optional<LocalDate> day() {
        return Optional.ofNullable(at).map(text -> day("--at", text));
    }

    private static LocalDate day(String option, String text) {
        try {
            return new DayConverter().convert(text);
        } catch (CommandLine.TypeConversionException notADay) {
            throw new CommandLine.TypeConversionException(option + ": " + notADay.getMessage());
        }
    }

    private static String[] halves(String text, int at, String form, String option) {
        if (at < 1 || at == text.length() - 1) {
            throw new CommandLine.TypeConversionException(option + ": '" + text + "' is not of the form " + form);
        }
        return new String[] {
            text.substring(0, at).trim(), text.substring(at + 1).trim()
        };
    }
}
