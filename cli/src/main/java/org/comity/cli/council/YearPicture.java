package org.comity.cli.council;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.acts.Act;
import org.comity.acts.Certainty;
import org.comity.acts.Conflict;
import org.comity.acts.activity.ActivityBody;
import org.comity.acts.activity.ActivityState;
import org.comity.acts.activity.CommonPosition;
import org.comity.acts.activity.Tally;
import org.comity.acts.activity.Tolerance;
import org.comity.acts.activity.Year;
import org.comity.acts.chairmanship.Handover;
import org.comity.acts.chairmanship.Presides;
import org.comity.acts.council.Claims;
import org.comity.acts.council.Council;
import org.comity.acts.council.HeldClaim;
import org.comity.acts.council.YearHolders;
import org.comity.acts.followup.Moment;
import org.comity.acts.ids.ActivityId;

/// All that the record has of a year of chairmanship, by a day.
///
/// @param presides who presided on its first day; empty where the record has taken no charter
/// @param claims that can be held against what was counted
/// @param said what else was said of it
/// @param handovers of the chair in the year and on the day on which it ends
/// @param positions that members took or joined in the year
record YearPicture(
        Year year,
        LocalDate day,
        Optional<Presides> presides,
        Tally tally,
        List<HeldClaim> claims,
        SaidText said,
        List<Act> handovers,
        List<CommonPosition> positions,
        List<Conflict> conflicts,
        LateText late) {
    static YearPicture of(Year year, Council council, AskingOptions.Asked asked, Tolerance tolerance) {
        LocalDate day = asked.day();
        ActivityState state = council.works().activities();
        SaidText all = SaidText.about(asked, Claims.about(year.year()));
        List<HeldClaim> claims = Claims.held(all.statements(), council, day, tolerance);
        List<Act> held = claims.stream().map(HeldClaim::act).toList();
        String topic = ActivityBody.topic(year.year());
        return new YearPicture(
                year,
                day,
                year.from().lastDay().flatMap(first -> YearHolders.on(year, first, council)),
                state.tally(year.year(), day),
                claims,
                new SaidText(all.statements().stream()
                        .filter(act -> !held.contains(act))
                        .toList()),
                handovers(year, council, day),
                positions(year, council, day),
                Stream.concat(
                                state.conflicts().stream()
                                        .filter(each -> each.about().equals(topic)),
                                YearHolders.differs(year, council).stream())
                        .toList(),
                LateText.of(
                        Stream.concat(
                                state.acts(topic),
                                state.activities().stream()
                                        .filter(id -> isIn(id, state, year))
                                        .flatMap(id -> state.acts(ActivityBody.topic(id)))),
                        day));
    }

    private static boolean isIn(ActivityId id, ActivityState state, Year year) {
        return state.activity(id, LocalDate.MAX)
                .filter(each -> each.year()
                        .map(year.year()::equals)
                        .orElseGet(() -> year.span().covers(each.on()) != Certainty.NO))
                .isPresent();
    }

    private static List<Act> handovers(Year year, Council council, LocalDate day) {
        return council.chairs().acts(year.organ()).stream()
                .filter(act -> act.body() instanceof Handover over
                        && (over.from().equals(year.holder()) || over.to().equals(year.holder())))
                .filter(act -> act.draft().effective().before(year.from()) != Certainty.YES)
                .filter(act -> year.until().before(act.draft().effective()) != Certainty.YES)
                .filter(act -> Moment.begun(act, day) != Certainty.NO)
                .toList();
    }

    private static List<CommonPosition> positions(Year year, Council council, LocalDate day) {
        ActivityState state = council.works().activities();
        return state.positions().stream()
                .flatMap(id -> state
                        .position(
                                id,
                                day,
                                council.settled()::decision,
                                document ->
                                        council.documents().document(document).isPresent())
                        .stream())
                .filter(each -> year.span().covers(each.since()) != Certainty.NO
                        || each.holders().stream()
                                .anyMatch(holder -> year.span().covers(holder.since()) == Certainty.YES))
                .toList();
    }
}
