package org.comity.acts.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.acts.Act;
import org.comity.acts.Certainty;
import org.comity.acts.Decided;
import org.comity.acts.Proposed;
import org.comity.acts.Relation;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.followup.Settled;
import org.comity.acts.instrument.Gathered.Party;
import org.comity.acts.instrument.InstrumentDeposited.Consent;
import org.comity.acts.membership.Basis;
import org.comity.charter.Refused;
import org.comity.charter.facts.CalendarDate;

/// Whether an act about an instrument may be entered.
///
/// | act | who may, of those within the organisation |
/// |---|---|
/// | what a party does | the party, the depositary, the secretariat |
/// | concluded, prolonged, terminated, party excluded | an organ by its decision, the depositary, the secretariat |
/// | force told, guarantees | the depositary, the secretariat |
///
/// Somebody outside may report any of it, and names a source; where that contradicts the record, both stand and a
/// conflict is shown.
public final class InstrumentDecider {
    private final Proposed proposed;
    private final InstrumentBody body;
    private final InstrumentState state;
    private final Settled council;
    private final InstrumentReading reading;
    private final CalendarDate on;

    private InstrumentDecider(Proposed proposed, InstrumentBody body, InstrumentState state, Settled council) {
        this.proposed = proposed;
        this.body = body;
        this.state = state;
        this.council = council;
        this.reading = state.reading(proposed.rules(), council.members());
        this.on = Dates.of(proposed.draft().effective());
    }

    /// Decides; pure.
    ///
    /// @param council what the fields of the council come to
    public static Decided decide(Proposed proposed, InstrumentBody body, InstrumentState state, Settled council) {
        InstrumentDecider decider = new InstrumentDecider(proposed, body, without(proposed, state), council);
        return decider.refused()
                .<Decided>map(Decided.Unfit::new)
                .orElseGet(() -> new Decided.Fit(proposed.draft(), decider.consequences()));
    }

    /// What the state is without the acts that this one corrects or retracts.
    private static InstrumentState without(Proposed proposed, InstrumentState state) {
        InstrumentState seen = state;
        for (Relation relation : proposed.draft().relates()) {
            if (relation.as() == Relation.As.CORRECTS || relation.as() == Relation.As.RETRACTS) {
                seen = seen.without(relation.number(), new Act(proposed.number(), proposed.at(), proposed.draft()));
            }
        }
        return seen;
    }

    /// Whether whoever consents in this way has signed before.
    static boolean needsSignature(Consent consent) {
        return switch (consent) {
            case RATIFICATION, ACCEPTANCE, APPROVAL, NOTIFICATION -> true;
            case ACCESSION, SUCCESSION -> false;
        };
    }

    /// Worked out when it is asked for: of what is told it is not.
    private Binding binding() {
        return reading.binding(body.instrument());
    }

    private Optional<Refused> refused() {
        Optional<Refused> nonsense =
                standing().or(this::sources).or(this::known).or(this::terms);
        if (nonsense.isPresent() || proposed.isTold()) {
            return nonsense;
        }
        return InstrumentAuthors.against(proposed, body, depositary())
                .or(this::decision)
                .or(this::toCome)
                .or(this::order)
                .or(this::field);
    }

    private Optional<Refused> standing() {
        return proposed.draft().standing() == Standing.STATEMENT
                ? refuse(
                        "INSTRUMENT-8",
                        "it is entered as a statement, and what somebody says does nothing to an instrument",
                        "enter a `statement` that concerns instrument/" + body.instrument()
                                + ", or a report that names its source")
                : Optional.empty();
    }

    private Optional<Refused> sources() {
        return proposed.isTold() && proposed.draft().sources().isEmpty()
                ? refuse(
                        "INSTRUMENT-7",
                        "somebody outside reports it about instrument " + body.instrument()
                                + ", and no source is named",
                        "name the document under `sources`")
                : Optional.empty();
    }

    private Optional<Refused> known() {
        Optional<Act> text = state.text(body.instrument());
        if (!(body instanceof InstrumentConcluded)) {
            return text.isEmpty() ? unknown(body.instrument().text()) : guarantee();
        }
        return text.isEmpty() || proposed.isTold()
                ? Optional.empty()
                : refuse(
                        "INSTRUMENT-5",
                        "instrument " + body.instrument() + " is in the record already, by act "
                                + text.get().number(),
                        "give this one an id of its own, or name that act under `relates`, as `corrects`");
    }

