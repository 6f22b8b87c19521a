package org.comity.acts.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.comity.acts.Actor;
import org.comity.acts.Decided;
import org.comity.acts.Draft;
import org.comity.acts.ids.ItemId;
import org.comity.charter.Refused;
import org.comity.charter.procedure.RulesOfProcedure;

/// Whether somebody may ask for the floor, get it, and for how long.
final class FloorDecider {
    private static final Phase[] NOT_OVER = {Phase.CONVENED, Phase.OPEN, Phase.SUSPENDED, Phase.ADJOURNED};

    private FloorDecider() {}

    static Decided decide(Hall hall, FloorBody body) {
        Floor floor = hall.session().floor();
        return switch (body) {
            case FloorAsked each -> asked(hall, each);
            case FloorWithdrawn each ->
                SessionDecider.unless(
                        hall,
                        () -> SessionDecider.item(hall, each.item()),
                        () -> speaks(hall, each.speaker(), "give up the place of " + Floor.who(each.speaker())),
                        () -> waits(hall, each.item(), each.speaker(), each.turn()));
            case SpeakersListClosed each ->
                SessionDecider.unless(
                        hall,
                        () -> SessionDecider.item(hall, each.item()),
                        () -> Permission.opening(hall, "close the list of speakers"),
                        () -> SessionDecider.during(hall, "close the list of speakers", NOT_OVER),
                        () -> closed(hall, each.item()));
            case FloorGiven each -> given(hall, each);
            case FloorEnded each -> ended(hall, floor, each);
        };
    }

    private static Decided asked(Hall hall, FloorAsked body) {
        String who = Floor.who(body.speaker());
        boolean onTheList = hall.session()
                .floor()
                .asked(body.item(), body.speaker(), body.turn())
                .isPresent();
        boolean byList = body.turn() == Turn.STATEMENT || body.turn() == Turn.INTERVENTION;
        return SessionDecider.unless(
                hall,
                () -> SessionDecider.item(hall, body.item()),
                () -> speaks(hall, body.speaker(), "ask for the floor for " + who),
                () -> SessionDecider.during(hall, "ask for the floor", NOT_OVER),
                () -> rejected(hall, body.speaker()),
                () -> byList ? closed(hall, body.item()) : Optional.empty(),
                () -> onTheList && !hall.isFree()
                        ? Optional.of(SessionRefusals.asking(
                                who + " is on the list already", "let it wait for its turn, or withdraw first"))
                        : Optional.empty());
    }

    /// A speaker asks for itself, and the bureau for anybody.
    private static Optional<Refused> speaks(Hall hall, Actor speaker, String what) {
        Optional<Refused> unknown = Permission.member(speaker).flatMap(code -> hall.unknown(List.of(code)));
        boolean itself = Floor.who(hall.by()).equals(Floor.who(speaker));
        return unknown.or(() -> itself ? Optional.empty() : Permission.bureau(hall, what));
    }

    private static Optional<Refused> rejected(Hall hall, Actor speaker) {
        return !hall.isFree() && hall.session().isRejected(speaker)
                ? Optional.of(SessionRefusals.rejected(hall, Floor.who(speaker), "ask for the floor"))
                : Optional.empty();
    }

    private static Optional<Refused> closed(Hall hall, Optional<ItemId> item) {
        String on = item.map(each -> " on item '" + each + "'").orElse("");
        return hall.isFree()
                ? Optional.empty()
                : hall.session()
                        .floor()
                        .closedLists()
                        .get(Floor.list(item))
                        .map(number -> SessionRefusals.listClosed(on, number));
    }

    private static Optional<Refused> waits(Hall hall, Optional<ItemId> item, Actor speaker, Turn turn) {
        boolean waits = hall.isFree()
                || hall.session().floor().asked(item, speaker, turn).isPresent();
        return waits
                ? Optional.empty()
                : Optional.of(SessionRefusals.asking(
                        Floor.who(speaker) + " is not on the list of speakers for a "
                                + turn.name().toLowerCase(java.util.Locale.ROOT),
                        "let it ask for the floor first, or say under 'because' why it speaks all the same"));
    }

