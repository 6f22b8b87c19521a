package org.comity.cli.council;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.acts.Actor;
import org.comity.acts.Certainty;
import org.comity.acts.Conflict;
import org.comity.acts.When;
import org.comity.acts.council.Claims;
import org.comity.acts.council.Council;
import org.comity.acts.document.Ancestor;
import org.comity.acts.document.Descent;
import org.comity.acts.document.Lineage;
import org.comity.acts.document.Title;
import org.comity.acts.followup.Telling;
import org.comity.acts.programme.Count;
import org.comity.acts.programme.Grade;
import org.comity.acts.programme.Milestone;
import org.comity.acts.programme.Participation;
import org.comity.acts.programme.Plan;
import org.comity.acts.programme.Reading;
import org.comity.acts.programme.Stage;
import org.comity.acts.programme.Stand;
import org.comity.acts.programme.Undertaking;
import org.comity.cli.record.Sheet;
import org.comity.cli.record.Words;

/// How a programme or a project stands, as text and as JSON.
///
/// @param activities how many activities belong to it
record UndertakingText(Stand stand, Council council, LateText late, SaidText said, long activities) {
    List<String> lines() {
        Sheet sheet = new Sheet();
        sheet.row(word(), stand.of().id());
        stand.titles().forEach(named -> sheet.row("title", title(named.title())));
        stand.organ().ifPresent(organ -> sheet.row("organ", organ));
        stand.owner().ifPresent(owner -> sheet.row("owner", held(owner) + "; " + whose()));
        stand.programme().ifPresent(id -> sheet.row("programme", id.text()));
        stand.document().ifPresent(id -> sheet.row("document", id.text()));
        mandate(sheet);
        progress(sheet);
        lineage(sheet);
        stand.coordinator().ifPresent(who -> sheet.row("coordinator", held(who)));
        stages(sheet);
        stand.shares()
                .forEach(share -> sheet.row(
                        "share",
                        share.member() + ": " + share.share().words() + " of " + share.line() + act(share.act())));
        stand.milestones().forEach(each -> sheet.row("milestone", milestone(each)));
        stand.results().forEach(each -> sheet.row("result", result(each)));
        consortium(sheet);
        council.works()
                .programmes()
                .acts(stand.of())
                .findFirst()
                .filter(_ -> activities > 0)
                .ifPresent(_ -> sheet.row("activities", Long.toString(activities)));
        conflicts().forEach(each -> sheet.row("conflict", each.says()));
        sheet.gap();
        late.rows(sheet);
        sheet.gap();
        said.rows(sheet);
        return sheet.lines();
    }

    private String word() {
        return stand.of() instanceof Undertaking.Programme ? "programme" : "project";
    }

    static String title(Title title) {
        return title.text() + " (" + title.language()
                + title.where().map(where -> ", as " + where + " has it").orElse("") + ")";
    }

    private static String act(long number) {
        return " (act " + number + ")";
    }

    private static String held(Stand.Held held) {
        return Words.of(held.who()) + ", since " + held.since() + act(held.act());
    }

    private String whose() {
        return isNational() ? "its own project, and not the organisation's" : "the organisation's project";
    }

    private boolean isNational() {
        return stand.owner()
                .filter(owner -> !(owner.who() instanceof Actor.Organ || owner.who() instanceof Actor.Office))
                .isPresent();
    }

    private void mandate(Sheet sheet) {
        stand.mandate()
                .ifPresent(mandate -> sheet.row(
                        "mandate",
                        mandate.decision()
                                .map(UndertakingText::decision)
                                .orElseGet(() -> "programme without mandate: "
                                        + mandate.missing().orElseThrow())));
    }

    private static String decision(Telling telling) {
        return "decided by " + telling.organ() + " on " + telling.made()
                + telling.document().map(id -> ", document " + id).orElse("")
                + telling.session().map(id -> ", session " + id).orElse("") + act(telling.number());
    }

    private void progress(Sheet sheet) {
        if (stand.readings().size() == 1) {
            Reading only = stand.readings().getFirst();
            sheet.row("progress", only.words() + "; " + only.because());
        } else {
            sheet.row("progress", "depends");
            stand.readings().forEach(each -> sheet.more(1, each.words() + "; " + each.because()));
        }
        if (!stand.declared().isEmpty()) {
            Stand.Declared last = stand.declared().getLast();
            sheet.row(
                    "declared",
                    last.words() + ", on " + last.when() + " by " + Words.of(last.by()) + act(last.act())
                            + (stand.differs().isPresent() ? ", which differs" : ""));
        }
    }

    private void lineage(Sheet sheet) {
        stand.document().ifPresent(id -> {
            Lineage.of(id, council.documents()).forEach(each -> sheet.row("lineage", descent(each)));
            Claims.making(id, council).ifPresent(making -> sheet.row("in the making", Claims.words(making)));
        });
    }

    private static String descent(Descent each) {
        return as(each.ancestor().as())
                + each.ancestor().document().map(id -> " " + id).orElse("")
                + each.ancestor().decision().map(id -> " decision " + id).orElse("")
                + each.on().map(on -> " of " + on).orElse("")
                + act(each.act());
    }

