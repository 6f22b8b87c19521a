package org.comity.record.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.comity.acts.Act;
import org.comity.acts.Actor;
import org.comity.acts.Audience;
import org.comity.acts.Body;
import org.comity.acts.Content;
import org.comity.acts.Draft;
import org.comity.acts.Hedge;
import org.comity.acts.SeatSignature;
import org.comity.acts.Source;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.statement.Statement;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A leaf can be published: two acts that differ only in what is not for everybody have leaves that differ in nothing
/// but a digest, and that digest is of a salt nobody can guess.
class PublicLeavesTest {
    private static final String BLANK = "-".repeat(64);
    private static final List<String> NAMES = List.of("A. Voss", "Brigid Oar", "C. Lind", "the minister of locks");

    private final HexFormat hex = HexFormat.of();

    @Test
    void what_is_withheld_of_an_act_of_any_kind_leaves_no_trace_but_a_digest() {
        Seeded.times(3, this::withheld);
    }

    @Test
    @Tag("slow")
    void what_is_withheld_of_many_acts_of_any_kind_leaves_no_trace_but_a_digest() {
        Seeded.times(40, this::withheld);
    }

    private void withheld(Random random) {
        RandomRecords records = new RandomRecords(random);
        for (Class<? extends Body> type : RandomRecords.types()) {
            Audience audience = audience(random);
            withheld(random, draft(random, records.draw(type), audience), draft(random, records.draw(type), audience));
        }
        Audience audience = audience(random);
        withheld(random, draft(random, statement(random), audience), draft(random, statement(random), audience));
    }

    private void withheld(Random random, Draft one, Draft other) {
        Sealing.Sealed first = sealed(one, random);
        Sealing.Sealed second = sealed(other, random);
        assertEquals(masked(first), masked(second), () -> one + "\n" + other);
        assertUnguessable(one, first, sealed(one, random));
    }

    @Test
    void a_private_text_in_an_act_for_everybody_leaves_no_trace_but_a_digest() {
        Seeded.times(3, this::privately);
    }

    private void privately(Random random) {
        RandomRecords records = new RandomRecords(random);
        Stream<Body> bodies =
                Stream.concat(RandomRecords.types().stream().map(records::draw), Stream.of(statement(random)));
        bodies.forEach(body -> {
            Draft one = draft(random, body, new Audience.Everybody());
            Sealing.Sealed first = sealed(one, random);
            Map<String, String> others = new HashMap<>();
            first.kept().forEach(kept -> others.put(kept.digest(), "words " + random.nextInt(9)));
            Draft other = Sealing.withTexts(new Act(7, Instant.EPOCH, first.draft()), others)
                    .draft();
            assertEquals(masked(first), masked(sealed(other, random)), one::toString);
            assertUnguessable(one, first, sealed(one, random));
        });
    }

    /// The digests are of the salt too: the same act has others the next time, and none is that of the bytes alone.
    private void assertUnguessable(Draft draft, Sealing.Sealed first, Sealing.Sealed again) {
        String leaf = leaf(first);
        for (int i = 0; i < first.kept().size(); i++) {
            Kept kept = first.kept().get(i);
            assertNotEquals(kept.digest(), again.kept().get(i).digest(), draft::toString);
            assertFalse(leaf.contains(Kept.digest(kept.bytes())), draft::toString);
            assertFalse(leaf.contains(hex.formatHex(kept.salt())), draft::toString);
        }
    }

    private static String masked(Sealing.Sealed sealed) {
        String leaf = leaf(sealed);
        for (Kept kept : sealed.kept()) {
            leaf = leaf.replace(kept.digest(), BLANK);
        }
        return leaf;
    }

    private static String leaf(Sealing.Sealed sealed) {
        return new String(ActCodec.encode(new Act(7, Instant.EPOCH, sealed.draft())), StandardCharsets.UTF_8);
    }

    private static Sealing.Sealed sealed(Draft draft, Random random) {
        return Sealing.seal(draft, size -> {
            byte[] salt = new byte[size];
            random.nextBytes(salt);
            return salt;
        });
    }

    private static Audience audience(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> new Audience.Members("");
            case 1 -> new Audience.Members("council");
            default -> new Audience.Only(List.of("ALD", "secretariat"));
        };
    }

    private static Statement statement(Random random) {
        String name = NAMES.get(random.nextInt(NAMES.size()));
        return new Statement(
                "",
                "meeting " + random.nextInt(9),
                new Content.Private(name + " said so"),
                "en",
                List.of("status/" + name),
                List.of());
    }

    /// Its envelope is the same for all; who acted, who typed it, by which source and with which signature is not.
    private static Draft draft(Random random, Body body, Audience audience) {
        String name = NAMES.get(random.nextInt(NAMES.size()));
        Source source = new Source(
                "letter of " + name,
                "p. " + random.nextInt(9),
                Optional.empty(),
                Optional.empty(),
                List.of(new Source.Link(name, "", Hedge.of(Hedge.Degree.QUOTED))));
        SeatSignature signature = new SeatSignature("ALD", "ed25519", "key-" + random.nextInt(9), "c2ln");
        boolean open = audience instanceof Audience.Everybody;
        return new Draft(
                "river-league",
                Optional.of(When.of("2031-05-01")),
                When.of("2031-04"),
                open ? new Actor.Member("ALD") : new Actor.Outsider(name),
                open ? "secretariat" : "secretariat/" + name,
                Standing.ACT,
                body,
                open || random.nextBoolean() ? List.of() : List.of(source),
                List.of(),
                audience,
                "request-7",
                open || random.nextBoolean() ? List.of() : List.of(signature));
    }
}