    private static Decided given(Hall hall, FloorGiven body) {
        Floor floor = hall.session().floor();
        Optional<Refused> refused = SessionDecider.first(
                () -> SessionDecider.item(hall, body.item()),
                () -> Permission.member(body.speaker()).flatMap(code -> hall.unknown(List.of(code))),
                () -> Permission.opening(hall, "give the floor"),
                () -> SessionDecider.during(hall, "give the floor", Phase.OPEN),
                () -> SessionDecider.noPointWaits(hall, "give the floor"),
                () -> taken(hall, floor),
                () -> Permission.there(hall, body.speaker(), "speak"),
                () -> inTurn(hall, body),
                () -> SpeakingTime.refused(hall, body));
        if (refused.isPresent()) {
            return new Decided.Unfit(refused.get());
        }
        OptionalLong seconds = body.seconds().isPresent() || hall.isFree()
                ? body.seconds()
                : SpeakingTime.allowed(hall, body)
                        .map(each -> OptionalLong.of(each.toSeconds()))
                        .orElse(OptionalLong.empty());
        return new Decided.Fit(
                with(
                        hall.proposed().draft(),
                        new FloorGiven(
                                body.session(), body.item(), body.speaker(), body.turn(), seconds, body.because())),
                List.of());
    }

    static Draft with(Draft draft, SessionBody body) {
        return new Draft(
                draft.organisation(),
                draft.known(),
                draft.effective(),
                draft.by(),
                draft.enteredBy(),
                draft.standing(),
                body,
                draft.sources(),
                draft.relates(),
                draft.audience(),
                draft.requestId(),
                draft.signatures());
    }

    private static Optional<Refused> taken(Hall hall, Floor floor) {
        return hall.isFree()
                ? Optional.empty()
                : floor.held()
                        .map(speaking -> SessionRefusals.floor(
                                Floor.who(speaking.speaker()) + " has the floor since " + speaking.since(),
                                "enter first that it is done"));
    }

    /// Interventions and answers are given as the chair sees them; all other turns are asked for and go by the list.
    private static Optional<Refused> inTurn(Hall hall, FloorGiven body) {
        boolean byList = body.turn() != Turn.INTERVENTION && body.turn() != Turn.ANSWER;
        if (hall.isFree() || body.because().isPresent() || !byList) {
            return Optional.empty();
        }
        Optional<Refused> missing = waits(hall, body.item(), body.speaker(), body.turn());
        RulesOfProcedure.Order order = SpeakersOrder.of(hall, body.turn());
        return missing.or(() -> SpeakersOrder.next(hall, body.item(), body.turn())
                .filter(next -> !Floor.who(next.speaker()).equals(Floor.who(body.speaker())))
                .map(next -> SessionRefusals.notNext(
                        Floor.who(body.speaker()),
                        Floor.who(next.speaker()),
                        order.words(),
                        hall.procedure()
                                .speakers()
                                .map(rules -> rules.grounds().by())
                                .orElse(""))));
    }

    private static Decided ended(Hall hall, Floor floor, FloorEnded body) {
        boolean speaking = floor.held()
                .filter(now -> Floor.who(now.speaker()).equals(Floor.who(body.speaker())))
                .isPresent();
        Optional<Refused> refused = SessionDecider.first(
                () -> speaks(hall, body.speaker(), "end the speech of " + Floor.who(body.speaker())),
                () -> speaking || hall.isFree()
                        ? Optional.empty()
                        : Optional.of(SessionRefusals.floor(
                                Floor.who(body.speaker()) + " does not have the floor",
                                "enter first that it is given the floor")));
        if (refused.isPresent()) {
            return new Decided.Unfit(refused.get());
        }
        List<String> consequences = new ArrayList<>();
        floor.held().filter(_ -> speaking).ifPresent(now -> {
            OptionalLong took = Floor.took(now, hall.when(), body);
            boolean over = took.isPresent()
                    && now.seconds().isPresent()
                    && took.getAsLong() > now.seconds().getAsLong();
            Stream.of(over)
                    .filter(each -> each)
                    .forEach(_ -> consequences.add(Floor.who(now.speaker()) + " spoke "
                            + (took.getAsLong() - now.seconds().getAsLong()) + " seconds longer than it had."));
        });
        return new Decided.Fit(hall.proposed().draft(), consequences);
    }

    /// A length of time in words.
    static String shown(Duration time) {
        long seconds = time.toSeconds();
        return seconds % 60 == 0 ? seconds / 60 + " minutes" : seconds + " seconds";
    }
}