    private static String as(Ancestor.As as) {
        return Words.of(as).replace('-', ' ');
    }

    private void stages(Sheet sheet) {
        for (Plan plan : stand.plans()) {
            sheet.row("stages", "by act " + plan.act() + ", " + Words.of(plan.standing()) + ":");
            plan.stages().forEach(stage -> sheet.more(1, stage(stage)));
        }
    }

    private static String stage(Stage stage) {
        return stage.stage()
                + stage.title().map(title -> ": " + title).orElse("")
                + stage.from().map(from -> ", from " + from).orElse("")
                + stage.until().map(until -> ", until " + until).orElse("");
    }

    private String milestone(Milestone each) {
        String state = each.dropped().map(act -> "dropped" + act(act)).orElseGet(() -> switch (each.reached()) {
            case YES -> "reached " + each.on().orElseThrow() + act(each.by().orElseThrow());
            case UNCERTAIN ->
                "perhaps reached, " + each.on().orElseThrow() + act(each.by().orElseThrow());
            case NO -> each.isLate(stand.day()) == Certainty.YES ? "overdue" : "open";
        });
        return each.milestone() + ": " + each.title()
                + each.due().map(due -> ", due " + due).orElse("")
                + each.stage().map(stage -> ", stage " + stage).orElse("") + "; " + state;
    }

    private static String result(Stand.Result each) {
        return each.when() + (each.begun() == Certainty.UNCERTAIN ? " (perhaps later)" : "") + ", "
                + Words.of(each.by())
                + each.stage().map(stage -> ", stage " + stage).orElse("")
                + each.milestone().map(milestone -> ", milestone " + milestone).orElse("") + ": "
                + Words.text(each.says()) + act(each.act());
    }

    private void consortium(Sheet sheet) {
        if (stand.of() instanceof Undertaking.Programme) {
            return;
        }
        stand.proposals().forEach(act -> sheet.row("consortium", "proposed" + act(act)));
        Count members = stand.members();
        sheet.row("members", members.words() + (members.most() == 0 ? "; nobody has agreed by then" : ""));
        for (Grade grade : List.of(Grade.values()).reversed()) {
            stand.participations().stream()
                    .filter(each -> each.grade().equals(Optional.of(grade)))
                    .forEach(each -> sheet.row(grade.words(), participation(each)));
        }
        stand.participations().stream()
                .filter(each -> each.grade().isEmpty())
                .forEach(each -> sheet.row(
                        each.ended().isPresent() ? "left" : "perhaps",
                        participation(each)
                                + each.ended().map(UndertakingText::act).orElse("")));
    }

    private String participation(Participation each) {
        return each.participant()
                + each.name().map(name -> ", " + name).orElse("")
                + each.state().map(state -> ", of " + state).orElse("") + ": "
                + String.join(
                        ", ",
                        each.steps().stream()
                                .map(step -> step.grade().words() + " " + step.when()
                                        + (step.begun() == Certainty.UNCERTAIN ? " (perhaps later)" : "")
                                        + act(step.act()) + (late.has(step.act()) ? ", learnt late" : ""))
                                .toList());
    }

    private List<Conflict> conflicts() {
        return council.works().programmes().conflicts().stream()
                .filter(each -> each.about().equals(stand.of().topic()))
                .toList();
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(word(), stand.of().id());
        json.put("titles", stand.titles().stream().map(UndertakingText::json).toList());
        stand.organ().ifPresent(organ -> json.put("organ", organ));
        stand.owner().ifPresent(owner -> {
            json.put("owner", json(owner));
            json.put("national", isNational());
        });
        stand.programme().ifPresent(id -> json.put("programme", id.text()));
        stand.document().ifPresent(id -> json.put("document", id.text()));
        stand.mandate().ifPresent(mandate -> {
            json.put("mandate", mandate.isDecided());
            mandate.decision().ifPresent(decision -> json.put("decision", json(decision)));
            mandate.missing().ifPresent(missing -> json.put("mandateMissing", missing));
        });
        json.put(
                "progress",
                stand.readings().size() == 1
                        ? Words.of(stand.readings().getFirst().progress())
                        : "depends");
        json.put(
                "readings", stand.readings().stream().map(UndertakingText::json).toList());
        json.put(
                "declared", stand.declared().stream().map(UndertakingText::json).toList());
        json.put("differs", stand.differs().isPresent());
        lineage(json);
        stand.coordinator().ifPresent(who -> json.put("coordinator", json(who)));
        json.put("stages", stand.plans().stream().map(UndertakingText::json).toList());
        json.put("shares", stand.shares().stream().map(UndertakingText::json).toList());
        json.put("milestones", stand.milestones().stream().map(this::json).toList());
        json.put("results", stand.results().stream().map(UndertakingText::json).toList());
        if (stand.of() instanceof Undertaking.Project) {
            json.put("proposals", stand.proposals());
            json.put("members", json(stand.members()));
            json.put(
                    "participations",
                    stand.participations().stream().map(this::json).toList());
        }
        json.put("activities", activities);
        json.put("conflicts", conflicts().stream().map(Conflict::says).toList());
        late.json(json);
        json.put("said", said.json());
        return json;
    }

