package org.comity.cli.show;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.comity.charter.facts.Grounds;
import org.comity.charter.procedure.RulesOfProcedure;

/// Rules of procedure as lines.
final class ProcedureText {
    private ProcedureText() {}

    static List<String> lines(RulesOfProcedure rules) {
        List<String> lines = new ArrayList<>();
        rules.convening().ifPresent(each -> {
            add(lines, "convened by " + String.join(", ", each.convenedBy()), each.grounds(), each.convenedBy());
            add(lines, "opened by " + String.join(", ", each.opensAndCloses()), each.grounds(), each.opensAndCloses());
            days(lines, "notice of ", each.regular(), each.grounds());
            days(lines, "notice of an extraordinary session of ", each.extraordinary(), each.grounds());
        });
        rules.agenda().ifPresent(each -> {
            each.adoptedBy().ifPresent(matter -> add(lines, "agenda adopted by " + matter, each.grounds()));
            each.changedBy().ifPresent(matter -> add(lines, "agenda changed by " + matter, each.grounds()));
        });
        rules.quorum().ifPresent(each -> {
            each.opening().ifPresent(of -> add(lines, "to open: " + of.of().sentence(), of.grounds()));
            each.deciding().ifPresent(of -> add(lines, "to decide: " + of.of().sentence(), of.grounds()));
        });
        rules.rulings()
                .ifPresent(each -> each.overturnedBy()
                        .ifPresent(matter -> add(lines, "rulings overturned by " + matter, each.grounds())));
        for (int i = 0; i < rules.motions().size(); i++) {
            RulesOfProcedure.MotionRule motion = rules.motions().get(i);
            add(lines, "motion " + (i + 1) + ": " + motion(motion), motion.grounds());
        }
        speaking(lines, rules);
        return lines;
    }

    private static void speaking(List<String> lines, RulesOfProcedure rules) {
        rules.speakers().ifPresent(each -> {
            String text = "speakers " + each.order().words()
                    + each.speech().map(time -> ", " + shown(time) + " each").orElse("")
                    + each.delegation()
                            .map(time -> ", " + shown(time) + " a delegation and item")
                            .orElse("")
                    + (each.times().isPresent() ? ", " + each.times().getAsInt() + " times an item" : "");
            add(lines, text, each.grounds());
        });
        rules.replies().ifPresent(each -> {
            String text = "replies"
                    + (each.times().isPresent() ? " " + each.times().getAsInt() + " times an item" : "")
                    + (each.lengths().isEmpty()
                            ? ""
                            : ", of "
                                    + String.join(
                                            ", ",
                                            each.lengths().stream()
                                                    .map(ProcedureText::shown)
                                                    .toList()));
            add(lines, text, each.grounds());
        });
        rules.explanations().ifPresent(each -> {
            String text = "votes explained"
                    + each.when().map(when -> " " + when.words() + " the vote").orElse("")
                    + each.length().map(time -> ", for " + shown(time)).orElse("")
                    + (each.bySponsors() == RulesOfProcedure.Explanations.Sponsors.MAY_NOT ? ", not by sponsors" : "");
            add(lines, text, each.grounds());
        });
        rules.corrections()
                .ifPresent(each -> add(
                        lines,
                        each.until()
                                .map(time -> "votes corrected until " + shown(time) + " after the vote")
                                .orElse("votes corrected at any time"),
                        each.grounds()));
        rules.amendments()
                .ifPresent(each -> add(
                        lines,
                        "amendments " + each.when().words() + ", "
                                + each.order().words(),
                        each.grounds()));
        rules.conduct().ifPresent(each -> add(lines, "business in its order, once and in time", each.grounds()));
    }

    private static String motion(RulesOfProcedure.MotionRule motion) {
        String speakers = motion.debate() == RulesOfProcedure.Debate.LIMITED
                ? " to " + number(motion.inFavour()) + " for and " + number(motion.against()) + " against"
                : "";
        return motion.id() + ", " + motion.debate().words() + speakers
                + motion.matter().map(matter -> ", decided by " + matter).orElse("")
                + (motion.seconders() == 0 ? "" : ", seconded by " + motion.seconders());
    }

    private static String number(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : "any number";
    }

    private static void days(List<String> lines, String what, OptionalInt days, Grounds grounds) {
        days.ifPresent(number -> add(lines, what + number + (number == 1 ? " day" : " days"), grounds));
    }

    private static void add(List<String> lines, String text, Grounds grounds, List<String> unlessNone) {
        if (!unlessNone.isEmpty()) {
            add(lines, text, grounds);
        }
    }

    private static void add(List<String> lines, String text, Grounds grounds) {
        lines.add("  " + text + " [" + grounds.by()
                + (grounds.confirmed() == Grounds.Confirmed.NO ? ", unconfirmed" : "") + "]");
    }

    private static String shown(Duration time) {
        long minutes = time.toMinutes();
        return minutes % 1440 == 0
                ? minutes / 1440 + (minutes == 1440 ? " day" : " days")
                : minutes + (minutes == 1 ? " minute" : " minutes");
    }
}
