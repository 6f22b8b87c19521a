package org.comity.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.charter.vote.Circumstances;
import org.comity.charter.vote.TieBreak;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// What happened around a vote, beside the positions.
final class CircumstanceOptions {
    @Option(
            names = "--consensus-failed",
            paramLabel = "DATE",
            converter = DayConverter.class,
            description = "The day on which efforts at consensus failed, for rules that then go on to a vote.")
    private LocalDate consensusFailed;

    @Option(
            names = "--casting",
            paramLabel = "SIDE",
            converter = SideConverter.class,
            description = "How whoever presides voted on a tie: in-favour or against.")
    private TieBreak casting;

    @Option(
            names = "--lot",
            paramLabel = "SIDE",
            converter = SideConverter.class,
            description = "How the lot fell on a tie: in-favour or against.")
    private TieBreak lot;

    @Option(names = "--second-vote", description = "This is the second vote, after a tie.")
    private boolean secondVote;

    @Option(
            names = "--deferral-asked",
            split = ",",
            paramLabel = "SEAT",
            description = "Seats not in favour that ask to have the adoption put off.")
    private List<String> deferralAsked = List.of();

    Circumstances circumstances() {
        return new Circumstances(
                Optional.ofNullable(consensusFailed),
                Optional.ofNullable(casting),
                Optional.ofNullable(lot),
                secondVote ? Circumstances.Vote.SECOND : Circumstances.Vote.FIRST);
    }

    /// Seats that ask to have the adoption put off.
    List<String> deferralAsked() {
        return deferralAsked;
    }

    /// `in-favour` or `against`.
    static final class SideConverter implements CommandLine.ITypeConverter<TieBreak> {
        @Override
        public TieBreak convert(String words) {
            for (TieBreak side : TieBreak.values()) {
                if (side.words().equals(words.trim().replace('-', ' '))) {
                    return side;
                }
            }
            throw new TypeConversionException("'" + words + "' is neither in-favour nor against");
        }
    }
}
