package org.comity.cli.record;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.comity.acts.Actor;
import org.comity.acts.Audience;
import org.comity.acts.Draft;
import org.comity.acts.Source;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.document.Title;
import org.comity.acts.ids.InstrumentId;
import org.comity.acts.instrument.EntryTerms;
import org.comity.acts.instrument.ForceTold;
import org.comity.acts.instrument.InstrumentBody;
import org.comity.acts.instrument.InstrumentConcluded;
import org.comity.acts.instrument.InstrumentDeposited;
import org.comity.acts.instrument.InstrumentDeposited.Consent;
import org.comity.acts.instrument.InstrumentForm;
import org.comity.acts.instrument.InstrumentSigned;
import org.comity.acts.instrument.InstrumentTerminated;
import org.comity.acts.instrument.PartyEnded;
import org.comity.charter.facts.CalendarDate;

/// Acts that tell what files say of treaties, one for each thing that they say; nothing twice.
///
/// @param organisation whose record they are for
/// @param source what they were taken from
/// @param known when that was known, if it is said
record TreatyDrafts(String organisation, String source, Optional<When> known) {
    List<Draft> of(TreatyFiles.Treaty treaty, Optional<TreatyFiles.TermsRow> terms) {
        InstrumentId id = id(treaty.key());
        List<Draft> drafts = new ArrayList<>();
        drafts.add(draft(concluded(id, treaty, terms), treaty.concluded(), treaty.key(), treaty.line(), "concluded"));
        treaty.force()
                .ifPresent(on -> drafts.add(
                        draft(new ForceTold(id, List.of()), Optional.of(on), treaty.key(), treaty.line(), "force")));
        treaty.over()
                .ifPresent(on -> drafts.add(draft(
                        new InstrumentTerminated(id, Optional.empty(), Optional.empty()),
                        Optional.of(on),
                        treaty.key(),
                        treaty.line(),
                        "over")));
        Set<Object> told = new LinkedHashSet<>();
        treaty.parties().forEach(row -> party(id, treaty, row, told, drafts));
        return drafts;
    }

    private void party(
            InstrumentId id,
            TreatyFiles.Treaty treaty,
            TreatyFiles.PartyRow row,
            Set<Object> told,
            List<Draft> drafts) {
        String party = row.party();
        add(
                drafts,
                told,
                treaty,
                row,
                "signed",
                row.signed(),
                new InstrumentSigned(id, party, Optional.empty(), Optional.empty()));
        // A list that gives both dates alike means an accession by each.
        boolean accedes = row.ratified().isEmpty() || row.acceded().equals(row.ratified());
        Consent consent = row.succession() == TreatyFiles.Succession.SAID
                ? Consent.SUCCESSION
                : accedes ? Consent.ACCESSION : Consent.RATIFICATION;
        add(
                drafts,
                told,
                treaty,
                row,
                "deposited",
                row.ratified().or(row::acceded),
                new InstrumentDeposited(id, party, consent, Optional.empty()));
        add(drafts, told, treaty, row, "bound", row.bound(), new ForceTold(id, List.of(party)));
        add(
                drafts,
                told,
                treaty,
                row,
                "ended",
                row.ended(),
                new PartyEnded(id, party, PartyEnded.How.NOT_SAID, Optional.empty(), Optional.empty()));
    }

    private void add(
            List<Draft> drafts,
            Set<Object> told,
            TreatyFiles.Treaty treaty,
            TreatyFiles.PartyRow row,
            String what,
            Optional<CalendarDate> on,
            InstrumentBody body) {
        if (on.isPresent() && told.add(List.of(what, row.party(), on.get()))) {
            drafts.add(draft(body, on, treaty.key(), row.line(), what + "/" + row.party() + "/" + on.get()));
        }
    }

    private static InstrumentConcluded concluded(
            InstrumentId id, TreatyFiles.Treaty treaty, Optional<TreatyFiles.TermsRow> terms) {
        return new InstrumentConcluded(
                id,
                InstrumentForm.TREATY,
                List.of(Title.of("und", treaty.title().isBlank() ? treaty.key() : treaty.title())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                terms.flatMap(TreatyDrafts::terms),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                List.of(),
                Optional.empty());
    }

    /// Empty where one of the two is not given as a number.
    static Optional<EntryTerms> terms(TreatyFiles.TermsRow row) {
        boolean given = row.number().matches("[1-9]\\d{0,5}") && row.delay().matches("\\d{1,4}");
        return given
                ? Optional.of(new EntryTerms(
                        "at least " + row.number() + " ratified",
                        Optional.of(row.delay().matches("0+") ? "none" : row.delay() + " days"),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                : Optional.empty();
    }

    /// Keys of sets hold what ids may not.
    static InstrumentId id(String key) {
        return new InstrumentId(key.replaceAll("[^A-Za-z0-9_./-]+", "-")
                .replaceAll("[./-](?=[./-])", "")
                .replaceAll("^[./-]|[./-]$", ""));
    }

    private Draft draft(InstrumentBody body, Optional<CalendarDate> on, String key, long line, String what) {
        return new Draft(
                organisation,
                known,
                on.map(date -> When.of(date.toString())).orElse(When.UNKNOWN),
                new Actor.Outsider(source),
                "import",
                Standing.REPORT,
                body,
                List.of(new Source(source, key + ", line " + line, Optional.empty(), Optional.empty(), List.of())),
                List.of(),
                new Audience.Everybody(),
                "treaty/" + key + "/" + what,
                List.of());
    }
}
