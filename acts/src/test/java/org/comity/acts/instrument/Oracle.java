package org.comity.acts.instrument;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.acts.Act;
import org.comity.acts.Closings;
import org.comity.acts.Relation;
import org.comity.acts.Standing;
import org.comity.acts.council.Council;
import org.comity.acts.ids.InstrumentId;
import org.comity.acts.instrument.InstrumentSigned.SignedAs;
import org.comity.acts.statement.Statement;

/// Says who is bound, the slow way: it goes through the days one by one and counts.
///
/// It knows the treaties of [RandomInstrumentsTest], whose rules are numbers, and days that are days.
final class Oracle {
    static final List<String> PARTIES = List.of("ALD", "BRE", "CAR", "DOR");
    static final InstrumentId PLAIN = new InstrumentId("plain");
    static final InstrumentId LASTING = new InstrumentId("lasting");
    static final InstrumentId PROLONGING = new InstrumentId("prolonging");
    static final InstrumentId UNTERMED = new InstrumentId("untermed");

    /// How long each lasts, and how much longer.
    private static final int MONTHS = 24;

    private static final int MORE = 12;
    private static final int NOTICE = 3;

    static final List<InstrumentConcluded> TREATIES = List.of(
            Treaties.concluded(
                    PLAIN,
                    Optional.of(Treaties.terms("at least 2 ratified", "10 days")),
                    OptionalLong.empty(),
                    OptionalLong.of(NOTICE),
                    List.of()),
            Treaties.concluded(
                    LASTING,
                    Optional.of(Treaties.terms("at least 2 ratified", "10 days")),
                    OptionalLong.of(MONTHS),
                    OptionalLong.of(NOTICE),
                    List.of()),
            Treaties.concluded(
                    PROLONGING,
                    Optional.of(Treaties.terms("at least 2 ratified", "none")),
                    OptionalLong.empty(),
                    OptionalLong.of(NOTICE),
                    List.of(new Effect.Prolongs(LASTING, OptionalLong.of(MORE), OptionalLong.empty()))),
            Treaties.concluded(UNTERMED, Optional.empty(), OptionalLong.empty(), OptionalLong.empty(), List.of()));

    private final List<Act> speaking = new ArrayList<>();
    private final Map<InstrumentId, Optional<LocalDate>> general = new HashMap<>();

    Oracle(Council council, List<Act> acts) {
        Closings closings = Closings.NONE;
        for (Act act : acts) {
            for (Relation relation : act.relates()) {
                boolean closes = relation.as() == Relation.As.CORRECTS || relation.as() == Relation.As.RETRACTS;
                if (closes && !(act.body() instanceof Statement)) {
                    closings = closings.with(act.number(), relation.number());
                }
            }
        }
        for (Act act : acts) {
            boolean counts = act.body() instanceof InstrumentBody && act.draft().standing() != Standing.STATEMENT;
            if (counts && !closings.isSilent(act.number())) {
                speaking.add(act);
            }
        }
        speaking.sort(Comparator.comparing(Oracle::day));
    }

    private static LocalDate day(Act act) {
        return act.draft().effective().firstDay().orElseThrow();
    }

    boolean hasConsentOrTold(InstrumentId id, String party) {
        return speaking.stream()
                .anyMatch(act -> consents(act, id, party)
                        || act.body() instanceof ForceTold told
                                && told.instrument().equals(id)
                                && told.parties().contains(party));
    }

    private static boolean consents(Act act, InstrumentId id, String party) {
        return switch (act.body()) {
            case InstrumentDeposited each ->
                each.instrument().equals(id) && each.party().equals(party);
            case InstrumentSigned each ->
                each.instrument().equals(id)
                        && each.party().equals(party)
                        && each.as().equals(Optional.of(SignedAs.DEFINITIVE));
            default -> false;
        };
    }

    /// Whether the texts that it knows are all there: one that was retracted has no terms any more.
    boolean knows() {
        List<InstrumentConcluded> texts = speaking.stream()
                .filter(act -> act.number() <= TREATIES.size() + 1)
                .map(act -> (InstrumentConcluded) act.body())
                .toList();
        return texts.containsAll(TREATIES);
    }

    private int delay(InstrumentId id) {
        return id.equals(PROLONGING) ? 0 : 10;
    }

    /// The first day on which two ratifications stand, and the delay.
    Optional<LocalDate> general(InstrumentId id) {
        if (general.containsKey(id)) {
            return general.get(id);
        }
        Optional<LocalDate> found = Optional.empty();
        Map<String, Boolean> ratified = new HashMap<>();
        for (Act act : speaking) {
            for (String party : PARTIES) {
                if (consents(act, id, party)) {
                    ratified.put(party, true);
                }
                if (act.body() instanceof PartyEnded each
                        && each.instrument().equals(id)
                        && each.party().equals(party)) {
                    ratified.put(party, false);
                }
            }
            if (found.isEmpty()
                    && ratified.values().stream().filter(each -> each).count() >= 2) {
                found = Optional.of(day(act).plusDays(delay(id)));
            }
        }
        general.put(id, found);
        return found;
    }

