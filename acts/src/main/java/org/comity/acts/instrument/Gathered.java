package org.comity.acts.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.comity.acts.Act;
import org.comity.acts.ids.GuaranteeId;
import org.comity.acts.ids.InstrumentId;
import org.comity.acts.table.Table;

/// What the acts about one instrument say, sorted by what they speak of and by their days.
final class Gathered {
    final InstrumentId id;

    /// The first is the one that counts.
    final List<Told<InstrumentConcluded>> concluded = new ArrayList<>();

    /// Other instruments that do something to this one.
    final List<Told<InstrumentConcluded>> affecting = new ArrayList<>();

    final NavigableMap<String, Party> parties = new TreeMap<>();

    /// In general.
    final List<Told<ForceTold>> told = new ArrayList<>();

    final List<Told<InstrumentProlonged>> prolonged = new ArrayList<>();
    final List<Told<InstrumentTerminated>> terminated = new ArrayList<>();
    final NavigableMap<GuaranteeId, List<Told<GuaranteeStipulated>>> stipulated = new TreeMap<>();
    final NavigableMap<GuaranteeId, List<Told<GuaranteeEnded>>> ended = new TreeMap<>();

    private Gathered(InstrumentId id) {
        this.id = id;
    }

    /// @param acts that speak, by their numbers
    static Gathered of(InstrumentId id, Table<Long, Act> acts) {
        Gathered all = new Gathered(id);
        acts.values().forEach(act -> all.add(act, (InstrumentBody) act.body()));
        all.sort();
        return all;
    }

    private void add(Act act, InstrumentBody body) {
        switch (body) {
            case InstrumentConcluded each ->
                (each.instrument().equals(id) ? concluded : affecting).add(Told.of(act, each));
            case PartyBody each ->
                parties.computeIfAbsent(each.party(), Party::new).add(act, each);
            case ForceTold each -> {
                if (each.parties().isEmpty()) {
                    told.add(Told.of(act, each));
                }
                each.parties()
                        .forEach(party ->
                                parties.computeIfAbsent(party, Party::new).told.add(Told.of(act, each)));
            }
            case InstrumentProlonged each -> prolonged.add(Told.of(act, each));
            case InstrumentTerminated each -> terminated.add(Told.of(act, each));
            case GuaranteeStipulated each ->
                stipulated
                        .computeIfAbsent(each.guarantee(), _ -> new ArrayList<>())
                        .add(Told.of(act, each));
            case GuaranteeEnded each ->
                ended.computeIfAbsent(each.guarantee(), _ -> new ArrayList<>()).add(Told.of(act, each));
        }
    }

    private void sort() {
        told.sort(Told.BY_DAY);
        prolonged.sort(Told.BY_DAY);
        terminated.sort(Told.BY_DAY);
        ended.values().forEach(each -> each.sort(Told.BY_DAY));
        parties.values().forEach(Party::sort);
    }

    Optional<InstrumentConcluded> text() {
        return concluded.stream().findFirst().map(Told::body);
    }

    Optional<Party> party(String code) {
        return Optional.ofNullable(parties.get(code));
    }

    /// What one party did, and what is told of it, in the order of the calendar.
    static final class Party {
        final String code;
        final List<Told<FullPowersPresented>> powers = new ArrayList<>();
        final List<Told<InstrumentSigned>> signed = new ArrayList<>();
        final List<Told<RatifiedAtHome>> home = new ArrayList<>();

        /// Deposits and definitive signatures.
        final List<Told<PartyBody>> consents = new ArrayList<>();

        final List<Told<ForceTold>> told = new ArrayList<>();
        final List<Told<ReservationMade>> reservations = new ArrayList<>();
        final List<Told<ReservationWithdrawn>> reservationsBack = new ArrayList<>();
        final List<Told<ReservationObjected>> objections = new ArrayList<>();

        /// That it applies the instrument provisionally, or does so no more.
        final List<Told<PartyBody>> provisional = new ArrayList<>();

        final List<Told<DenunciationNotified>> denounced = new ArrayList<>();
        final List<Told<DenunciationTakenBack>> takenBack = new ArrayList<>();
        final List<Told<PartyEnded>> ended = new ArrayList<>();

        Party(String code) {
            this.code = code;
        }

        private void add(Act act, PartyBody body) {
            switch (body) {
                case FullPowersPresented each -> powers.add(Told.of(act, each));
                case InstrumentSigned each -> {
                    signed.add(Told.of(act, each));
                    if (isDefinitive(each)) {
                        consents.add(Told.of(act, each));
                    }
                }
                case RatifiedAtHome each -> home.add(Told.of(act, each));
                case InstrumentDeposited each -> consents.add(Told.of(act, each));
                case ReservationMade each -> reservations.add(Told.of(act, each));
                case ReservationWithdrawn each -> reservationsBack.add(Told.of(act, each));
                case ReservationObjected each -> objections.add(Told.of(act, each));
                case ProvisionallyApplied each -> provisional.add(Told.of(act, each));
                case ProvisionalApplicationEnded each -> provisional.add(Told.of(act, each));
                case DenunciationNotified each -> denounced.add(Told.of(act, each));
                case DenunciationTakenBack each -> takenBack.add(Told.of(act, each));
                case PartyEnded each -> ended.add(Told.of(act, each));
            }
        }

        private void sort() {
            List.of(
                            powers,
                            signed,
                            home,
                            consents,
                            told,
                            reservations,
                            reservationsBack,
                            objections,
                            provisional,
                            denounced,
                            takenBack,
                            ended)
                    .forEach(each -> each.sort(Told.BY_DAY));
        }

        static boolean isDefinitive(InstrumentSigned signed) {
            return signed.as()
                    .filter(InstrumentSigned.SignedAs.DEFINITIVE::equals)
                    .isPresent();
        }
    }
}
