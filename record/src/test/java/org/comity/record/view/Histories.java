package org.comity.record.view;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.comity.acts.Act;
import org.comity.acts.Actor;
import org.comity.acts.Audience;
import org.comity.acts.Body;
import org.comity.acts.Content;
import org.comity.acts.Draft;
import org.comity.acts.Relation;
import org.comity.acts.Span;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.keeping.Correction;
import org.comity.acts.statement.Statement;
import org.comity.acts.statement.Statement.Claim;

/// Histories of acts, made up: within a month or so, about few things, so that they touch each other.
final class Histories {
    static final LocalDate FIRST = LocalDate.of(2030, 1, 1);
    /// The last ones are in the order of code points, and not in that of UTF-16.
    static final List<String> SUBJECTS = List.of("status/A", "status/B", "chair", "\uFF5E", "\uD83C\uDF0D");

    private static final int DAYS = 24;

    private final Random random;

    Histories(Random random) {
        this.random = random;
    }

    static Draft draft(Optional<When> known, When effective, Body body, List<Relation> relates, String requestId) {
        return new Draft(
                "league",
                known,
                effective,
                new Actor.Member("ALD"),
                "desk",
                Standing.STATEMENT,
                body,
                List.of(),
                relates,
                new Audience.Everybody(),
                requestId,
                List.of());
    }

    static Body says(Claim... claims) {
        return new Statement("", new Content.Open("so it is"), "en", List.of(claims));
    }

    List<Act> acts(int count) {
        List<Act> acts = new ArrayList<>();
        Instant recorded = FIRST.atStartOfDay(ZoneOffset.UTC).toInstant();
        for (int number = 1; number <= count; number++) {
            recorded = recorded.plus(Duration.ofMinutes(random.nextInt(4) == 0 ? 0 : random.nextInt(2000)));
            acts.add(new Act(number, recorded, draft(number)));
        }
        return acts;
    }

    private Draft draft(int number) {
        When effective = when();
        Draft plain = draft(
                random.nextInt(3) == 0 ? Optional.empty() : Optional.of(when()),
                effective,
                random.nextInt(5) == 0 ? new Correction("it was wrong") : says(claims(effective)),
                relates(number),
                "r" + number);
        Standing[] all = Standing.values();
        return new Draft(
                plain.organisation(),
                plain.known(),
                plain.effective(),
                random.nextBoolean() ? plain.by() : new Actor.Organ("council"),
                plain.enteredBy(),
                all[random.nextInt(all.length)],
                plain.body(),
                plain.sources(),
                plain.relates(),
                plain.audience(),
                plain.requestId(),
                plain.signatures());
    }

    private Claim[] claims(When effective) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(_ -> claim(effective))
                .toArray(Claim[]::new);
    }

    private Claim claim(When effective) {
        Optional<When> from = random.nextBoolean() ? Optional.empty() : Optional.of(when());
        Optional<When> until = random.nextBoolean() ? Optional.empty() : Optional.of(when());
        boolean backwards = new Span(from.orElse(effective), until).isBackwards();
        return new Claim(subject(), "v" + random.nextInt(3), from, backwards ? Optional.empty() : until);
    }

    String subject() {
        return SUBJECTS.get(random.nextInt(SUBJECTS.size()));
    }

    private List<Relation> relates(int number) {
        if (number == 1 || random.nextInt(3) == 0) {
            return List.of();
        }
        Relation.As[] ways = Relation.As.values();
        return IntStream.range(0, 1 + random.nextInt(2))
                .mapToObj(_ -> new Relation(earlier(number), ways[random.nextInt(ways.length)]))
                .toList();
    }

    /// Often one of the last, so that retractions are retracted.
    private long earlier(int number) {
        int from = random.nextBoolean() ? Math.max(1, number - 3) : 1;
        return from + random.nextInt(number - from);
    }

    LocalDate day() {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    When when() {
        LocalDate day = day();
        LocalDate later = day.plusDays(random.nextInt(5));
        return When.of(
                switch (random.nextInt(14)) {
                    case 0 -> "2030";
                    case 1 -> "2030-01";
                    case 2 -> "unknown";
                    case 3 -> day + "/" + later.plusDays(1);
                    case 4 -> day + "/..";
                    case 5 -> "../" + day;
                    case 6 -> day + "~";
                    case 7 -> day + "T10:15";
                    case 8 -> day + "T10:15Z";
                    case 9 -> day + "T00:30+14:00";
                    default -> day.toString();
                });
    }

    AsOf question(int acts) {
        AsOf asOf = AsOf.on(day());
        if (random.nextBoolean()) {
            asOf = asOf.knownAt(when());
        }
        return asOf.recordedBy(
                switch (random.nextInt(4)) {
                    case 0 -> new AsOf.RecordedBy.Number(random.nextInt(acts + 2));
                    case 1 -> new AsOf.RecordedBy.Time(when());
                    default -> new AsOf.RecordedBy.Now();
                });
    }
}
