package org.comity.record.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.comity.acts.Act;
import org.comity.acts.Unread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What this program does not know is kept and shown.
class UnreadTest {
    private static final String LEAF = FormatPage.block("leaf");

    private static Reading decode(String json) {
        return ActCodec.decode(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String changed(String from, String to) {
        assertTrue(LEAF.contains(from), from);
        return LEAF.replace(from, to);
    }

    @Test
    void a_body_of_another_kind_or_version_is_kept_byte_for_byte() {
        int from = LEAF.indexOf("{\"claims\"");
        int until = LEAF.indexOf(",\"by\":");
        for (String body : new String[] {
            "{\"kind\":\"statement\",\"v\":2,\"z\":[true,false,{\"é\":-1}]}", "{\"a\":{},\"kind\":\"dance\",\"v\":1}"
        }) {
            String json = LEAF.substring(0, from) + body + LEAF.substring(until);
            Act act = assertInstanceOf(Reading.Read.class, decode(json)).act();
            assertEquals(body, assertInstanceOf(Unread.class, act.body()).json());
            assertArrayEquals(json.getBytes(StandardCharsets.UTF_8), ActCodec.encode(act));
        }
    }

    @Test
    void an_envelope_of_another_version_is_shown_by_its_number() {
        String json = changed("\"standing\":\"statement\",\"v\":1}", "\"standing\":\"decree\",\"v\":2,\"z\":1}");
        Reading.UnreadLeaf unread = assertInstanceOf(Reading.UnreadLeaf.class, decode(json));
        assertEquals(OptionalLong.of(12), unread.number());
        assertEquals(OptionalLong.of(2), unread.version());
        assertEquals(json, unread.json());
        assertEquals("it is of version 2", unread.because());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "\"standing\":\"statement\",\"v\":1}; \"standing\":\"statement\",\"v\":1,\"z\":1}; an act has no key 'z'",
                "\"standing\":\"statement\"; \"standing\":\"rumour\"; 'standing' is none of",
                "\"number\":12,; ; there is no 'number'",
                "\"number\":12,; \"number\":0,; 'number' is no number from 1 on",
                "08:00:00.000000Z; 08:00:00Z; 'recorded' is no instant",
                "2031-05-01/2031-05-03; 2031-05-03/2031-05-01; 'effective' is no time",
                "2031-05-01/2031-05-03; 2031-05-01T10:00+00:00; 'effective' is no time",
                "\"relates\":[{\"as\":\"follows\",\"number\":7}]; \"relates\":[]; 'relates' is no list",
                "\"locator\":\"S4-S7\"; \"locator\":\"\"; 'locator' is empty",
                "\"2031-05-05\"; \"2031-05\"; 'retrieved' is no day",
                "9f86d0; 9F86D0; 64 hex digits",
                "[\"hearsay\"]; [\"hearsay\",\"hearsay\"]; twice",
                "\"audience\":\"everybody\"; \"audience\":{\"members\":\"\"}; shows 'by'",
                "\"says\":\"The river is open to all members.\"; \"says\":{\"private\":\"x\"}; has no key 'private'"
            })
    void what_no_act_of_version_1_has_makes_it_unread(String from, String to, String because) {
        Reading.UnreadLeaf unread =
                assertInstanceOf(Reading.UnreadLeaf.class, decode(changed(from, to == null ? "" : to)));
        assertTrue(unread.because().contains(because), unread.because());
    }

    @Test
    void an_act_that_is_not_sealed_has_no_leaf() {
        Act act = assertInstanceOf(Reading.Read.class, decode(LEAF)).act();
        RandomActs acts = new RandomActs(new java.util.Random(1));
        for (int i = 0; i < 200; i++) {
            Act other = new Act(1, act.recorded(), acts.draft());
            boolean open = Prepared.of(other.draft(), byte[]::new) instanceof Prepared.Ready ready
                    && ready.prepared().draft().equals(other.draft());
            if (open) {
                assertTrue(ActCodec.encode(other).length > 0);
            } else {
                assertThrows(IllegalArgumentException.class, () -> ActCodec.encode(other));
            }
        }
    }
}
