package org.comity.acts.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.acts.Act;
import org.comity.acts.Certainty;
import org.comity.acts.Conflict;
import org.comity.acts.ids.YearId;
import org.comity.acts.programme.Done;

/// Years of chairmanship, from their acts.
final class Years {
    private Years() {}

    static Optional<Year> year(YearId id, Stream<Act> acts, LocalDate day) {
        Optional<Done> opened = Optional.empty();
        List<String> priorities = List.of();
        Optional<Long> told = Optional.empty();
        List<Year.Report> reports = new ArrayList<>();
        for (Done done : Done.by(acts, day)) {
            switch ((ActivityBody) done.act().body()) {
                case YearOpened _ -> opened = Optional.of(done);
                case PrioritiesTold body -> {
                    priorities = body.priorities();
                    told = Optional.of(done.number());
                }
                case YearReported body ->
                    reports.add(new Year.Report(
                            done.act().draft().effective(),
                            done.act().draft().by(),
                            body.document(),
                            body.session(),
                            body.says(),
                            done.number()));
                case ActivityHeld _,
                        ActivityCancelled _,
                        CommonPositionTaken _,
                        CommonPositionJoined _,
                        CommonPositionLeft _,
                        WatchSet _,
                        WatchEnded _ -> {}
            }
        }
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        YearOpened body = (YearOpened) opened.get().act().body();
        return Optional.of(new Year(
                id,
                body.organ(),
                body.holder(),
                body.from(),
                body.until(),
                opened.get().number(),
                priorities,
                told,
                reports));
    }

    /// Years of one organ that surely have a day in common.
    static List<Conflict> overlapping(List<Year> years) {
        List<Conflict> found = new ArrayList<>();
        for (int i = 1; i < years.size(); i++) {
            for (int j = 0; j < i; j++) {
                Year one = years.get(j);
                Year other = years.get(i);
                if (overlap(one, other)) {
                    long first = Math.min(one.act(), other.act());
                    long last = Math.max(one.act(), other.act());
                    found.add(new Conflict(
                            ActivityBody.topic(one.year()),
                            "years-overlap",
                            "years " + one.year() + " and " + other.year() + " of " + one.organ() + " overlap: "
                                    + one.from() + " to " + one.until() + " (act " + one.act() + "), "
                                    + other.from() + " to " + other.until() + " (act " + other.act() + ")",
                            List.of(first, last),
                            last));
                }
            }
        }
        return found;
    }

    static boolean overlap(Year one, Year other) {
        return one.organ().equals(other.organ())
                && one.from().before(other.until()) == Certainty.YES
                && other.from().before(one.until()) == Certainty.YES;
    }
}
