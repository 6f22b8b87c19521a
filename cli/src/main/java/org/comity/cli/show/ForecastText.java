package org.comity.cli.show;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.charter.vote.Attendance;
import org.comity.charter.vote.BallotPaper;
import org.comity.charter.vote.Forecast;
import org.comity.charter.vote.Question;
import org.comity.charter.vote.Seat;
import org.comity.charter.vote.Verdict;
import org.comity.cli.show.Table.Align;

/// A forecast as a person reads it: the answer, who can decide, how it stands, what it takes for granted.
public final class ForecastText {
    /// Numbers with more bits than this are told as a share.
    private static final int MOST_BITS = 64;

    private static final int MOST_LISTED = 12;

    private ForecastText() {}

    public static List<String> lines(
            Question question, Forecast forecast, Attendance attendance, List<BallotPaper.Ignored> ignored) {
        List<String> lines = new ArrayList<>();
        lines.add(forecast.outcome().name() + "  " + question.organ().id() + ", "
                + question.matter().id() + ", " + question.roll().on());
        lines.addAll(sentences(forecast));
        lines.addAll(Wrap.lines("  ", toCome(question, forecast, attendance)));
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

    /// One sentence; where what is needed hangs on something, a line for each case.
    private static List<String> sentences(Forecast forecast) {
        List<String> cases = List.of(forecast.needed().split("; (?=if )"));
        if (cases.size() > 1) {
            List<String> lines = new ArrayList<>();
            lines.add(forecast.outcome() == Verdict.OPEN ? "  Open:" : "  It depends:");
            cases.forEach(each -> lines.addAll(Wrap.lines("  - ", each + ".")));
            return lines;
        }
        String needed = forecast.needed();
        String sentence = Character.toUpperCase(needed.charAt(0)) + needed.substring(1) + ".";
        return Wrap.lines(
                "  ",
                switch (forecast.outcome()) {
                    case OPEN -> "Open: " + needed + ".";
                    case DEPENDS -> "It depends. " + sentence;
                    case ADOPTED, REJECTED, INQUORATE -> sentence;
                });
    }

    private static String toCome(Question question, Forecast forecast, Attendance attendance) {
        if (forecast.toCome() == 0) {
            return question.organ().isUnnamed()
                    ? "No more seats are to come; --members says how many there are in all."
                    : question.roll().seats().stream().anyMatch(seat -> seat.right() == Seat.Right.VOTES)
                            ? "Every seat has a position."
                            : "Nobody is known to vote here on that day.";
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
                    "", "How often each seat decides was not counted: the seats to come can fall in too many ways."));
            return lines;
        }
        if (forecast.pivotal().isEmpty()) {
            return lines;
        }
        lines.add("");
        BigInteger of = forecast.pivotal().getFirst().of();
        lines.addAll(Wrap.lines(
                "",
                "whose position decides" + inHowMany(of)
                        + (forecast.outcome() == Verdict.DEPENDS
                                ? ", if what is listed first for each point holds"
                                : "")));
        Table table = new Table(Align.LEFT, Align.RIGHT, Align.LEFT);
        Map<BigInteger, List<Forecast.Pivot>> alike = new LinkedHashMap<>();
        forecast.pivotal()
                .forEach(pivot -> alike.computeIfAbsent(pivot.completions(), _ -> new ArrayList<>())
                        .add(pivot));
        alike.forEach((completions, pivots) -> {
            if (of.equals(BigInteger.ONE)) {
                table.row("  " + who(pivots), "", "alone");
            } else if (of.bitLength() <= MOST_BITS) {
                table.row("  " + who(pivots), completions.toString(), "of " + of);
            } else {
                table.row("  " + who(pivots), share(completions, of), "");
            }
        });
        lines.addAll(table.lines());
        return lines;
    }

    private static String inHowMany(BigInteger of) {
        return of.equals(BigInteger.ONE)
                ? ""
                : ", and in how many of the ways in which the other seats to come can fall";
    }

    /// A share of a number too long to read; the number itself is in the JSON.
    private static String share(BigInteger completions, BigInteger of) {
        BigInteger tenths = completions.multiply(BigInteger.valueOf(1_000)).divide(of);
        String figure = tenths.signum() == 0
                ? "less than 0.1%"
                : "about " + tenths.divide(BigInteger.TEN) + "." + tenths.mod(BigInteger.TEN) + "%";
        return figure + " of a number with " + of.toString().length() + " digits; --json has both";
    }

    private static String who(List<Forecast.Pivot> pivots) {
        Forecast.Pivot first = pivots.getFirst();
        if (pivots.size() > MOST_LISTED) {
            return "each of " + pivots.size() + " seats (" + first.seat() + " … "
                    + pivots.getLast().seat() + ")";
        }
        String seats = String.join(
                ", ",
                pivots.stream()
                        .map(pivot ->
                                pivot.seats() == 1 ? pivot.seat() : "each of " + pivot.seats() + " " + pivot.seat())
                        .toList());
        return pivots.size() == 1 ? seats : "each of " + seats;
    }
}
