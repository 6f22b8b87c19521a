package org.comity.acts.council;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.comity.acts.Act;
import org.comity.acts.Body;
import org.comity.acts.Checks;
import org.comity.acts.Conflict;
import org.comity.acts.CouncilBody;
import org.comity.acts.Decided;
import org.comity.acts.Draft;
import org.comity.acts.Proposed;
import org.comity.acts.Relation;
import org.comity.acts.Rules;
import org.comity.acts.Unread;
import org.comity.acts.Withheld;
import org.comity.acts.WorkBody;
import org.comity.acts.audience.Access;
import org.comity.acts.audience.AudienceBody;
import org.comity.acts.audience.AudienceDecider;
import org.comity.acts.audience.AudienceState;
import org.comity.acts.audience.Reader;
import org.comity.acts.audience.Surroundings;
import org.comity.acts.chairmanship.ChairBody;
import org.comity.acts.chairmanship.ChairDecider;
import org.comity.acts.chairmanship.ChairState;
import org.comity.acts.document.DocumentBody;
import org.comity.acts.document.DocumentDecider;
import org.comity.acts.document.DocumentState;
import org.comity.acts.document.Subject;
import org.comity.acts.followup.FollowUpBody;
import org.comity.acts.followup.FollowUpDecider;
import org.comity.acts.followup.FollowUpState;
import org.comity.acts.followup.Settled;
import org.comity.acts.ids.DecisionId;
import org.comity.acts.keeping.CharterTaken;
import org.comity.acts.keeping.ClockJump;
import org.comity.acts.keeping.Correction;
import org.comity.acts.keeping.Erasure;
import org.comity.acts.keeping.KeyChange;
import org.comity.acts.keeping.SourceTaken;
import org.comity.acts.membership.MembershipBody;
import org.comity.acts.membership.MembershipDecider;
import org.comity.acts.membership.MembershipState;
import org.comity.acts.said.SaidState;
import org.comity.acts.session.SessionBody;
import org.comity.acts.session.SessionDecider;
import org.comity.acts.session.SessionState;
import org.comity.acts.statement.Statement;
import org.comity.acts.voting.Opening;
import org.comity.acts.voting.VoteEnded;
import org.comity.acts.voting.VotingBody;
import org.comity.acts.voting.VotingDecider;
import org.comity.acts.voting.VotingState;
import org.comity.charter.Refused;

