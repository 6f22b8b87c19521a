package org.comity.charter.silence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Test;

/// Random procedures and windows come out as a second, plain computation says.
class SilencePropertyTest {
    private static final List<String> IDS = List.of("ALD", "BRE", "COR", "DOR", "OBS");
    private static final long START = Instant.parse("2020-01-15T00:00:00Z").getEpochSecond();

    /// A letter as a number of hours after the start.
    private record Note(String seat, int hour) {}

    private static String at(int hour) {
        return Instant.ofEpochSecond(START + 3600L * hour).toString();
    }

    @Test
    void a_silence_is_broken_exactly_by_a_letter_in_time_of_a_seat_that_may() {
        Seeded.times(400, random -> {
            boolean founders = random.nextBoolean();
            int most = random.nextInt(3);
            int opened = random.nextInt(5);
            int deadline = opened + 1 + random.nextInt(20);
            StringBuilder told = new StringBuilder("opened " + at(opened) + ", deadline " + at(deadline));
            for (int i = random.nextInt(3); i > 0; i--) {
                int granted = opened + random.nextInt(deadline - opened);
                int until = deadline + 1 + random.nextInt(10);
                // Each is granted before the deadline that then holds, and later than the one before it.
                granted = Math.max(granted, deadline - 1);
                told.append(", extended ").append(at(granted)).append("=").append(at(until));
                deadline = until;
            }
            List<Note> notes = notes(random, deadline + 5);
            notes.forEach(each ->
                    told.append(", letter ").append(each.seat).append("@").append(at(each.hour)));
            int last = Math.max(
                    deadline - 1, notes.stream().mapToInt(Note::hour).max().orElse(0));
            int asked = last + random.nextInt(3);
            if (random.nextBoolean()) {
                told.append(", at ").append(at(asked));
            } else {
                asked = Integer.MAX_VALUE;
            }
            Told answer = Told.of(charter(founders, most), "matter", told.toString());
            Set<String> broken = new HashSet<>();
            List<String> effects = new ArrayList<>();
            for (Note note :
                    notes.stream().sorted(Comparator.comparingInt(Note::hour)).toList()) {
                effects.add(note.seat + " " + plain(note, founders, opened, deadline, broken));
            }
            String expected = broken.size() > most ? "rejected" : asked < deadline ? "open" : "adopted";
            assertEquals(effects, answer.effects(), told::toString);
            assertEquals(expected, answer.word(), told::toString);
        });
    }

    private static String plain(Note note, boolean founders, int opened, int deadline, Set<String> broken) {
        boolean may = founders ? List.of("ALD", "BRE").contains(note.seat) : !note.seat.equals("OBS");
        if (!may) {
            return "not entitled";
        }
        if (note.hour < opened) {
            return "early";
        }
        if (note.hour >= deadline) {
            return "late";
        }
        return broken.add(note.seat) ? "breaks" : "again";
    }

    private static List<Note> notes(Random random, int hours) {
        List<Note> notes = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            notes.add(new Note(IDS.get(random.nextInt(IDS.size())), random.nextInt(hours)));
        }
        return notes;
    }

    private static String charter(boolean founders, int most) {
        String rule = most == 0 ? "no objection" : "at most " + most + " against";
        return Told.EXAMPLE.replaceFirst(
                "(?s)decisions:.*",
                "decisions: {matter: {rule: " + rule + ", by: Pact Art. 6, silence: {"
                        + (founders ? "breakers: founders, " : "") + "by: Pact Art. 7}}}\n");
    }

    @Test
    void a_decision_stands_exactly_when_nobody_who_may_objects_by_the_last_day() {
        Seeded.times(400, random -> {
            int days = random.nextInt(6);
            String from = List.of("absent", "any", "founders").get(random.nextInt(3));
            boolean publication = random.nextBoolean();
            LocalDate last = Told.DAY.plusDays(days);
            String until = publication ? "7 days before publication" : days + " days after the meeting";
            List<Note> notes = notes(random, 9);
            String absent = IDS.get(2 + random.nextInt(2));
            StringBuilder told = new StringBuilder(
                    "in-favour ALD, in-favour BRE, in-favour " + (absent.equals("COR") ? "DOR" : "COR"));
            if (publication) {
                told.append(", publication ").append(last.plusDays(7));
            }
            notes.forEach(each -> told.append(", later-objection ")
                    .append(each.seat)
                    .append("@")
                    .append(Told.DAY.plusDays(each.hour - 1)));
            int asked = Math.max(
                            0,
                            notes.stream().mapToInt(each -> each.hour - 1).max().orElse(0))
                    + random.nextInt(3);
            told.append(", at ").append(Told.DAY.plusDays(asked));
            String charter = Told.EXAMPLE.replaceFirst(
                    "(?s)decisions:.*",
                    "decisions: {matter: {rule: at least 1 in favour, by: Pact Art. 6, objections: {from: " + from
                            + ", until: " + until + "}}}\n");
            boolean stopped = notes.stream().anyMatch(each -> {
                boolean may = switch (from) {
                    case "absent" -> each.seat.equals(absent);
                    case "any" -> !each.seat.equals("OBS");
                    default -> List.of("ALD", "BRE").contains(each.seat);
                };
                return may && each.hour >= 1 && each.hour - 1 <= days;
            });
            String expected = stopped ? "rejected" : asked <= days ? "open" : "adopted";
            assertEquals(expected, Told.of(charter, "matter", told.toString()).word(), told::toString);
        });
    }
}
