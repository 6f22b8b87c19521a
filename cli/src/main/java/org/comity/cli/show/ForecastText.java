package org.comity.cli.show;

import java.util.ArrayList;
import java.util.List;
import org.comity.charter.vote.Attendance;
import org.comity.charter.vote.BallotPaper;
import org.comity.charter.vote.Forecast;
import org.comity.charter.vote.Question;
import org.comity.charter.vote.Verdict;
import org.comity.cli.show.Table.Align;

/// A forecast as a person reads it: the answer, who can decide, how it stands, what it takes for granted.
public final class ForecastText {
    private ForecastText() {}

    public static List<String> lines(
            Question question, Forecast forecast, Attendance attendance, List<BallotPaper.Ignored> ignored) {
        List<String> lines = new ArrayList<>();
        lines.add(forecast.outcome().name() + "  " + question.organ().id() + ", "
                + question.matter().id() + ", " + question.roll().on());
        lines.addAll(Wrap.lines("  ", sentence(forecast)));
        lines.addAll(Wrap.lines("  ", toCome(forecast, attendance)));
        lines.addAll(pivotal(forecast));
        lines.add("");
        if (forecast.toCome() > 0) {
            lines.add("as it stands, if nobody else came");
            lines.add("");
        }
        lines.addAll(OutcomeText.reasons(question.provision(), forecast.reasons()));
        ignored.forEach(each -> lines.addAll(Wrap.lines(
                "! ",
                each.seat() + " was given as " + each.position().words() + " and is not counted: " + each.because()
                        + ".")));
        lines.addAll(OutcomeText.assumptions(forecast.assumptions()));
        return lines;
    }

    private static String sentence(Forecast forecast) {
        String needed = forecast.needed();
        String begin = Character.toUpperCase(needed.charAt(0)) + needed.substring(1) + ".";
        return switch (forecast.outcome()) {
            case OPEN -> "Open: " + needed + ".";
            case DEPENDS -> "It depends. " + begin;
            case ADOPTED, REJECTED, INQUORATE -> begin;
        };
    }

    private static String toCome(Forecast forecast, Attendance attendance) {
        if (forecast.toCome() == 0) {
            return "Every seat has a position.";
        }
        String seats = forecast.toCome() == 1 ? "1 seat is" : forecast.toCome() + " seats are";
        return seats + " still to come"
                + (attendance == Attendance.MAY_BE_ABSENT ? ", and may stay away." : ", and will be there.");
    }

    private static List<String> pivotal(Forecast forecast) {
        List<String> lines = new ArrayList<>();
        if (forecast.counting() == Forecast.Counting.TOO_MANY) {
            lines.add("");
            lines.addAll(Wrap.lines(
                    "",
                    "How often each seat decides was not counted: the seats to come differ too much and can fall in"
                            + " too many ways. What comes out is exact all the same."));
            return lines;
        }
        if (forecast.pivotal().isEmpty()) {
            return lines;
        }
        lines.add("");
        lines.add(
                forecast.outcome() == Verdict.DEPENDS
                        ? "whose position decides, if what is listed first for each point holds"
                        : "whose position decides");
        Table table = new Table(Align.LEFT, Align.RIGHT, Align.LEFT);
        for (Forecast.Pivot pivot : forecast.pivotal()) {
            String seat = pivot.seats() == 1 ? pivot.seat() : pivot.seat() + " (each of " + pivot.seats() + ")";
            table.row("  " + seat, pivot.completions().toString(), "of " + pivot.of() + " completions of the others");
        }
        lines.addAll(table.lines());
        return lines;
    }
}
