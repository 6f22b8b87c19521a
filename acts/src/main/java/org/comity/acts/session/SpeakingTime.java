package org.comity.acts.session;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.comity.charter.Refused;
import org.comity.charter.procedure.RulesOfProcedure;

/// How often and how long somebody may still speak.
final class SpeakingTime {
    private SpeakingTime() {}

    static Optional<Refused> refused(Hall hall, FloorGiven body) {
        return hall.isFree() ? Optional.empty() : often(hall, body).or(() -> length(hall, body));
    }

    private static Optional<Refused> often(Hall hall, FloorGiven body) {
        String who = Floor.who(body.speaker());
        int times = hall.session().floor().times(body.item(), who, body.turn());
        RulesOfProcedure rules = hall.procedure();
        return switch (body.turn()) {
            case STATEMENT ->
                rules.speakers()
                        .flatMap(each -> enough(
                                who,
                                "the floor",
                                times,
                                each.times(),
                                each.grounds().by()));
            case REPLY ->
                rules.replies()
                        .flatMap(each -> enough(
                                who,
                                "a reply",
                                times,
                                each.times(),
                                each.grounds().by()));
            case INTERVENTION, ANSWER, EXPLANATION -> Optional.empty();
        };
    }

    private static Optional<Refused> enough(String who, String what, int times, OptionalInt most, String article) {
        return most.isPresent() && times >= most.getAsInt()
                ? Optional.of(SessionRefusals.oftenEnough(who, what, times, article))
                : Optional.empty();
    }

    private static Optional<Refused> length(Hall hall, FloorGiven body) {
        Optional<Duration> allowed = allowed(hall, body);
        String who = Floor.who(body.speaker());
        if (allowed.isPresent() && !allowed.get().isPositive()) {
            return Optional.of(SessionRefusals.tooLong(
                    who + " has used up its time on this",
                    article(hall, body.turn()),
                    "let somebody else speak; it may be given the floor on another item"));
        }
        boolean longer = allowed.isPresent()
                && body.seconds().isPresent()
                && body.seconds().getAsLong() > allowed.get().toSeconds();
        return longer
                ? Optional.of(SessionRefusals.tooLong(
                        who + " may speak for " + FloorDecider.shown(allowed.get()) + " and not for "
                                + FloorDecider.shown(
                                        Duration.ofSeconds(body.seconds().getAsLong())),
                        article(hall, body.turn()),
                        "give it the floor for no longer than that"))
                : Optional.empty();
    }

    /// How long somebody may speak now; empty where nothing limits it, zero when its time is used up.
    static Optional<Duration> allowed(Hall hall, FloorGiven body) {
        RulesOfProcedure rules = hall.procedure();
        String who = Floor.who(body.speaker());
        Floor floor = hall.session().floor();
        return switch (body.turn()) {
            case STATEMENT, INTERVENTION, ANSWER ->
                rules.speakers().flatMap(each -> {
                    Duration used = Duration.ofSeconds(floor.seconds(body.item(), who));
                    Optional<Duration> left = each.delegation().map(all -> all.minus(used));
                    return Stream.concat(each.speech().stream(), left.stream())
                            .min(Duration::compareTo)
                            .map(time -> time.isNegative() ? Duration.ZERO : time);
                });
            case REPLY -> rules.replies().flatMap(each -> each.length(floor.times(body.item(), who, Turn.REPLY) + 1));
            case EXPLANATION -> rules.explanations().flatMap(RulesOfProcedure.Explanations::length);
        };
    }

    private static String article(Hall hall, Turn turn) {
        RulesOfProcedure rules = hall.procedure();
        return switch (turn) {
            case STATEMENT, INTERVENTION, ANSWER ->
                rules.speakers().map(each -> each.grounds().by()).orElse("");
            case REPLY -> rules.replies().map(each -> each.grounds().by()).orElse("");
            case EXPLANATION ->
                rules.explanations().map(each -> each.grounds().by()).orElse("");
        };
    }
}
