package org.comity.cli.council;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.comity.acts.Act;
import org.comity.acts.audience.Access;
import org.comity.acts.audience.Reader;
import org.comity.acts.council.Council;
import org.comity.acts.followup.FollowUpState;
import org.comity.acts.membership.CharterMembers;
import org.comity.acts.membership.MembershipBody;
import org.comity.charter.Closest;
import org.comity.charter.Refused;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.record.AsOfOptions;
import org.comity.cli.record.FromFiles;
import org.comity.cli.record.OrganisationOption;
import org.comity.cli.record.StoreOption;
import org.comity.cli.record.Views;
import org.comity.record.council.CouncilReader;
import org.comity.record.council.Rests;
import org.comity.record.view.AsOf;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// What every question to a council's record has: which record, as of when, and for whose eyes.
final class AskingOptions {
    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private OrganisationOption organisation = new OrganisationOption();

    @Mixin
    private Supposing supposing = new Supposing();

    @Mixin
    private AsOfOptions asOf = new AsOfOptions();

    @Option(
            names = "--as",
            paramLabel = "READER",
            converter = ReaderConverter.class,
            description = "Only what this reader may read: public, a member's code, office:ID or secretariat"
                    + " (default: all that the store holds).")
    private Reader reader;

    /// Reads who asks.
    static final class ReaderConverter implements ITypeConverter<Reader> {
        @Override
        public Reader convert(String text) {
            return Reader.parse(text)
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + text + "' is none of public, secretariat, office:ID, or the code of a member"));
        }
    }

    /// What a question is put to.
    record Asked(String organisation, CouncilReader acts, AsOf asOf, LocalDate day, Optional<Reader> reader) {
        /// All acts as of then that the reader may read.
        List<Act> readable() {
            List<Act> all = acts.all(asOf);
            if (reader.isEmpty()) {
                return all;
            }
            Function<Act, Access> access = acts.council(asOf).access(reader.get(), day);
            return all.stream().filter(act -> access.apply(act).isOpen()).toList();
        }

        /// Those about a topic, and what corrects, retracts or supersedes one of them.
        List<Act> readable(String about) {
            return readable(acts.acts(about, asOf));
        }

        /// Those on which an answer rests.
        ///
        /// @param about a topic
        List<Act> readable(Rests answer, String about) {
            return readable(acts.acts(answer, Set.of(about), asOf));
        }

        /// The same of several topics.
        List<Act> readable(Rests answer, Set<String> about) {
            return readable(acts.acts(answer, about, asOf));
        }

        private List<Act> readable(List<Act> all) {
            if (reader.isEmpty()) {
                return all;
            }
            Function<Act, Access> access = acts.of(acts.around(all, asOf)).access(reader.get(), day);
            return all.stream().filter(act -> access.apply(act).isOpen()).toList();
        }

        /// What the acts that the reader may read come to.
        Council council() {
            Council council = acts.council(asOf);
            if (reader.isEmpty()) {
                return council;
            }
            Function<Act, Access> access = council.access(reader.get(), day);
            return acts.council(asOf, act -> access.apply(act).isOpen());
        }

        /// The same, to be asked about one thing alone.
        ///
        /// @param about its topic
        Council council(Rests answer, String about) {
            return acts.of(readable(answer, about));
        }

        /// What the acts about some topics come to, to be asked about these alone.
        ///
        /// @param about topics; one that ends in `/` stands for all that begin so
        Council about(Set<String> about) {
            return reader.isEmpty() ? acts.about(about, asOf) : council();
        }

        /// What is done about decisions: from their acts and those of votes, which make some.
        FollowUpState followUp() {
            return about(Set.of("decision/", "vote/")).followUp();
        }
    }

    /// Answers from a record.
    ///
    /// @return the exit code
    int asking(Context context, Answering answering, ToIntFunction<Asked> answer) {
        Optional<Refused> wrong = supposing.wrong(store, organisation);
        if (wrong.isPresent()) {
            return answering.refuse(context, List.of(wrong.get()));
        }
        if (!supposing.names().isEmpty() && !answering.json()) {
            context.out().println("Supposed, and in no record: " + String.join(", ", supposing.names()));
            context.out().println();
        }
        FromFiles.Before before = (made, id) -> supposing.play(context, answering, made, id);
        return store.reading(context, answering, organisation, before, (records, id) -> {
            Optional<Refused> beyond = asOf.beyond(id, records.head(id).size());
            if (beyond.isPresent()) {
                return answering.refuse(context, List.of(beyond.get()));
            }
            AsOf time = asOf.asOf();
            return Views.with(records, id, store.place(), views -> {
                CouncilReader acts = CouncilReader.of(records, id, views);
                Optional<Refused> nobody = reader().flatMap(each -> nobody(id, acts, time, each));
                return nobody.isPresent()
                        ? answering.refuse(context, List.of(nobody.get()))
                        : answer.applyAsInt(new Asked(id, acts, time, time.day(), reader()));
            });
        });
    }

    /// Why it is for nobody's eyes: a member that is mistyped would seem to be shut out. Where the record knows no
    /// member at all, nobody is asked.
    private static Optional<Refused> nobody(String organisation, CouncilReader acts, AsOf asOf, Reader reader) {
        if (!(reader instanceof Reader.Member(String code))) {
            return Optional.empty();
        }
        Council council = acts.about(List.of(MembershipBody.FACTS), asOf);
        Set<String> known = new TreeSet<>(council.members().known());
        council.rules().taken().ifPresent(taken -> known.addAll(CharterMembers.of(taken.charter())));
        return known.isEmpty() || known.contains(code)
                ? Optional.empty()
                : Optional.of(new Refused(
                        "USAGE-1",
                        "--as " + code + ": the record of " + organisation + " knows no such member",
                        "",
                        Closest.to(code.toUpperCase(Locale.ROOT), known)
                                .map(near -> "did you mean " + near + "?")
                                .orElse("public, secretariat, office:ID, or a code that `comity who` shows")));
    }

    /// Says which organisation is meant, where the command names it by itself.
    void about(String id) {
        organisation.mean(id);
    }

    AsOfOptions asOf() {
        return asOf;
    }

    Optional<Reader> reader() {
        return Optional.ofNullable(reader);
    }

    /// The question, to stand in an answer.
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>(asOf.json());
        if (!supposing.names().isEmpty()) {
            json.put("supposed", supposing.names());
        }
        reader().ifPresent(each -> json.put("as", each.text()));
        return json;
    }

    /// The question in words, to follow a noun.
    String words() {
        return asOf.words()
                + reader().map(each -> ", for the eyes of " + each.text()).orElse("");
    }
}
