package org.comity.cli.record;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.comity.acts.Actor;
import org.comity.acts.When;
import org.comity.acts.council.Council;
import org.comity.acts.membership.Claimed;
import org.comity.acts.membership.MembershipBody;
import org.comity.acts.voting.Positions;
import org.comity.acts.voting.Vote;
import org.comity.charter.Charter;
import org.comity.charter.Closest;
import org.comity.charter.Organ;
import org.comity.charter.Refused;
import org.comity.charter.facts.Facts;
import org.comity.charter.vote.Question;
import org.comity.charter.vote.Seat;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.library.Library;
import org.comity.cli.library.Organisation;
import org.comity.record.Records;
import org.comity.record.commit.Refusals;
import org.comity.record.council.CouncilReader;
import org.comity.record.council.Rests;
import org.comity.record.sqlite.StoreReader;
import org.comity.record.view.AsOf;
import org.comity.record.view.AsOf.RecordedBy;
import picocli.CommandLine.Option;

/// Asks a question about an organ of the record of its organisation instead of the files of the library: by the
/// charter that it has taken and the facts that its acts come to, as of any time.
public final class FromRecord {
    @Option(
            names = "--store",
            paramLabel = "DIR",
            description = "Asks the record in this store instead of the library's files.")
    private Path store;

    @Option(
            names = "--known-at",
            paramLabel = "TIME",
            converter = WhenConverter.class,
            description = "Of the record: only what was known by the end of this time.")
    private When knownAt;

    @Option(
            names = "--recorded-by",
            paramLabel = "R",
            converter = AsOfOptions.LimitConverter.class,
            description = "Of the record: only what was recorded by then, the number of an act or a time.")
    private RecordedBy recordedBy;

    /// What says who belongs, and what is claimed of it.
    private static final Set<String> MEMBERS = Set.of(MembershipBody.FACTS, "status/");

    /// What a question is answered from.
    ///
    /// @param council what the record's acts come to; empty where the library's files are asked
    public record Asked(Library.Placed placed, Optional<Council> council) {
        /// Members that claim of themselves that they have frozen their part, with the claims.
        public Map<String, Claimed> frozen(LocalDate day) {
            Map<String, Claimed> frozen = new LinkedHashMap<>();
            council.ifPresent(has -> has.members()
                    .known()
                    .forEach(member -> claims(has, member, day).stream()
                            .filter(claim -> isFreeze(claim) && isOf(member, claim.by()))
                            .findFirst()
                            .ifPresent(claim -> frozen.put(member, claim))));
            return frozen;
        }

        private static List<Claimed> claims(Council council, String member, LocalDate day) {
            return council.members().status(member, day).claimedOnTheDay();
        }

        private static boolean isFreeze(Claimed claim) {
            String value = claim.value().toLowerCase(java.util.Locale.ROOT);
            return value.contains("frozen") || value.contains("freez");
        }

        private static boolean isOf(String member, Actor by) {
            return switch (by) {
                case Actor.Member(String code) -> code.equals(member);
                case Actor.Person person -> person.member().equals(member);
                case Actor.Organ _, Actor.Office _, Actor.Outsider _, Actor.Keeper _, Actor.Undisclosed _ -> false;
            };
        }

        /// What the record has claimed of members with a seat, a sentence each; empty where files were asked.
        public List<String> claims(Set<String> seats, LocalDate day) {
            return council.map(has -> FromRecord.claims(has, seats, day)).orElse(List.of());
        }
    }

    /// What is claimed of members with a seat, a sentence each.
    private static List<String> claims(Council council, Collection<String> seats, LocalDate day) {
        List<String> lines = new ArrayList<>();
        for (String seat : seats) {
            var status = council.members().status(seat, day);
            for (Claimed claim : status.claimedOnTheDay()) {
                lines.add(seat + ": '" + claim.value() + "' is claimed by " + Words.of(claim.by()) + " (act "
                        + claim.act() + "); in law it is " + status.inLaw().words());
            }
        }
        return lines;
    }

    /// Whether a record is asked.
    public boolean isAsked() {
        return store != null;
    }

    /// What of a record a question is about.
    public enum Wanted {
        /// Who belongs and presides, and what is claimed of it.
        WHO_BELONGS,
        EVERYTHING
    }

    /// Answers for an organ from the record, or from the library where no store is named; gives the exit code.
    ///
    /// @param organ the organ's full id
    public int withOrgan(
            Context context, Answering answering, String organ, LocalDate on, ToIntFunction<Asked> answer) {
        return withOrgan(context, answering, organ, on, Wanted.WHO_BELONGS, answer);
    }

    /// The same, where the question is about more than who belongs.
    public int withOrgan(
            Context context,
            Answering answering,
            String organ,
            LocalDate on,
            Wanted wanted,
            ToIntFunction<Asked> answer) {
        if (store == null) {
            return answering.withOrgan(
                    context, organ, placed -> answer.applyAsInt(new Asked(placed, Optional.empty())));
        }
        return StoreOption.with(
                context,
                answering,
                StoreReader.open(store),
                records -> inRecord(context, answering, records, organ, on, wanted, answer));
    }

    /// A vote of a record.
    ///
    /// @param question as it was frozen
    /// @param positions taken so far
    /// @param claims what is claimed of members with a vote, a sentence each
    public record Voted(Vote vote, Question question, Positions positions, List<String> claims) {}