    static Map<String, Object> json(Count count) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("least", count.least());
        json.put("most", count.most());
        return json;
    }

    private static Map<String, Object> json(Stand.Named named) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("language", named.title().language());
        json.put("text", named.title().text());
        named.title().where().ifPresent(where -> json.put("where", where));
        json.put("act", named.act());
        return json;
    }

    private static Map<String, Object> json(Stand.Held held) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("who", Words.of(held.who()));
        json.put("since", held.since().text());
        json.put("act", held.act());
        return json;
    }

    private static Map<String, Object> json(Telling telling) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("organ", telling.organ());
        json.put("made", telling.made().text());
        telling.session().ifPresent(id -> json.put("session", id.text()));
        telling.document().ifPresent(id -> json.put("document", id.text()));
        json.put("act", telling.number());
        return json;
    }

    private static Map<String, Object> json(Reading reading) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("progress", Words.of(reading.progress()));
        reading.stage().ifPresent(stage -> json.put("stage", stage));
        json.put("because", reading.because());
        return json;
    }

    private static Map<String, Object> json(Stand.Declared declared) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("progress", Words.of(declared.progress()));
        declared.stage().ifPresent(stage -> json.put("stage", stage));
        json.put("when", declared.when().text());
        json.put("by", Words.of(declared.by()));
        json.put("act", declared.act());
        return json;
    }

    private void lineage(Map<String, Object> json) {
        stand.document().ifPresent(id -> {
            json.put(
                    "lineage",
                    Lineage.of(id, council.documents()).stream()
                            .map(each -> {
                                Map<String, Object> one = new LinkedHashMap<>();
                                one.put("as", as(each.ancestor().as()));
                                each.ancestor().document().ifPresent(document -> one.put("document", document.text()));
                                each.on().map(When::text).ifPresent(on -> one.put("on", on));
                                each.took()
                                        .ifPresent(took ->
                                                one.put("days", Map.of("least", took.least(), "most", took.most())));
                                one.put("act", each.act());
                                return one;
                            })
                            .toList());
            Claims.making(id, council).ifPresent(making -> json.put("making", Claims.words(making)));
        });
    }

    private static Map<String, Object> json(Plan plan) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("act", plan.act());
        json.put("standing", Words.of(plan.standing()));
        json.put(
                "stages",
                plan.stages().stream()
                        .map(stage -> {
                            Map<String, Object> one = new LinkedHashMap<>();
                            one.put("stage", stage.stage());
                            stage.title().ifPresent(title -> one.put("title", title));
                            stage.from().ifPresent(from -> one.put("from", from.text()));
                            stage.until().ifPresent(until -> one.put("until", until.text()));
                            return one;
                        })
                        .toList());
        return json;
    }

    private static Map<String, Object> json(Stand.Taken taken) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("member", taken.member());
        json.put("line", taken.line());
        json.put("share", taken.share().words());
        json.put("act", taken.act());
        return json;
    }

    private Map<String, Object> json(Milestone milestone) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("milestone", milestone.milestone());
        json.put("title", milestone.title());
        milestone.due().ifPresent(due -> json.put("due", due.text()));
        milestone.stage().ifPresent(stage -> json.put("stage", stage));
        json.put("reached", Words.of(milestone.reached()));
        json.put("late", Words.of(milestone.isLate(stand.day())));
        milestone.on().ifPresent(on -> json.put("on", on.text()));
        milestone.dropped().ifPresent(act -> json.put("dropped", act));
        json.put("act", milestone.set());
        return json;
    }

    private static Map<String, Object> json(Stand.Result result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("when", result.when().text());
        json.put("by", Words.of(result.by()));
        result.stage().ifPresent(stage -> json.put("stage", stage));
        result.milestone().ifPresent(milestone -> json.put("milestone", milestone));
        json.put("says", Words.text(result.says()));
        json.put("act", result.act());
        return json;
    }

    private Map<String, Object> json(Participation each) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("participant", each.participant());
        each.name().ifPresent(name -> json.put("name", name));
        each.state().ifPresent(state -> json.put("state", state));
        each.grade().ifPresent(grade -> json.put("grade", Words.of(grade)));
        json.put("member", Words.of(each.isMember()));
        json.put(
                "steps",
                each.steps().stream()
                        .map(step -> {
                            Map<String, Object> one = new LinkedHashMap<>();
                            one.put("grade", Words.of(step.grade()));
                            one.put("when", step.when().text());
                            one.put("sure", step.begun() == Certainty.YES);
                            one.put("learntLate", late.has(step.act()));
                            one.put("act", step.act());
                            return one;
                        })
                        .toList());
        each.ended().ifPresent(act -> json.put("ended", act));
        return json;
    }
}
