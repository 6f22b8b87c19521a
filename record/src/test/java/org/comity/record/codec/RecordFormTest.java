package org.comity.record.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.acts.Act;
import org.comity.acts.Actor;
import org.comity.acts.Audience;
import org.comity.acts.Body;
import org.comity.acts.Content;
import org.comity.acts.Draft;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Bodies whose form their types say.
class RecordFormTest {
    private static final int EACH = 10;

    private static Draft draft(Body body) {
        return new Draft(
                "river-league",
                Optional.empty(),
                When.of("2031-05-01"),
                new Actor.Member("ALD"),
                "secretariat",
                Standing.ACT,
                body,
                List.of(),
                List.of(),
                new Audience.Everybody(),
                "r1",
                List.of());
    }

    private static Body sealed(Body body) {
        return Sealing.seal(draft(body), size -> new byte[size]).draft().body();
    }

    @Test
    void what_is_written_is_read_again() {
        readAgain(EACH);
    }

    @Test
    @Tag("slow")
    void what_is_written_many_times_is_read_again() {
        readAgain(10 * EACH);
    }

    private static void readAgain(int each) {
        Seeded.times(1, random -> {
            RandomRecords records = new RandomRecords(random);
            for (Class<? extends Body> type : RandomRecords.types()) {
                for (int i = 0; i < each; i++) {
                    Act act = new Act(7, Instant.EPOCH, draft(sealed(records.draw(type))));
                    byte[] bytes = ActCodec.encode(act);
                    Reading reading = ActCodec.decode(bytes);
                    assertEquals(new Reading.Read(act), reading, type.toString());
                }
            }
        });
    }

    @Test
    void what_is_written_in_a_file_is_read_too() {
        Seeded.times(1, random -> {
            RandomRecords records = new RandomRecords(random);
            for (Class<? extends Body> type : RandomRecords.types()) {
                Body body = records.draw(type);
                String json = "{\"effective\":\"2031-05-01\",\"by\":{\"member\":\"ALD\"},\"standing\":\"act\","
                        + "\"audience\":\"everybody\",\"requestId\":\"r1\",\"body\":" + ActCodec.json(body) + "}";
                assertEquals(List.of(body), bodies(json), json);
            }
        });
    }

    private static List<Body> bodies(String json) {
        List<Body> bodies = new ArrayList<>();
        try {
            ActFile.Result result = ActFile.read(
                    "acts.json",
                    new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
                    new ActFile.Defaults("river-league", "secretariat", RequestIds.forPublicActs()),
                    given -> bodies.add(given.draft().body()));
            assertEquals(List.of(), result.problems(), json);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bodies;
    }

    @Test
    void no_private_text_is_left_in_a_leaf() {
        Seeded.times(1, random -> {
            RandomRecords records = new RandomRecords(random);
            for (Class<? extends Body> type : RandomRecords.types()) {
                for (int i = 0; i < EACH; i++) {
                    Body body = sealed(records.draw(type));
                    assertTrue(
                            ActCodec.texts(body).stream().noneMatch(Content.Private.class::isInstance),
                            type.toString());
                }
            }
        });
    }

    @Test
    void no_body_has_a_key_of_its_kind_or_version() {
        for (Class<? extends Body> type : RandomRecords.types()) {
            List<String> keys = RecordForm.of(type).keys();
            assertFalse(keys.contains("kind") || keys.contains("v"), type.toString());
        }
    }

    @Test
    void a_key_that_a_body_does_not_have_is_no_act() {
        Body body = new RandomRecords(new java.util.Random(1))
                .draw(RandomRecords.types().getFirst());
        byte[] bytes = ActCodec.encode(new Act(1, Instant.EPOCH, draft(sealed(body))));
        String other = new String(bytes, StandardCharsets.UTF_8).replace("\"kind\":", "\"kinc\":\"x\",\"kind\":");
        assertInstanceOf(Reading.UnreadLeaf.class, ActCodec.decode(other.getBytes(StandardCharsets.UTF_8)));
    }
}
