package org.comity.cli.record;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.comity.acts.When;
import org.comity.charter.Refused;
import org.comity.cli.DayConverter;
import org.comity.record.view.AsOf;
import org.comity.record.view.AsOf.RecordedBy;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// What a question is about in time: a day in the world, what was known, what was recorded.
public final class AsOfOptions {
    @Option(
            names = "--on",
            paramLabel = "DATE",
            converter = DayConverter.class,
            description = "What speaks on this day in the world, as 2024-11-28.")
    private LocalDate on;

    @Option(
            names = "--known-at",
            paramLabel = "TIME",
            converter = WhenConverter.class,
            description = "Only what was known by the end of this time.")
    private When knownAt;

    @Option(
            names = "--recorded-by",
            paramLabel = "R",
            converter = LimitConverter.class,
            description = "Only what was recorded by then: the number of an act, or a time with its month at least.")
    private RecordedBy recordedBy;

    /// The day, when one was named.
    public Optional<LocalDate> on() {
        return Optional.ofNullable(on);
    }

    public AsOf asOf() {
        return knownAt == null ? whenever() : whenever().knownAt(knownAt);
    }

    /// The time by which it was known, when one was named.
    Optional<When> knownAt() {
        return Optional.ofNullable(knownAt);
    }

    /// The same question whatever was known.
    AsOf whenever() {
        return AsOf.on(on().orElseGet(LocalDate::now))
                .recordedBy(recordedBy == null ? new RecordedBy.Now() : recordedBy);
    }

    /// The question in words, to follow a noun; empty when nothing was limited.
    public String words() {
        StringBuilder words = new StringBuilder();
        on().ifPresent(day -> words.append(" on ").append(day));
        if (knownAt != null) {
            words.append(", as known at ").append(knownAt);
        }
        limit().ifPresent(limit -> words.append(", as recorded by ").append(limit));
        return words.toString();
    }

    /// Refuses the number of an act that the record does not reach: it may be meant as a year.
    public Optional<Refused> beyond(String organisation, long size) {
        return recordedBy instanceof RecordedBy.Number(long last) && last > size
                ? Optional.of(new Refused(
                        "RECORD-3",
                        ShowCommand.noSuchAct(organisation, last, size).because(),
                        "",
                        "`comity acts` lists them; a year is given with its month or day, as 2024-12 or 2024-12-31"))
                : Optional.empty();
    }

    private Optional<String> limit() {
        if (recordedBy == null) {
            return Optional.empty();
        }
        return switch (recordedBy) {
            case RecordedBy.Now _ -> Optional.empty();
            case RecordedBy.Number(long last) -> Optional.of("act " + last);
            case RecordedBy.Time(When time) -> Optional.of(time.text());
        };
    }

    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        on().ifPresent(day -> json.put("on", day.toString()));
        if (knownAt != null) {
            json.put("knownAt", knownAt.text());
        }
        limit().ifPresent(limit -> json.put("recordedBy", limit));
        return json;
    }

    /// A whole number is the number of an act: so a year alone is not a time here.
    static final class LimitConverter implements ITypeConverter<RecordedBy> {
        @Override
        public RecordedBy convert(String text) {
            if (text.matches("\\d{1,12}")) {
                return new RecordedBy.Number(Long.parseLong(text));
            }
            return When.parse(text)
                    .<RecordedBy>map(RecordedBy.Time::new)
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + text + "' is neither the number of an act nor a time such as 2024-11"));
        }
    }
}