    /// A consent that was taken for one.
    ///
    /// @param end from which it binds no more
    private record Episode(LocalDate from, LocalDate end) {}

    boolean isBound(InstrumentId id, String party, LocalDate on) {
        return isBound(id, party, on, episodes(id, party));
    }

    private boolean isBound(InstrumentId id, String party, LocalDate on, List<Episode> episodes) {
        Optional<LocalDate> force = general(id);
        boolean over = speaking.stream()
                .anyMatch(act -> act.body() instanceof InstrumentTerminated each
                        && each.instrument().equals(id)
                        && !day(act).isAfter(on));
        if (force.isEmpty() || on.isBefore(force.get()) || over) {
            return false;
        }
        for (Episode each : episodes) {
            boolean binds = !on.isBefore(each.from().plusDays(delay(id))) && on.isBefore(each.end());
            if (binds && (!id.equals(LASTING) || lasts(party, on, each.from()))) {
                return true;
            }
        }
        return false;
    }

    /// Whether the lasting treaty has not run out for a party.
    private boolean lasts(String party, LocalDate on, LocalDate consented) {
        LocalDate end = general(LASTING).orElseThrow().plusMonths(MONTHS);
        if (on.isBefore(end)) {
            return true;
        }
        // What prolongs it does so in the order in which it came, each from where the one before ends.
        for (Act act : prolongations()) {
            boolean protocol = act.body() instanceof InstrumentConcluded;
            LocalDate since = protocol ? general(PROLONGING).orElseThrow() : day(act);
            LocalDate next = end.plusMonths(protocol ? MORE : 3);
            if (on.isBefore(next)) {
                boolean asProlonged = !consented.isBefore(since);
                return asProlonged || (protocol ? isBound(PROLONGING, party, on) : !on.isBefore(since));
            }
            end = next;
        }
        return false;
    }

    private List<Act> prolongations() {
        List<Act> found = new ArrayList<>();
        for (Act act : speaking) {
            boolean protocol = act.number() <= TREATIES.size() + 1
                    && ((InstrumentBody) act.body()).instrument().equals(PROLONGING)
                    && general(PROLONGING).isPresent();
            boolean other = act.body() instanceof InstrumentProlonged prolonged
                    && prolonged.instrument().equals(LASTING);
            if (protocol || other) {
                found.add(act);
            }
        }
        found.sort(Comparator.comparing(act ->
                act.body() instanceof InstrumentConcluded ? general(PROLONGING).orElseThrow() : day(act)));
        return found;
    }

    private List<Episode> episodes(InstrumentId id, String party) {
        List<Episode> episodes = new ArrayList<>();
        List<LocalDate> notices = new ArrayList<>();
        List<Act> own = speaking.stream()
                .filter(act -> ((InstrumentBody) act.body()).instrument().equals(id))
                .toList();
        for (Act act : own) {
            LocalDate day = day(act);
            endNotices(episodes, notices, day);
            if (consents(act, id, party) && !stands(id, party, day, episodes)) {
                episodes.add(new Episode(day, LocalDate.MAX));
                notices.clear();
            }
            if (act.body() instanceof PartyBody body && body.party().equals(party)) {
                switch (body) {
                    case PartyEnded _ -> end(episodes, day);
                    case DenunciationNotified _ -> {
                        if (!episodes.isEmpty()) {
                            notices.add(day.plusMonths(NOTICE));
                        }
                    }
                    case DenunciationTakenBack _ -> notices.clear();
                    default -> {}
                }
            }
        }
        endNotices(episodes, notices, LocalDate.MAX.minusDays(1));
        return episodes;
    }

    private static void endNotices(List<Episode> episodes, List<LocalDate> notices, LocalDate day) {
        for (LocalDate notice : List.copyOf(notices)) {
            if (!notice.isAfter(day)) {
                end(episodes, notice);
                notices.remove(notice);
            }
        }
    }

    private static void end(List<Episode> episodes, LocalDate day) {
        episodes.replaceAll(
                each -> each.end().isAfter(day) && !each.from().isAfter(day) ? new Episode(each.from(), day) : each);
    }

    private boolean stands(InstrumentId id, String party, LocalDate day, List<Episode> episodes) {
        boolean bound = isBound(id, party, day, episodes);
        boolean begun = false;
        LocalDate first = episodes.isEmpty() ? day : episodes.getFirst().from();
        for (LocalDate each = day; !begun && !each.isBefore(first); each = each.minusDays(1)) {
            begun = isBound(id, party, each, episodes);
        }
        boolean open = !episodes.isEmpty() && episodes.getLast().end().equals(LocalDate.MAX);
        return bound || open && !begun;
    }
}