/// Everything that the acts of one organisation come to.
///
/// Immutable; the same acts in the same order give equal councils. A step costs what its field of work
/// says, and the logarithm of what there is.
///
/// @param last the number of the last act that was seen
/// @param opened when the first act was recorded; empty while there is none
/// @param charters where charters are looked up; takes no part in whether two councils are equal
public record Council(
        long last,
        Optional<Instant> opened,
        Rules rules,
        MembershipState members,
        ChairState chairs,
        SessionState sessions,
        DocumentState documents,
        VotingState votes,
        FollowUpState followUp,
        AudienceState audience,
        Works works,
        SaidState said,
        Charters charters) {
    /// Of a record without an act.
    public static Council of(Charters charters) {
        return new Council(
                0,
                Optional.empty(),
                Rules.NONE,
                MembershipState.EMPTY,
                ChairState.EMPTY,
                SessionState.EMPTY,
                DocumentState.EMPTY,
                VotingState.EMPTY,
                FollowUpState.EMPTY,
                AudienceState.EMPTY,
                Works.EMPTY,
                SaidState.EMPTY,
                charters);
    }

    /// The same of a record that was opened then: for one that is made of some of its acts only.
    public Council openedAt(Optional<Instant> first) {
        return new Council(
                last, first, rules, members, chairs, sessions, documents, votes, followUp, audience, works, said,
                charters);
    }

    /// The same after entries that are no acts.
    ///
    /// @param number of the last of them
    public Council seen(long number) {
        return new Council(
                number, opened, rules, members, chairs, sessions, documents, votes, followUp, audience, works, said,
                charters);
    }

    /// What becomes of several proposed acts, which are entered together or not at all.
    public sealed interface Ruling {}

    /// They may be entered.
    ///
    /// @param drafts as they are to be entered, in their order
    /// @param after the council once they are
    public record Entered(List<Draft> drafts, List<List<String>> consequences, Council after) implements Ruling {
        public Entered {
            drafts = List.copyOf(drafts);
            consequences = List.copyOf(consequences);
        }
    }

    /// None of them may.
    ///
    /// @param place of the one that may not, from 0
    public record Refusal(int place, Refused refused) implements Ruling {}

    /// Whether acts may be entered now.
    ///
    /// @param at when they will be recorded
    public Ruling decide(List<Draft> proposed, Instant at) {
        Council council = this;
        List<Draft> drafts = new ArrayList<>();
        List<List<String>> consequences = new ArrayList<>();
        for (Draft draft : proposed) {
            switch (council.decide(draft, at)) {
                case Decided.Unfit(Refused refused) -> {
                    return new Refusal(drafts.size(), refused);
                }
                case Decided.Fit fit -> {
                    drafts.add(fit.draft());
                    consequences.add(fit.consequences());
                    council = council.evolve(new Act(council.last + 1, at, fit.draft()));
                }
            }
        }
        return new Entered(drafts, consequences, council);
    }

    /// Whether one act may be entered now.
    public Decided decide(Draft draft, Instant at) {
        Optional<Refused> misplaced = Checks.alone(draft).or(() -> Checks.placed(draft, last + 1, at));
        if (misplaced.isPresent()) {
            return new Decided.Unfit(misplaced.get());
        }
        Proposed proposed = new Proposed(draft, last + 1, at, opened.orElse(at), rules);
        if (!(draft.body() instanceof CouncilBody body)) {
            return Decided.as(proposed);
        }
        Decided decided = AudienceDecider.audience(
                        proposed,
                        body,
                        new Around(this, draft.effective().firstDay().orElse(LocalDate.EPOCH)))
                .<Decided>map(Decided.Unfit::new)
                .orElseGet(() -> Warrants.checked(proposed, decide(proposed, body), this));
        return Articles.named(proposed, decided, body, this);
    }

    /// Tells of acts whether somebody may read them, and what is computed of them, on a day. To be asked about many,
    /// on one thread: who belongs to an organ is looked up once.
    public Function<Act, Access> access(Reader reader, LocalDate on) {
        Surroundings around = new Around(this, on);
        return act -> audience.mayRead(act, reader, around, on);
    }

    private Decided decide(Proposed proposed, CouncilBody body) {
        return switch (body) {
            case MembershipBody each -> MembershipDecider.decide(proposed, each, members);
            case ChairBody each -> ChairDecider.decide(proposed, each, chairs, members);
            case SessionBody each -> SessionDecider.decide(proposed, each, sessions, chairs, members);
            case DocumentBody each -> DocumentDecider.decide(proposed, each, documents, sessions, chairs, members);
            case VotingBody each -> VotingDecider.decide(proposed, each, votes, documents, sessions, chairs, members);
            case FollowUpBody each ->
                FollowUpDecider.decide(proposed, each, followUp, votes, documents, sessions, chairs, members);
            case AudienceBody each -> AudienceDecider.decide(proposed, each, audience, sessions, chairs, members);
            case WorkBody each -> works.decide(proposed, each, settled());
        };
    }

    /// What the fields of the council come to, for those of work.
    public Settled settled() {
        return new Settled(members, chairs, sessions, documents, votes, followUp);
    }

    /// The council after one more act. Never throws and refuses nothing: what stands in the record stands.
    ///
    /// @param act with its body as the keeper of the record reads it; of one that is withheld nothing follows
    public Council evolve(Act act) {
        Council seen = new Council(
                act.number(),
                opened.or(() -> Optional.of(act.recorded())),
                rules,
                members,
                chairs,
                sessions,
                documents,
                votes,
                followUp,
                audience,
                works,
                said,
                charters);
        for (Relation relation : act.relates()) {
            if (undoes(act, relation)) {
                seen = seen.without(relation.number(), act);
            }
        }
        return seen.with(act, act.body()).hearing(act);
    }

    /// What is only said undoes nothing but what was said, and of that nothing stands here.
    private static boolean undoes(Act act, Relation relation) {
        boolean closes = relation.as() == Relation.As.CORRECTS || relation.as() == Relation.As.RETRACTS;
        return closes && !(act.body() instanceof Statement);
    }

    private Council with(Act act, Body body) {
        return switch (body) {
            case MembershipBody each ->
                withMembers(members.evolve(act, each, rules)).reconsidering(act, each);
            case ChairBody each -> withChairs(chairs.evolve(act, each, rules));
            case SessionBody each -> withSessions(sessions.evolve(act, each, rules));
            case DocumentBody each -> withDocuments(documents.evolve(act, each, rules));
            case VotingBody each ->
                withVotes(votes.evolve(act, each, rules, members)).following(act, each);
            case FollowUpBody each -> withFollowUp(followUp.evolve(act, each, rules));
            case AudienceBody each -> withAudience(audience.evolve(act, each, rules));
            case WorkBody each -> withWorks(works.evolve(act, each, rules));
            case CharterTaken charter -> taking(act, charter);
            case Statement said -> withMembers(members.said(act, said));
            case SourceTaken _, Correction _, KeyChange _, Erasure _, ClockJump _ -> this;
            case Unread _, Withheld _ -> this;
        };
    }

    /// What a vote changes of the texts that it is about, and the decision that it makes.
    private Council following(Act act, VotingBody body) {
        Council council = this;
        if (body instanceof Opening opening && votes.isOpenedBy(opening.vote(), act.number())) {
            for (Subject subject : opening.question().subject().stream().toList()) {
                council = council.withDocuments(council.documents.opened(act, opening.vote(), subject));
            }
        }
        return votes.endedBy(act, body).map(council::ended).orElse(council);
    }

    private Council ended(VoteEnded ended) {
        Optional<Subject> subject = ended.question().subject();
        Council council = subject.map(
                        each -> withDocuments(documents.declared(ended.act(), ended.vote(), each, ended.result())))
                .orElse(this);
        return ended.isDecision()
                ? council.withFollowUp(followUp.declared(
                        ended.act(),
                        new DecisionId(ended.vote().text()),
                        ended.question().organ(),
                        ended.title(),
                        subject.map(Subject::document)))
                : council;
    }

    /// Votes whose electorate would be another by what is known of the members now are shown as such.
    private Council reconsidering(Act act, MembershipBody body) {
        return members.changesFrom(act, body)
                .map(from -> withVotes(votes.reconsidered(act, from, members)))
                .orElse(this);
    }

    /// What acts say of things, beside what follows from them.
    private Council hearing(Act act) {
        SaidState heard = said;
        for (Relation relation : act.relates()) {
            if (relation.as() != Relation.As.FOLLOWS) {
                heard = heard.without(relation.number());
            }
        }
        return withSaid(heard.evolve(act));
    }

    /// A charter that cannot be read changes nothing.
    private Council taking(Act act, CharterTaken charter) {
        return charters.charter(charter.sha256())
                .map(read -> withRules(new Rules(Optional.of(new Rules.Taken(read, charter.sha256(), act.number())))))
                .orElse(this);
    }

    private Council without(long number, Act because) {
        return withMembers(members.without(number, because))
                .withChairs(chairs.without(number, because))
                .withSessions(sessions.without(number, because))
                .withDocuments(documents.without(number, because))
                .withVotes(votes.without(number, because))
                .withFollowUp(followUp.without(number, because))
                .withAudience(audience.without(number, because))
                .withWorks(works.without(number, because));
    }

    /// All that disagrees, in the order of the acts with which it came up.
    public List<Conflict> conflicts() {
        List<Conflict> all = new ArrayList<>(members.conflicts());
        all.addAll(chairs.conflicts());
        all.addAll(sessions.conflicts());
        all.addAll(documents.conflicts());
        all.addAll(votes.conflicts());
        all.addAll(followUp.conflicts());
        all.addAll(audience.conflicts());
        all.addAll(works.conflicts(rules, settled()));
        all.addAll(YearHolders.conflicts(this));
        all.addAll(said.conflicts());
        all.addAll(Warrants.conflicts(this));
        all.sort(java.util.Comparator.comparingLong(Conflict::since));
        return List.copyOf(all);
    }

    private Council withRules(Rules changed) {
        return changed == rules
                ? this
                : new Council(
                        last, opened, changed, members, chairs, sessions, documents, votes, followUp, audience, works,
                        said, charters);
    }

    private Council withMembers(MembershipState changed) {
        return changed == members
                ? this
                : new Council(
                        last, opened, rules, changed, chairs, sessions, documents, votes, followUp, audience, works,
                        said, charters);
    }

    private Council withChairs(ChairState changed) {
        return changed == chairs
                ? this
                : new Council(
                        last, opened, rules, members, changed, sessions, documents, votes, followUp, audience, works,
                        said, charters);
    }

    private Council withSessions(SessionState changed) {
        return changed == sessions
                ? this
                : new Council(
                        last, opened, rules, members, chairs, changed, documents, votes, followUp, audience, works,
                        said, charters);
    }

    private Council withDocuments(DocumentState changed) {
        return changed == documents
                ? this
                : new Council(
                        last, opened, rules, members, chairs, sessions, changed, votes, followUp, audience, works, said,
                        charters);
    }

    private Council withVotes(VotingState changed) {
        return changed == votes
                ? this
                : new Council(
                        last, opened, rules, members, chairs, sessions, documents, changed, followUp, audience, works,
                        said, charters);
    }

    private Council withFollowUp(FollowUpState changed) {
        return changed == followUp
                ? this
                : new Council(
                        last, opened, rules, members, chairs, sessions, documents, votes, changed, audience, works,
                        said, charters);
    }

    private Council withAudience(AudienceState changed) {
        return changed == audience
                ? this
                : new Council(
                        last, opened, rules, members, chairs, sessions, documents, votes, followUp, changed, works,
                        said, charters);
    }

    private Council withWorks(Works changed) {
        return changed == works
                ? this
                : new Council(
                        last, opened, rules, members, chairs, sessions, documents, votes, followUp, audience, changed,
                        said, charters);
    }

    private Council withSaid(SaidState changed) {
        return changed == said
                ? this
                : new Council(
                        last, opened, rules, members, chairs, sessions, documents, votes, followUp, audience, works,
                        changed, charters);
    }
}
