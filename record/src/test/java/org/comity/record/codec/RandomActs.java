package org.comity.record.codec;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.comity.acts.Actor;
import org.comity.acts.Audience;
import org.comity.acts.Body;
import org.comity.acts.Content;
import org.comity.acts.Draft;
import org.comity.acts.Hedge;
import org.comity.acts.Relation;
import org.comity.acts.SeatSignature;
import org.comity.acts.Source;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.keeping.CharterTaken;
import org.comity.acts.keeping.ClockJump;
import org.comity.acts.keeping.Correction;
import org.comity.acts.keeping.Erasure;
import org.comity.acts.keeping.KeyChange;
import org.comity.acts.keeping.SourceTaken;
import org.comity.acts.statement.Statement;

/// Draws acts of every kind, with texts that are hard to write.
public final class RandomActs {
    private static final String[] PIECES = {
        "a",
        "Statement",
        " ",
        "\"",
        "\\",
        "/",
        "\b",
        "\t",
        "\n",
        "\f",
        "\r",
        "\u0001",
        "\u001f",
        "\u007f",
        "é",
        "Ж",
        "€",
        "\u2028",
        "\ud7ff",
        "\ue000",
        "\uffff",
        "😀",
        "\udbff\udfff",
        "</script>",
        "0",
        "{",
        "]",
        ","
    };

    private final Random random;

    public RandomActs(Random random) {
        this.random = random;
    }

    /// A draft of any kind and for anybody, with private texts among them.
    public Draft draft() {
        return new Draft(
                text(),
                maybe(this::when),
                when(),
                actor(),
                text(),
                pick(Standing.values()),
                body(),
                list(3, this::source),
                list(3, () -> new Relation(number(), pick(Relation.As.values()))),
                audience(),
                text(),
                list(2, () -> new SeatSignature(text(), text(), text(), text())));
    }

    public Instant instant() {
        return Instant.ofEpochSecond(
                random.nextLong(-62_135_596_800L, 253_402_300_800L), random.nextInt(1_000_000) * 1000);
    }

    public long number() {
        return random.nextInt(4) == 0 ? CanonicalReader.MOST_NUMBER : 1 + random.nextInt(1_000_000);
    }

    public byte[] salt(int bytes) {
        byte[] salt = new byte[bytes];
        random.nextBytes(salt);
        return salt;
    }

    Body body() {
        return switch (random.nextInt(7)) {
            case 0 -> new SourceTaken(text(), any(), any(), maybe(this::when), any(), maybe(this::digest), any());
            case 1 -> new Correction(text());
            case 2 -> new CharterTaken(text(), digest(), number());
            case 3 -> new KeyChange(text(), text(), text());
            case 4 -> new Erasure(number(), digest(), text());
            case 5 -> new ClockJump(instant(), instant());
            default ->
                new Statement(
                        any(),
                        any(),
                        random.nextBoolean() ? new Content.Open(text()) : new Content.Private(text()),
                        any(),
                        list(3, this::text).stream().distinct().toList(),
                        list(3, () -> new Statement.Claim(text(), text(), Optional.empty(), maybe(this::when))));
        };
    }

    private Actor actor() {
        return switch (random.nextInt(6)) {
            case 0 -> new Actor.Member(text());
            case 1 -> new Actor.Organ(text());
            case 2 -> new Actor.Office(text(), any());
            case 3 -> new Actor.Person(text(), any(), any());
            case 4 -> new Actor.Outsider(text());
            default -> new Actor.Keeper();
        };
    }

    private Audience audience() {
        return switch (random.nextInt(4)) {
            case 0 -> new Audience.Members(any());
            case 1 ->
                new Audience.Only(
                        Stream.generate(this::text).limit(3).distinct().toList());
            default -> new Audience.Everybody();
        };
    }

    private Source source() {
        Hedge hedge = new Hedge(
                Stream.generate(() -> pick(Hedge.Degree.values()))
                        .limit(3)
                        .distinct()
                        .toList(),
                any());
        return new Source(
                text(),
                any(),
                maybe(() -> LocalDate.of(1 + random.nextInt(9999), 1 + random.nextInt(12), 1 + random.nextInt(28))),
                maybe(this::digest),
                list(4, () -> new Source.Link(text(), any(), hedge)));
    }

    public When when() {
        return When.of(pick(new String[] {
            "unknown",
            "2024",
            "0001~",
            "9999-12",
            "2024-11~",
            "2024-02-29",
            "2024-11-28T10:15",
            "2024-11-28T10:15Z",
            "2024-11-28T10:15-09:30~",
            "2024-11-28/2024-11-30",
            "../1999",
            "2024-11-28T23:59+14:00/..",
            When.at(instant()).text()
        }));
    }

    private String digest() {
        return HexFormat.of().formatHex(salt(32));
    }

    private String any() {
        return random.nextBoolean() ? "" : text();
    }

    private String text() {
        StringBuilder text = new StringBuilder("x");
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(pick(PIECES));
        }
        return text.toString();
    }

    private <T> T pick(T[] of) {
        return of[random.nextInt(of.length)];
    }

    private <T> Optional<T> maybe(Supplier<T> supplier) {
        return random.nextBoolean() ? Optional.of(supplier.get()) : Optional.empty();
    }

    private <T> List<T> list(int most, Supplier<T> supplier) {
        List<T> list = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            list.add(supplier.get());
        }
        return list;
    }
}