    private Optional<Refused> unknown(String id) {
        return refuse(
                "INSTRUMENT-4",
                "the record has no instrument " + id,
                "enter `instrument-concluded` first; ids are compared exactly");
    }

    private Optional<Refused> guarantee() {
        if (!(body instanceof GuaranteeEnded ended)) {
            return Optional.empty();
        }
        return reading.givenBy(ended.guarantee())
                        .filter(body.instrument()::equals)
                        .isPresent()
                ? Optional.empty()
                : refuse(
                        "INSTRUMENT-20",
                        "instrument " + body.instrument() + " gives no guarantee " + ended.guarantee(),
                        "enter `guarantee-stipulated` first; ids are compared exactly");
    }

    /// What its terms and effects speak of has to be there.
    private Optional<Refused> terms() {
        if (!(body instanceof InstrumentConcluded concluded)) {
            return Optional.empty();
        }
        Optional<TermsOf> read = concluded.entry().map(each -> TermsOf.read(each, reading.charter()));
        if (read.isPresent() && read.get() instanceof TermsOf.Broken broken) {
            return refuse(
                    "INSTRUMENT-14",
                    "the terms of entry into force of " + concluded.instrument() + " cannot be read: " + broken.says(),
                    broken.suggestion().isEmpty()
                            ? "a rule such as `at least 3 ratified`, a delay such as `30 days`"
                            : "did you mean '" + broken.suggestion() + "'?");
        }
        return InstrumentEffects.against(concluded, state);
    }

    private Optional<String> depositary() {
        return body instanceof InstrumentConcluded concluded
                ? concluded.depositary()
                : binding().gathered().text().flatMap(InstrumentConcluded::depositary);
    }

    private Optional<Refused> decision() {
        Optional<Basis> basis = body.basis().filter(each -> each.decision().isPresent());
        return basis.isEmpty() || council.decision(basis.get()).isPresent()
                ? Optional.empty()
                : refuse(
                        "INSTRUMENT-22",
                        "it rests on decision " + basis.get().decision().get()
                                + ", and the record has no such decision",
                        "look its id up with `comity decisions`; one of the past is entered with `decision-told`");
    }

    /// What is to take effect at a later day may be entered before; what somebody does may not.
    private Optional<Refused> toCome() {
        boolean done =
                body instanceof PartyBody && !(body instanceof PartyEnded) || body instanceof InstrumentConcluded;
        return done && When.at(proposed.at()).before(proposed.draft().effective()) == Certainty.YES
                ? refuse(
                        "INSTRUMENT-21",
                        "it is said to have been done on " + proposed.draft().effective() + ", and now it is "
                                + When.at(proposed.at()),
                        "enter it when it is done")
                : Optional.empty();
    }

    private Optional<Refused> order() {
        if (body instanceof InstrumentConcluded) {
            return Optional.empty();
        }
        Told<InstrumentConcluded> text = binding().gathered().concluded.getFirst();
        if (on.last().isBefore(text.on().first())) {
            return refuse(
                    "INSTRUMENT-11",
                    "it took effect on " + proposed.draft().effective() + ", and the text of " + body.instrument()
                            + " was concluded on " + text.act().draft().effective() + ", after that",
                    "correct `effective`, or the day on which the text was concluded");
        }
        return ended();
    }

    private Optional<Refused> ended() {
        boolean leaves = body instanceof PartyEnded || body instanceof ForceTold || body instanceof GuaranteeEnded;
        return binding().gathered().terminated.stream()
                .filter(each -> !leaves && !on.first().isBefore(each.on().last()))
                .findFirst()
                .flatMap(each -> refuse(
                        "INSTRUMENT-19",
                        "instrument " + body.instrument() + " ended on "
                                + each.act().draft().effective() + " (act " + each.number() + ")",
                        "correct `effective`; or retract act " + each.number() + " if it is wrong"));
    }

    private Optional<Refused> field() {
        return switch (body) {
            case InstrumentConcluded _, InstrumentTerminated _, GuaranteeEnded _ -> Optional.empty();
            case PartyBody each -> new PartyRefusals(proposed, each, reading, binding(), on).refused();
            case ForceTold told -> force(told);
            case InstrumentProlonged _ ->
                InstrumentEffects.prolonged(
                        body.instrument(), binding().gathered().text());
            case GuaranteeStipulated stipulated -> stipulated(stipulated);
        };
    }

