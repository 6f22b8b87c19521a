package org.comity.acts.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.comity.acts.Act;
import org.comity.acts.Actor;
import org.comity.acts.Certainty;
import org.comity.acts.Standing;
import org.comity.acts.followup.Telling;
import org.comity.acts.ids.DocumentId;
import org.comity.acts.ids.ProgrammeId;
import org.comity.acts.membership.Basis;

/// Puts together how an undertaking stands on a day, from its acts in the order of the world.
/// For one answer, on one thread.
final class Gathering {
    private final Undertaking of;
    private final LocalDate day;
    private final Function<Basis, Optional<Telling>> decisions;
    private Certainty begins = Certainty.NO;
    private Optional<Done> begun = Optional.empty();
    private Optional<Basis> basis = Optional.empty();
    private Optional<DocumentId> document = Optional.empty();
    private Optional<String> organ = Optional.empty();
    private Optional<Stand.Held> coordinator = Optional.empty();
    private Optional<Stand.Held> owner = Optional.empty();
    private Optional<ProgrammeId> programme = Optional.empty();
    private Optional<Plan> lasts = Optional.empty();
    private Optional<Plan> decided = Optional.empty();
    private Optional<Done> over = Optional.empty();
    private final List<Plan> told = new ArrayList<>();
    private final List<Stand.Named> titles = new ArrayList<>();
    private final Map<String, Stand.Taken> shares = new TreeMap<>();
    private final Map<String, Milestone> milestones = new LinkedHashMap<>();
    private final List<Done> early = new ArrayList<>();
    private final List<Stand.Result> results = new ArrayList<>();
    private final List<Stand.Declared> declared = new ArrayList<>();
    private final Map<String, Participation> participations = new TreeMap<>();
    private final List<Long> proposals = new ArrayList<>();

    private Gathering(Undertaking of, LocalDate day, Function<Basis, Optional<Telling>> decisions) {
        this.of = of;
        this.day = day;
        this.decisions = decisions;
    }

    /// @param acts about it that speak
    /// @param decisions what the record knows of the decision that a basis names
    static Stand stand(Undertaking of, Stream<Act> acts, LocalDate day, Function<Basis, Optional<Telling>> decisions) {
        Gathering gathering = new Gathering(of, day, decisions);
        List<Done> done = Done.by(acts, day);
        done.forEach(gathering::take);
        // A report may tell of a milestone's end before another tells that it was set.
        gathering.early.forEach(gathering::milestone);
        return gathering.stand(done);
    }

    private void take(Done done) {
        switch ((ProgrammeBody) done.act().body()) {
            case ProgrammeEstablished body -> establish(body, done);
            case ProjectPlanned body -> plan(body, done);
            case TitleAdded body -> titles.add(new Stand.Named(body.title(), done.number()));
            case StagesTold body -> stages(body, done);
            case CoordinatorNamed body -> {
                if (done.isSure()) {
                    coordinator = Optional.of(held(body.coordinator(), done));
                }
            }
            case ShareSet body -> {
                if (done.isSure()) {
                    shares.put(
                            body.line() + " " + body.member(),
                            new Stand.Taken(body.member(), body.line(), body.share(), done.number()));
                }
            }
            case MilestoneSet body -> set(body, done);
            case MilestoneReached _, MilestoneDropped _ -> milestone(done);
            case ResultReported body ->
                results.add(new Stand.Result(
                        done.act().draft().effective(),
                        done.begun(),
                        done.act().draft().by(),
                        body.says(),
                        body.stage(),
                        body.milestone(),
                        done.number()));
            case ProgressDeclared body -> {
                if (done.isSure()) {
                    declared.add(new Stand.Declared(
                            body.progress(),
                            body.stage(),
                            done.act().draft().effective(),
                            done.act().draft().by(),
                            done.number()));
                }
            }
            case UndertakingEnded _ ->
                over = Optional.of(done).filter(_ -> !isSurelyOver()).or(() -> over);
            case ConsortiumProposed _ -> proposals.add(done.number());
            case ParticipationStepped body ->
                participations.merge(
                        body.participant(),
                        Participation.of(body.participant()).stepped(body, done),
                        (known, _) -> known.stepped(body, done));
            case ParticipationEnded body ->
                participations.computeIfPresent(body.participant(), (_, known) -> known.ended(done));
        }
    }

