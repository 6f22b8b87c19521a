package org.comity.cli.replay;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.charter.vote.Position;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/// The options that say which set is looked at and how it is laid out.
public final class SetOptions {
    @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "ORGAN", description = "The organ's id, organisation/organ.")
    private String organ;

    @Option(
            names = "--items",
            paramLabel = "FILE",
            description = "What was voted on: CSV, plain or gzip. Without it the votes file says it, too.")
    private Path items;

    @Option(
            names = "--votes",
            paramLabel = "FILE",
            description = "A row for each vote of each member: CSV, plain or gzip.")
    private Path votes;

    @Option(
            names = "--tallies",
            paramLabel = "FILE",
            description = "Instead of both: items with how many stood where, and perhaps who cast a veto.")
    private Path tallies;

    @Option(
            names = "--columns",
            paramLabel = "USE=COLUMN",
            split = ",",
            converter = Columns.UseConverter.class,
            description =
                    "Which column holds what. Uses: key (in both files; or items-key and votes-key), member, position,"
                            + " date, outcome, matter, symbol, title; for tallies in-favour, against, abstaining, absent and the other"
                            + " positions, and vetoed (names with | between them).")
    private List<Columns.Use> columns = List.of();

    @Option(
            names = "--codes",
            paramLabel = "CODE=POSITION",
            split = ",",
            defaultValue = "Y=in-favour,N=against,A=abstaining,X=absent",
            converter = PositionCodes.CodeConverter.class,
            description = "Which code means which position (default: ${DEFAULT-VALUE}).")
    private List<PositionCodes.Code> codes;

    @Option(
            names = "--where",
            paramLabel = "COLUMN=VALUE",
            converter = Condition.Converter.class,
            description =
                    "Only items whose column holds the value; != for those whose column does not. May be repeated.")
    private List<Condition> where = List.of();

    @Option(
            names = "--matter",
            paramLabel = "M",
            description = "The kind of question (default: the first of the charter).")
    private String matter;

    @Option(
            names = "--item",
            paramLabel = "KEY:matter=M",
            converter = ItemMatter.Converter.class,
            description = "The kind of question of one item. May be repeated.")
    private List<ItemMatter> itemMatters = List.of();

    @Option(
            names = "--members",
            paramLabel = "FILE",
            description =
                    "Codes and names of members by date, a facts file of codes; it goes before those that come with"
                            + " comity.")
    private Path members;

    @Option(
            names = "--outcomes",
            paramLabel = "WORD=MEANING",
            split = ",",
            defaultValue = "adopted=adopted",
            converter = OutcomeWords.WordConverter.class,
            description = "Which recorded outcomes mean adopted (default: ${DEFAULT-VALUE}). Every other word means not"
                    + " adopted.")
    private List<OutcomeWords.Word> outcomes;

    @Option(
            names = "--unlisted",
            paramLabel = "WHAT",
            defaultValue = "auto",
            converter = UnlistedConverter.class,
            description =
                    "What a seat is of which there is no row: absent; missing (nobody knows, so the outcome may depend"
                            + " on it); auto (default): absent, but in a set that records no absence at all the quorum is"
                            + " taken as met.")
    private Unlisted unlisted;

    /// The matter of one item.
    record ItemMatter(String key, String matter) {
        private static final String SIGN = ":matter=";

        /// Reads `S/1234:matter=procedural`; keys may hold colons.
        static final class Converter implements ITypeConverter<ItemMatter> {
            @Override
            public ItemMatter convert(String text) {
                int sign = text.lastIndexOf(SIGN);
                if (sign < 1 || sign + SIGN.length() == text.length()) {
                    throw new TypeConversionException(
                            "'" + text + "' does not give an item its matter, as 17:matter=procedural does");
                }
                return new ItemMatter(text.substring(0, sign), text.substring(sign + SIGN.length()));
            }
        }
    }

    static final class UnlistedConverter implements ITypeConverter<Unlisted> {
        @Override
        public Unlisted convert(String text) {
            return switch (text) {
                case "auto" -> Unlisted.AUTO;
                case "absent" -> Unlisted.ABSENT;
                case "missing" -> Unlisted.MISSING;
                default ->
                    throw new TypeConversionException(
                            "a seat without a row is absent, missing or auto, not '" + text + "'");
            };
        }
    }

    /// The organ's full id.
    public String organ() {
        return organ;
    }

    /// What the file of what was voted on is called.
    public String fileName() {
        Path what = items == null ? votes : items;
        return String.valueOf(what.getFileName());
    }

    Optional<String> matter() {
        return Optional.ofNullable(matter);
    }

    Optional<Path> members() {
        return Optional.ofNullable(members);
    }

    Unlisted unlisted() {
        return unlisted;
    }

    OutcomeWords outcomes() {
        return new OutcomeWords(outcomes);
    }

    /// The matters of single items by their keys.
    Map<String, String> itemMatters() {
        Map<String, String> matters = new HashMap<>();
        itemMatters.forEach(each -> matters.put(each.key(), each.matter()));
        return matters;
    }

    /// How the set is laid out.
    ///
    /// @throws ParameterException when the options do not go together
    Layout layout() {
        Columns named = columns();
        need(
                named.of(Columns.DATE).isPresent(),
                "--columns needs date=COLUMN: who sits and which rule holds depends on the day");
        if (tallies != null) {
            need(items == null && votes == null, "--tallies stands alone: give it, or --items and --votes");
            need(
                    named.tallies().containsKey(Position.IN_FAVOUR),
                    "--tallies needs --columns in-favour=COLUMN,against=COLUMN,...");
            return new Layout(new Layout.Counted(tallies), named, new PositionCodes(codes), where);
        }
        need(votes != null, "give --items and --votes, or --tallies");
        need(named.of(Columns.MEMBER).isPresent(), "--columns needs member=COLUMN");
        need(named.of(Columns.POSITION).isPresent(), "--columns needs position=COLUMN");
        boolean joined = named.of(Columns.KEY).isPresent()
                || named.of(Columns.ITEMS_KEY).isPresent()
                        && named.of(Columns.VOTES_KEY).isPresent();
        need(joined, "--columns needs key=COLUMN, which joins votes to items, or items-key and votes-key");
        Path what = items == null ? votes : items;
        return new Layout(new Layout.Listed(what, votes), named, new PositionCodes(codes), where);
    }

    private Columns columns() {
        try {
            return Columns.of(columns);
        } catch (TypeConversionException wrong) {
            throw new ParameterException(spec.commandLine(), "--columns: " + wrong.getMessage(), wrong);
        }
    }

    private void need(boolean met, String otherwise) {
        if (!met) {
            throw new ParameterException(spec.commandLine(), otherwise);
        }
    }
}