    private Optional<Refused> stipulated(GuaranteeStipulated stipulated) {
        return reading.givenBy(stipulated.guarantee())
                .flatMap(other -> refuse(
                        "INSTRUMENT-20",
                        "guarantee " + stipulated.guarantee() + " is in the record already, given by instrument "
                                + other,
                        "give this one an id of its own, or name its act under `relates`, as `corrects`"));
    }

    private Optional<Refused> force(ForceTold told) {
        Entry entry = binding().entry();
        Optional<CalendarDate> computed = entry.computed().flatMap(Entry::day);
        if (told.parties().isEmpty()) {
            boolean differs = computed.filter(day -> !Dates.meet(day, on)).isPresent();
            boolean tooFew = entry.computed().isPresent() && computed.isEmpty() && !proposed.isHistory();
            return differs || tooFew
                    ? contradicted("", computed.map(InstrumentConflicts::words).orElse("no day yet"))
                    : Optional.empty();
        }
        for (String party : told.parties()) {
            List<Stretch> own = binding().of(party).stream()
                    .filter(each -> each.by() == Stretch.By.COMPUTED)
                    .toList();
            if (!own.isEmpty() && own.stream().noneMatch(each -> Dates.meet(each.from(), on))) {
                return contradicted(
                        " for " + party,
                        InstrumentConflicts.words(own.getFirst().from()));
            }
        }
        return Optional.empty();
    }

    private Optional<Refused> contradicted(String whom, String computed) {
        return refuse(
                "INSTRUMENT-18",
                "it is said to come into force" + whom + " on "
                        + proposed.draft().effective() + ", and by its terms and deposits it does on " + computed,
                "enter the deposits that are missing, or correct the terms; what a source says is entered as a report"
                        + " and shown beside");
    }

    private Optional<Refused> refuse(String code, String because, String remedy) {
        return Optional.of(new Refused(code, because, article(), remedy));
    }

    private String article() {
        return body.basis().flatMap(Basis::article).orElse("");
    }

    /// What whoever proposes it should know.
    private List<String> consequences() {
        List<String> says = new ArrayList<>();
        if (proposed.isTold()) {
            return says;
        }
        if (body instanceof InstrumentSigned signed) {
            boolean shown = binding()
                    .gathered()
                    .party(signed.party())
                    .filter(party -> !party.powers.isEmpty())
                    .isPresent();
            if (!shown) {
                says.add("nobody has shown full powers to sign for " + signed.party());
            }
        }
        if (body instanceof PartyBody party && isConsent()) {
            afterConsent(party, says);
        }
        if (body instanceof DenunciationNotified notice) {
            CalendarDate leaves = binding()
                    .leaves(new Told<>(new Act(proposed.number(), proposed.at(), proposed.draft()), notice, on));
            says.add(
                    leaves.last().equals(Dates.LAST)
                            ? "nobody says how long the notice of " + notice.party() + " is"
                            : notice.party() + " stays bound until " + leaves + ", unless it takes its notice back");
        }
        return says;
    }

    private boolean isConsent() {
        return body instanceof InstrumentDeposited
                || body instanceof InstrumentSigned signed && Party.isDefinitive(signed);
    }

    private void afterConsent(PartyBody party, List<String> says) {
        InstrumentState then =
                state.evolve(new Act(proposed.number(), proposed.at(), proposed.draft()), body, proposed.rules());
        Binding after = then.reading(proposed.rules(), council.members()).binding(body.instrument());
        Optional<CalendarDate> general =
                after.entry().general().filter(day -> !day.last().equals(Dates.LAST));
        if (general.isPresent() && binding().entry().general().isEmpty()) {
            says.add("with this, instrument " + body.instrument() + " comes into force on " + general.get());
        }
        says.add(after.of(party.party()).stream()
                .reduce((_, later) -> later)
                .map(stretch -> binds(party.party(), stretch))
                .orElse("it does not bind " + party.party() + " yet: the instrument is not in force"));
    }

    private static String binds(String party, Stretch stretch) {
        if (stretch.by() == Stretch.By.NOT_SAID) {
            return "whether it binds " + party
                    + " is not known: nobody says on which terms it comes into force, or when";
        }
        return stretch.from().last().equals(Dates.LAST)
                ? "it may bind " + party + " from " + stretch.from().first() + ": that is not certain"
                : "it binds " + party + " from " + stretch.from();
    }
}
