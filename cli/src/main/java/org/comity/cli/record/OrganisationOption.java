package org.comity.cli.record;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.comity.charter.Refused;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.record.Records;
import org.comity.record.commit.Refusals;
import picocli.CommandLine.Option;

/// Whose record in a store a command is about.
public final class OrganisationOption {
    @Option(
            names = "--organisation",
            paramLabel = "ID",
            description = "The organisation whose record is meant; needed when the store has several.")
    private String organisation;

    /// The id as it was given.
    public Optional<String> given() {
        return Optional.ofNullable(organisation);
    }

    /// Says which is meant, where a command names it otherwise. What was given by this option holds.
    public void mean(String id) {
        organisation = organisation == null ? id : organisation;
    }

    /// Answers for the organisation that is meant, or tells why none is.
    ///
    /// @return the exit code
    public <R extends Records> int in(
            Context context, Answering answering, R records, BiFunction<R, String, Integer> answer) {
        List<String> known = records.organisations();
        if (organisation == null && known.size() == 1) {
            return answer.apply(records, known.getFirst());
        }
        if (organisation == null && !known.isEmpty()) {
            Refused several = new Refused(
                    "RECORD-2",
                    "the store has the records of " + String.join(", ", known) + ", and nobody says which is meant",
                    "",
                    "name one with --organisation");
            return answering.refuse(context, List.of(several));
        }
        if (!known.contains(organisation)) {
            return answering.refuse(
                    context, List.of(Refusals.noSuchOrganisation(organisation == null ? "" : organisation, known)));
        }
        return answer.apply(records, organisation);
    }
}
