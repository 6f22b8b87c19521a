package org.comity.charter.silence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.comity.charter.Refused;
import org.comity.charter.fuzz.MomentFuzzTarget;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which texts are instants, and which instants they are.
class MomentTest {
    private static final Optional<ZoneId> BRUSSELS = Optional.of(ZoneId.of("Europe/Brussels"));

    private static Instant instant(String text, Optional<ZoneId> zone) {
        Moment.Read read = Moment.read("the deadline", text, zone);
        return assertInstanceOf(Moment.Sound.class, read, read::toString)
                .moment()
                .instant();
    }

    private static Refused refused(String text, Optional<ZoneId> zone) {
        return assertInstanceOf(Moment.Unsound.class, Moment.read("the deadline", text, zone))
                .refused();
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-15T17:00+01:00, 2020-01-15T16:00:00Z",
        "2020-01-15T17:00+0100, 2020-01-15T16:00:00Z",
        "2020-01-15T17:00+01, 2020-01-15T16:00:00Z",
        "2020-01-15T16:00Z, 2020-01-15T16:00:00Z",
        "2020-01-15T16:00:00.000000001Z, 2020-01-15T16:00:00.000000001Z",
        "2020-01-15T17:00[Europe/Brussels], 2020-01-15T16:00:00Z",
        "2020-07-15T17:00[Europe/Brussels], 2020-07-15T15:00:00Z",
        "2020-01-15T17:00+01:00[Europe/Brussels], 2020-01-15T16:00:00Z",
        "2020-01-15T17:00-05:00, 2020-01-15T22:00:00Z",
        "2020-01-15T17:00+05:45[Asia/Kathmandu], 2020-01-15T11:15:00Z",
        "2020-02-29T00:00Z, 2020-02-29T00:00:00Z"
    })
    void an_instant_is_read_as_iso_8601_writes_it(String text, Instant expected) {
        assertEquals(expected, instant(text, Optional.empty()));
        assertEquals(expected, instant(text, Optional.of(ZoneId.of("Pacific/Apia"))));
    }

    @Test
    void a_time_without_an_offset_is_read_in_the_zone_of_the_charter_or_refused() {
        assertEquals(Instant.parse("2020-01-15T16:00:00Z"), instant("2020-01-15T17:00", BRUSSELS));
        Refused refused = refused("2020-01-15T17:00", Optional.empty());
        assertEquals("SILENCE-2", refused.code());
        assertTrue(refused.remedy().contains("2020-01-15T17:00+01:00"), refused.remedy());
    }

    @ParameterizedTest
    @CsvSource({
        "2020-03-29T01:59:59, 2020-03-29T00:59:59Z",
        "2020-03-29T03:00, 2020-03-29T01:00:00Z",
        "2020-10-25T01:59:59, 2020-10-24T23:59:59Z",
        "2020-10-25T03:00, 2020-10-25T02:00:00Z"
    })
    void the_times_around_a_move_of_the_clocks_are_one_instant_each(String text, Instant expected) {
        assertEquals(expected, instant(text, BRUSSELS));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-03-29T02:00, 2020-03-29T02:00+01:00 or 2020-03-29T02:00+02:00, does not exist",
        "2020-03-29T02:59:59, 2020-03-29T02:59:59+01:00 or 2020-03-29T02:59:59+02:00, does not exist",
        "2020-10-25T02:00, 2020-10-25T02:00+02:00 or 2020-10-25T02:00+01:00, exists twice",
        "2020-10-25T02:59:59, 2020-10-25T02:59:59+02:00 or 2020-10-25T02:59:59+01:00, exists twice"
    })
    void a_time_that_the_clocks_skip_or_show_twice_is_refused_with_both_instants(String text, String both, String why) {
        for (Refused refused :
                new Refused[] {refused(text, BRUSSELS), refused(text + "[Europe/Brussels]", Optional.empty())}) {
            assertEquals("SILENCE-3", refused.code());
            assertTrue(refused.because().contains(why), refused.because());
            assertEquals("write " + both, refused.remedy());
        }
        for (String candidate : both.split(" or ")) {
            assertFalse(instant(candidate, BRUSSELS).equals(Instant.EPOCH), candidate);
        }
    }

    @Test
    void a_day_that_a_zone_left_out_does_not_exist_there() {
        Refused refused = refused("2011-12-30T12:00[Pacific/Apia]", Optional.empty());
        assertEquals("SILENCE-3", refused.code());
        assertEquals("write 2011-12-30T12:00-10:00 or 2011-12-30T12:00+14:00", refused.remedy());
    }

    @Test
    void an_offset_that_its_zone_does_not_have_then_is_refused() {
        Refused refused = refused("2020-07-15T17:00+01:00[Europe/Brussels]", Optional.empty());
        assertEquals("SILENCE-2", refused.code());
        assertTrue(refused.because().contains("+02:00"), refused.because());
        assertEquals(
                Instant.parse("2020-10-25T01:30:00Z"),
                instant("2020-10-25T02:30+01:00[Europe/Brussels]", Optional.empty()));
    }

    @Test
    void a_date_alone_is_refused_with_a_hint() {
        Refused refused = refused("2020-01-15", BRUSSELS);
        assertEquals("SILENCE-2", refused.code());
        assertTrue(refused.because().contains("a whole day"), refused.because());
        assertTrue(refused.remedy().contains("2020-01-15T17:00+01:00"), refused.remedy());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "noon",
                "2020-01-15 17:00Z",
                "2020-01-15t17:00z",
                "2020-01-15T17Z",
                "2020-01-15T24:00Z",
                "2020-01-15T23:59:60Z",
                "2020-02-30T12:00Z",
                "2019-02-29T12:00Z",
                "2020-01-15T17:00+19:00",
                "2020-01-15T17:00+18:01",
                "2020-01-15T17:00+01:60",
                "2020-01-15T17:00Europe/Brussels",
                "2020-01-15T17:00[Middle/Earth]",
                "2020-01-15T17:00[+01:00]",
                "2020-01-15T17:00[]",
                "2020-01-15T17:00Z[Europe/Brussels]",
                "2020-01-15T17:00:00.0000000001Z",
                "+12020-01-15T17:00Z",
                "-2020-01-15T17:00Z",
                "٢٠٢٠-01-15T17:00Z",
                "2020-01-15T17:00Z\u0000",
                "2020-01-15T17:00Z "
            })
    void anything_else_is_refused(String text) {
        assertEquals("SILENCE-2", refused(text, Optional.empty()).code());
    }

    @Test
    void a_long_text_is_refused_and_not_repeated() {
        Refused refused = refused("2020-01-15T17:00[" + "A/".repeat(1_000_000) + "]", BRUSSELS);
        assertEquals("SILENCE-2", refused.code());
        assertTrue(refused.because().length() < 200, refused.because());
    }

    @Test
    void no_text_at_all_breaks_the_reader() {
        List<String> sound = List.of(
                "2020-01-15T17:00+01:00", "2020-03-29T02:30[Europe/Brussels]", "2020-01-15T17:00:00.5Z", "2020-10-25");
        String signs = "0123456789TZ+-:.[]/ABaz\u00e9\ud800 \u0000";
        Seeded.times(3000, random -> {
            StringBuilder text = new StringBuilder(sound.get(random.nextInt(sound.size())));
            for (int i = random.nextInt(4); i >= 0; i--) {
                int at = random.nextInt(text.length() + 1);
                char sign = signs.charAt(random.nextInt(signs.length()));
                switch (random.nextInt(3)) {
                    case 0 -> text.insert(at, sign);
                    case 1 -> text.replace(at, Math.min(at + 1, text.length()), String.valueOf(sign));
                    default -> text.delete(at, Math.min(at + 2, text.length()));
                }
            }
            MomentFuzzTarget.fuzzerTestOneInput(text.toString().getBytes(StandardCharsets.UTF_8));
        });
    }
}
