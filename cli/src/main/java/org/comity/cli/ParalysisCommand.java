package org.comity.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.comity.charter.Matter;
import org.comity.charter.Organ;
import org.comity.charter.Refused;
import org.comity.charter.facts.Facts;
import org.comity.charter.vote.Assumption;
import org.comity.charter.vote.Deadlock;
import org.comity.charter.vote.Paralysis;
import org.comity.charter.vote.Question;
import org.comity.charter.vote.Roll;
import org.comity.charter.vote.Seat;
import org.comity.cli.library.Library;
import org.comity.cli.show.Json;
import org.comity.cli.show.ParalysisPicture;
import org.comity.cli.show.ParalysisText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Says which absences stop which kind of decision.
@Command(
        name = "paralysis",
        description = "Says which absences, of one, two or three seats, stop which kind of decision. Exit code 0 when"
                + " it is known that none does, else 1.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ParalysisCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(paramLabel = "ORGAN", description = "The organ's id, organisation/organ.")
    private String organ;

    @Option(
            names = "--on",
            required = true,
            paramLabel = "DATE",
            converter = DayConverter.class,
            description = "The day, as 2024-11-28.")
    private LocalDate on;

    @Option(names = "--matter", paramLabel = "M", description = "Only this kind of question (default: every one).")
    private String matter;

    @Option(names = "--svg", paramLabel = "FILE", description = "Also draws it, as an SVG picture in this file.")
    private Path svg;

    @Mixin
    private Answering answering = new Answering();

    ParalysisCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return answering.withOrgan(context, organ, this::answer);
    }

    private int answer(Library.Placed placed) {
        Organ found = placed.organ();
        Facts facts = placed.organisation().facts();
        List<Refused> denied = new ArrayList<>();
        List<Question> questions = new ArrayList<>();
        for (String each : matters(found)) {
            switch (Question.prepare(found, each, on, facts)) {
                case Question.Ready(Question question) -> questions.add(question);
                case Question.Denied(Refused refused) -> denied.add(refused);
            }
        }
        if (questions.isEmpty()) {
            return answering.refuse(context, denied);
        }
        Roll roll = questions.getFirst().roll();
        if (roll.seats().stream().noneMatch(seat -> seat.right() == Seat.Right.VOTES)) {
            return answering.refuse(
                    context,
                    List.of(new Refused(
                            "PARALYSIS-1",
                            "nobody is known to vote in " + organ + " on " + on,
                            "",
                            "`comity who " + organ + " --on " + on + "` lists the seats")));
        }
        List<Paralysis> all = questions.stream()
                .flatMap(question -> Paralysis.of(question).stream())
                .toList();
        return answer(found, roll, all, questions, Deadlock.in(found, on, facts));
    }

    private List<String> matters(Organ found) {
        return matter != null
                ? List.of(matter)
                : found.matters().stream().map(Matter::id).toList();
    }

    private int answer(
            Organ found, Roll roll, List<Paralysis> all, List<Question> questions, List<Deadlock> deadlocks) {
        if (svg != null) {
            String picture = ParalysisPicture.of(found, roll, all);
            try {
                Files.writeString(svg, picture, StandardCharsets.UTF_8);
            } catch (IOException broken) {
                return answering.refuse(
                        context,
                        List.of(new Refused(
                                "USAGE-1",
                                "'" + svg + "' cannot be written" + why(broken),
                                "",
                                "name a file in a folder that is there")));
            }
        }
        List<String> unknown = questions.stream()
                .filter(question -> question.provision().means() instanceof org.comity.charter.Provision.Unknown)
                .map(question -> question.matter().id())
                .toList();
        if (answering.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("organ", organ);
            json.put("on", on.toString());
            json.put("matters", all.stream().map(ParalysisText::json).toList());
            json.put("unknown", unknown);
            json.put("deadlocks", deadlocks.stream().map(ParalysisText::json).toList());
            json.put(
                    "assumptions",
                    taken(questions).entrySet().stream()
                            .map(each -> ParalysisText.json(each.getKey(), each.getValue()))
                            .toList());
            context.out().println(Json.text(json));
        } else {
            ParalysisText.lines(organ, on, all, unknown, deadlocks).forEach(context.out()::println);
            ParalysisText.taken(taken(questions)).forEach(context.out()::println);
        }
        boolean stopped = all.stream()
                .anyMatch(each -> each.standing() == Paralysis.Standing.CANNOT
                        || !each.patterns().isEmpty());
        return stopped || !unknown.isEmpty() ? Exit.NEGATIVE : Exit.DONE;
    }

    /// What is taken for granted, and of which matters.
    private static Map<Assumption, List<String>> taken(List<Question> questions) {
        Map<Assumption, List<String>> taken = new LinkedHashMap<>();
        for (Question question : questions) {
            for (Assumption each : question.taken()) {
                taken.computeIfAbsent(each, _ -> new ArrayList<>())
                        .add(question.matter().id());
            }
        }
        return taken;
    }

    private static String why(IOException broken) {
        return switch (broken) {
            case NoSuchFileException _ -> ": its folder is not there";
            case AccessDeniedException _ -> ": access is denied";
            default -> "";
        };
    }
}