    private boolean isSurelyOver() {
        return over.map(Done::isSure).orElse(false);
    }

    private static Stand.Held held(Actor who, Done done) {
        return new Stand.Held(who, done.act().draft().effective(), done.number());
    }

    private void begin(Done done) {
        begins = Done.any(Stream.of(begins, done.begun()));
        begun = begun.or(() -> Optional.of(done));
    }

    private void establish(ProgrammeEstablished body, Done done) {
        begin(done);
        body.titles().forEach(title -> titles.add(new Stand.Named(title, done.number())));
        basis = body.basis().or(() -> basis);
        document = body.document().or(() -> document);
        organ = body.organ().or(() -> organ);
        coordinator = body.coordinator().map(who -> held(who, done)).or(() -> coordinator);
    }

    private void plan(ProjectPlanned body, Done done) {
        begin(done);
        body.titles().forEach(title -> titles.add(new Stand.Named(title, done.number())));
        owner = Optional.of(held(body.owner(), done));
        programme = body.programme().or(() -> programme);
        if (body.from().isPresent()) {
            // A project that tells no stages is one.
            Stage whole = new Stage("whole", Optional.empty(), body.from(), body.until());
            lasts = Optional.of(new Plan(done.number(), done.act().draft().standing(), List.of(whole)));
        }
    }

    private void stages(StagesTold body, Done done) {
        if (!done.isSure()) {
            return;
        }
        Plan plan = new Plan(done.number(), done.act().draft().standing(), body.stages());
        if (plan.standing() == Standing.REPORT) {
            told.add(plan);
        } else {
            decided = Optional.of(plan);
        }
    }

    private void set(MilestoneSet body, Done done) {
        if (!done.isSure()) {
            return;
        }
        Milestone known = milestones.get(body.milestone());
        milestones.put(
                body.milestone(),
                known == null
                        ? new Milestone(
                                body.milestone(),
                                body.title(),
                                body.due(),
                                body.stage(),
                                done.number(),
                                Certainty.NO,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())
                        : known.again(body, done.number()));
    }

    private void milestone(Done done) {
        if (done.act().body() instanceof MilestoneReached body) {
            change(body.milestone(), done, each -> each.reached(done));
        } else if (done.act().body() instanceof MilestoneDropped body) {
            change(body.milestone(), done, each -> each.dropped(done));
        }
    }

    private void change(String milestone, Done done, UnaryOperator<Milestone> change) {
        if (milestones.containsKey(milestone)) {
            milestones.compute(milestone, (_, known) -> change.apply(known));
        } else if (!early.contains(done)) {
            early.add(done);
        }
    }

    private Stand stand(List<Done> done) {
        List<Plan> plans = new ArrayList<>(decided.stream().toList());
        plans.addAll(told);
        List<Milestone> all = List.copyOf(milestones.values());
        return new Stand(
                of,
                day,
                begun.map(Done::number),
                titles,
                mandate(),
                document,
                organ,
                coordinator,
                owner,
                programme,
                plans,
                List.copyOf(shares.values()),
                all,
                results,
                readings(done, all),
                declared,
                List.copyOf(participations.values()),
                proposals);
    }

    private Optional<Mandate> mandate() {
        return switch (of) {
            case Undertaking.Programme _ -> Optional.of(basis.map(this::mandate).orElse(Mandate.NONE));
            case Undertaking.Project _ -> Optional.empty();
        };
    }

    private Mandate mandate(Basis named) {
        Optional<Telling> decision = named.isDecided() ? decisions.apply(named) : Optional.empty();
        return new Mandate(
                Optional.of(named),
                decision,
                decision.map(each -> by(each.first(), each.last())).orElse(Certainty.NO));
    }

    private Certainty by(long first, long last) {
        long on = day.toEpochDay();
        return last <= on ? Certainty.YES : first <= on ? Certainty.UNCERTAIN : Certainty.NO;
    }

    private List<Reading> readings(List<Done> done, List<Milestone> all) {
        return new Readings(of, day, begins, begun, over, mandate(), decided, told, lasts, all, moved(done)).all(done);
    }

    /// The first act that shows that something was done.
    private Optional<Done> moved(List<Done> done) {
        return done.stream()
                .filter(each -> each.act().body() instanceof ResultReported
                        || each.act().body() instanceof MilestoneReached)
                .findFirst();
    }
}