    /// Answers for a vote of the record; gives the exit code.
    ///
    /// @param organ whose vote it is, by its full id
    /// @param on the day whose end is asked about; empty for now
    public int withVote(
            Context context,
            Answering answering,
            String organ,
            String vote,
            Optional<LocalDate> on,
            ToIntFunction<Voted> answer) {
        if (store == null) {
            return answering.refuse(
                    context,
                    List.of(new Refused("USAGE-1", "--vote asks a record", "", "name its store with --store")));
        }
        return StoreOption.with(context, answering, StoreReader.open(store), records -> {
            String id = organ.contains("/") ? organ.substring(0, organ.indexOf('/')) : organ;
            if (!records.organisations().contains(id)) {
                return answering.refuse(context, List.of(Refusals.noSuchOrganisation(id, records.organisations())));
            }
            return Views.with(
                    records,
                    id,
                    store,
                    views -> inRecord(
                            context, answering, CouncilReader.of(records, id, views), organ, vote, on, answer));
        });
    }

    private int inRecord(
            Context context,
            Answering answering,
            CouncilReader reader,
            String organ,
            String vote,
            Optional<LocalDate> on,
            ToIntFunction<Voted> answer) {
        LocalDate day = on.orElseGet(LocalDate::now);
        Council council = reader.of(reader.acts(Rests.VOTE, Set.of("vote/" + vote), asOf(day)));
        Optional<Vote> found = council.votes()
                .votes()
                .values()
                .filter(each -> each.id().text().equals(vote))
                .filter(each -> isOf(organ, each))
                .findFirst()
                .flatMap(each -> on.isPresent() ? each.on(day) : Optional.of(each));
        Optional<Question> asked = found.flatMap(Vote::asked);
        if (asked.isEmpty()) {
            return answering.refuse(context, List.of(noVote(organ, vote, found)));
        }
        Council members = reader.about(MEMBERS, asOf(day));
        List<String> claims =
                claims(members, voters(asked.get()), asked.get().roll().on());
        return answer.applyAsInt(
                new Voted(found.get(), asked.get(), council.votes().positions(found.get()), claims));
    }

    private static List<String> voters(Question question) {
        return question.roll().seats().stream()
                .filter(seat -> seat.right() == Seat.Right.VOTES)
                .map(Seat::id)
                .toList();
    }

    /// Where no organ is named, votes of all organs are meant.
    private static boolean isOf(String organ, Vote vote) {
        return !organ.contains("/")
                || organ.substring(organ.indexOf('/') + 1)
                        .equals(vote.question().organ());
    }

    private AsOf asOf(LocalDate day) {
        AsOf asOf = AsOf.on(day).recordedBy(recordedBy == null ? new RecordedBy.Now() : recordedBy);
        return knownAt == null ? asOf : asOf.knownAt(knownAt);
    }

    private static Refused noVote(String organ, String vote, Optional<Vote> found) {
        return new Refused(
                found.isEmpty() ? "VOTE-2" : "VOTE-3",
                found.isEmpty()
                        ? "nobody has opened a vote " + vote + " in " + organ
                        : "nothing is known by which " + vote + " could be decided",
                "",
                "`comity acts --about vote/" + vote + "` lists what is said of it");
    }

    private int inRecord(
            Context context,
            Answering answering,
            Records records,
            String organ,
            LocalDate on,
            Wanted wanted,
            ToIntFunction<Asked> answer) {
        int slash = organ.indexOf('/');
        String id = slash < 0 ? organ : organ.substring(0, slash);
        if (!records.organisations().contains(id)) {
            return answering.refuse(context, List.of(Refusals.noSuchOrganisation(id, records.organisations())));
        }
        return Views.with(
                records,
                id,
                store,
                views -> inRecord(context, answering, CouncilReader.of(records, id, views), organ, on, wanted, answer));
    }

    private int inRecord(
            Context context,
            Answering answering,
            CouncilReader reader,
            String organ,
            LocalDate on,
            Wanted wanted,
            ToIntFunction<Asked> answer) {
        int slash = organ.indexOf('/');
        String id = slash < 0 ? organ : organ.substring(0, slash);
        Council council = switch (wanted) {
            case WHO_BELONGS -> reader.about(MEMBERS, asOf(on));
            case EVERYTHING -> reader.council(asOf(on));
        };
        if (council.rules().taken().isEmpty()) {
            return answering.refuse(context, List.of(noCharter(id)));
        }
        Charter charter = council.rules().taken().get().charter();
        Optional<Organ> found = charter.organ(organ);
        if (found.isEmpty()) {
            return answering.refuse(context, List.of(noOrgan(charter, organ)));
        }
        Facts facts = council.chairs().facts(council.members().facts());
        return answer.applyAsInt(
                new Asked(new Library.Placed(new Organisation(charter, facts), found.get()), Optional.of(council)));
    }

    static Refused noCharter(String organisation) {
        return new Refused(
                "RECORD-9",
                "the record of " + organisation + " had taken no charter by then, so nothing can be decided from it",
                "",
                "`comity load` enters the charter; --known-at and --recorded-by ask for an earlier record");
    }

    private static Refused noOrgan(Charter charter, String organ) {
        Set<String> ids = new LinkedHashSet<>();
        charter.organs().forEach(each -> ids.add(each.id()));
        return new Refused(
                "LIBRARY-2",
                "there is no organ '" + organ + "'",
                "",
                Closest.to(organ, ids)
                                .map(near -> "did you mean " + near + "? ")
                                .orElse("") + "the organs of " + charter.organisation() + " are "
                        + String.join(", ", ids));
    }
}
