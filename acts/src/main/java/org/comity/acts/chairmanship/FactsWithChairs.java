package org.comity.acts.chairmanship;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.acts.Act;
import org.comity.charter.Names;
import org.comity.charter.facts.ChairTerm;
import org.comity.charter.facts.Composite;
import org.comity.charter.facts.Facts;
import org.comity.charter.facts.Membership;
import org.comity.charter.facts.Period;
import org.comity.charter.facts.Restriction;
import org.comity.charter.facts.SessionRow;
import org.comity.charter.facts.Succession;
import org.comity.charter.facts.Term;
import org.comity.charter.facts.Waiver;
import org.comity.charter.facts.WeightTable;

/// Facts with the terms in the chair that acts give.
record FactsWithChairs(Facts facts, ChairState chairs) implements Facts {
    @Override
    public List<Membership> memberships(LocalDate on) {
        return facts.memberships(on);
    }

    @Override
    public List<Term> terms(String organ, String seats, LocalDate on) {
        return facts.terms(organ, seats, on);
    }

    @Override
    public List<Restriction> restrictions(String organ, LocalDate on) {
        return facts.restrictions(organ, on);
    }

    @Override
    public Optional<WeightTable> weights(String weight, LocalDate on) {
        return facts.weights(weight, on);
    }

    @Override
    public List<ChairTerm> chairs(String organ, LocalDate on) {
        return acts(organ).isEmpty()
                ? facts.chairs(organ, on)
                : chairTerms(organ).stream()
                        .filter(term -> term.period().covers(on) != Period.Cover.NO)
                        .toList();
    }

    @Override
    public Optional<Names> name(String member, LocalDate on) {
        return facts.name(member, on);
    }

    @Override
    public List<Waiver> waivers(String organ, LocalDate on) {
        return facts.waivers(organ, on);
    }

    @Override
    public List<Composite> composites(String organ, LocalDate on) {
        return facts.composites(organ, on);
    }

    @Override
    public List<Succession> successions() {
        return facts.successions();
    }

    @Override
    public boolean knows(String member) {
        return facts.knows(member);
    }

    @Override
    public List<LocalDate> changeDays() {
        return facts.changeDays();
    }

    @Override
    public List<ChairTerm> chairTerms(String organ) {
        List<Act> acts = acts(organ);
        List<ChairTerm> told = facts.chairTerms(organ);
        return acts.isEmpty() ? told : Terms.of(acts, told).terms();
    }

    private List<Act> acts(String organ) {
        return chairs.acts(organ.substring(organ.indexOf('/') + 1));
    }

    @Override
    public List<SessionRow> sessions(String organ) {
        return facts.sessions(organ);
    }
}
