package org.comity.acts.programme;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.acts.Act;
import org.comity.acts.Actor;
import org.comity.acts.Audience;
import org.comity.acts.Body;
import org.comity.acts.Content;
import org.comity.acts.Decided;
import org.comity.acts.Draft;
import org.comity.acts.Relation;
import org.comity.acts.Source;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.council.Charters;
import org.comity.acts.council.Council;
import org.comity.acts.document.Title;
import org.comity.acts.followup.DecisionTold;
import org.comity.acts.ids.DecisionId;
import org.comity.acts.ids.ProgrammeId;
import org.comity.acts.ids.ProjectId;
import org.comity.acts.keeping.Correction;
import org.comity.acts.membership.Accession;
import org.comity.acts.membership.Basis;
import org.comity.charter.Refused;
import org.comity.charter.facts.Status;

/// The record of a league that never was, with two members and a decision of 2031-01-10, as it grows in a test.
public final class Banks {
    public static final Actor SECRETARIAT = new Actor.Office("secretariat", "");
    public static final Actor COUNCIL = new Actor.Organ("council");
    public static final Actor ALDIA = new Actor.Member("ALD");
    public static final Actor BRENN = new Actor.Member("BRE");
    public static final Actor COURIER = new Actor.Outsider("Evening Courier");
    public static final Source ARTICLE =
            new Source("Evening Courier of 2031-05-04", "", Optional.empty(), Optional.empty(), List.of());
    public static final ProgrammeId PROGRAMME = new ProgrammeId("banks");
    public static final ProjectId PROJECT = new ProjectId("lock");
    public static final Undertaking BANKS = Undertaking.of(PROGRAMME);
    public static final Undertaking LOCK = Undertaking.of(PROJECT);
    public static final Optional<Basis> DECIDED = Optional.of(decision("council/1"));

    static final Instant OPENED = Instant.parse("2031-01-01T00:00:00Z");

    private Council council = Council.of(Charters.NONE);
    private final List<Act> acts = new ArrayList<>();
    private Instant now = Instant.parse("2035-01-01T00:00:00Z");
    private List<String> consequences = List.of();

    public Banks() {
        acts.add(new Act(
                1, OPENED, draft(SECRETARIAT, "2031-01-01", new Correction("the record begins"), Standing.ACT)));
        council = council.evolve(acts.getFirst());
        for (String member : List.of("ALD", "BRE")) {
            enters(told("2030-01-01", new Accession(member, Status.FULL, Optional.empty())));
        }
        enters(told("2031-01-10", decisionTold("council/1")));
    }

    public static DecisionTold decisionTold(String id) {
        return new DecisionTold(
                new DecisionId(id),
                "council",
                List.of(new DecisionTold.Title("en", "On " + id)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static Basis decision(String id) {
        return new Basis(Optional.empty(), Optional.of(new DecisionId(id)), Optional.empty());
    }

    public static Draft draft(Actor by, String effective, Body body, Standing standing) {
        return draft(by, effective, body, standing, List.of(), List.of());
    }

    public static Draft draft(
            Actor by, String effective, Body body, Standing standing, List<Source> sources, List<Relation> relates) {
        return new Draft(
                "river-league",
                Optional.empty(),
                When.of(effective),
                by,
                "secretariat/records",
                standing,
                body,
                sources,
                relates,
                new Audience.Members(""),
                "request",
                List.of());
    }

    /// As somebody outside tells it, with a source.
    public static Draft told(String effective, Body body) {
        return draft(COURIER, effective, body, Standing.REPORT, List.of(ARTICLE), List.of());
    }

    public static ProgrammeEstablished established(Optional<Basis> basis) {
        return new ProgrammeEstablished(
                PROGRAMME,
                List.of(Title.of("en", "Programme for the banks")),
                basis,
                Optional.empty(),
                Optional.of(BRENN),
                Optional.of("council"));
    }

    static ProjectPlanned planned() {
        return new ProjectPlanned(
                PROJECT,
                List.of(Title.of("en", "A lock")),
                BRENN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static Stage stage(String id, String from, String until) {
        return new Stage(id, Optional.empty(), Optional.of(When.of(from)), Optional.of(When.of(until)));
    }

    static StagesTold stages(Stage... stages) {
        return new StagesTold(BANKS, List.of(stages));
    }

    static MilestoneSet milestone(String id, String due) {
        return new MilestoneSet(BANKS, id, "on " + id, Optional.of(When.of(due)), Optional.empty());
    }

    static MilestoneReached reached(String id) {
        return new MilestoneReached(BANKS, id, Optional.empty());
    }

    static ResultReported result() {
        return new ResultReported(BANKS, new Content.Open("a result"), Optional.empty(), Optional.empty());
    }

    static ShareSet share(String member, long part, long whole) {
        return new ShareSet(BANKS, member, "costs", new Share.Part(part, whole), Optional.empty());
    }

    static ParticipationStepped step(String participant, Grade grade) {
        return new ParticipationStepped(
                PROJECT, participant, Optional.empty(), Optional.of("ALD"), grade, Optional.empty());
    }

    static ParticipationEnded left(String participant, ProjectId project) {
        return new ParticipationEnded(project, participant, Optional.empty());
    }

    static ParticipationEnded left(String participant) {
        return new ParticipationEnded(PROJECT, participant, Optional.empty());
    }

    static UndertakingEnded ended(UndertakingEnded.How how) {
        return new UndertakingEnded(BANKS, how, Optional.empty(), Optional.empty());
    }

    public Council council() {
        return council;
    }

    public List<Act> acts() {
        return acts;
    }

    public List<String> consequences() {
        return consequences;
    }

    Stand stand(Undertaking of, String day) {
        return council.works()
                .programmes()
                .stand(of, LocalDate.parse(day), council.settled()::decision)
                .orElseThrow();
    }

    /// How far something has come, in words.
    String progress(Undertaking of, String day) {
        return String.join(
                " or ", stand(of, day).readings().stream().map(Reading::words).toList());
    }

    public long enters(Actor by, String effective, Body body) {
        return enters(draft(by, effective, body, Standing.ACT));
    }

    public long enters(Draft draft) {
        Decided.Fit fit = assertInstanceOf(Decided.Fit.class, council.decide(draft, now), draft::toString);
        consequences = fit.consequences();
        Act act = new Act(council.last() + 1, now, fit.draft());
        acts.add(act);
        council = council.evolve(act);
        return act.number();
    }

    public long retracts(long number) {
        return enters(draft(
                SECRETARIAT,
                "2031-01-01",
                new Correction("entered by mistake"),
                Standing.ACT,
                List.of(),
                List.of(new Relation(number, Relation.As.RETRACTS))));
    }

    public String refuses(Actor by, String effective, Body body) {
        return refuses(draft(by, effective, body, Standing.ACT));
    }

    public String refuses(Draft draft) {
        return refused(draft).code();
    }

    public Refused refused(Draft draft) {
        Refused refused = assertInstanceOf(Decided.Unfit.class, council.decide(draft, now), draft::toString)
                .refused();
        assertFalse(refused.because().isBlank() || refused.remedy().isBlank(), refused::code);
        return refused;
    }
}
