package org.comity.acts.session;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.comity.acts.ids.ItemId;
import org.comity.charter.procedure.RulesOfProcedure;
import org.comity.charter.procedure.RulesOfProcedure.Order;

/// Who speaks next, by the order that the rules declare. Replies and explanations of vote come as they were asked for.
final class SpeakersOrder {
    private SpeakersOrder() {}

    static Order of(Hall hall, Turn turn) {
        return turn == Turn.STATEMENT
                ? hall.procedure()
                        .speakers()
                        .map(RulesOfProcedure.Speakers::order)
                        .orElse(Order.AS_ASKED)
                : Order.AS_ASKED;
    }

    static Optional<Floor.Asked> next(Hall hall, Optional<ItemId> item, Turn turn) {
        Floor floor = hall.session().floor();
        List<Floor.Asked> waiting = floor.waiting(item, turn);
        return switch (of(hall, turn)) {
            case AS_ASKED -> waiting.stream().findFirst();
            case ALTERNATING -> {
                Optional<Stance> last = floor.sides().get(Floor.list(item));
                yield waiting.stream()
                        .filter(each -> last.isEmpty() || !each.stance().equals(last))
                        .findFirst()
                        .or(() -> waiting.stream().findFirst());
            }
            case MEMBERS_FIRST ->
                waiting.stream()
                        .filter(each -> Permission.member(each.speaker())
                                .filter(code -> !hall.isWithoutPart(code))
                                .isPresent())
                        .findFirst()
                        .or(() -> waiting.stream().findFirst());
            case FEWEST_SPEECHES_FIRST ->
                waiting.stream()
                        .min(Comparator.comparingInt((Floor.Asked each) ->
                                        floor.times(item, Floor.who(each.speaker()), Turn.STATEMENT))
                                .thenComparingLong(Floor.Asked::number));
        };
    }
}
