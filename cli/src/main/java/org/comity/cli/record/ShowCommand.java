package org.comity.cli.record;

import java.util.List;
import java.util.concurrent.Callable;
import org.comity.charter.Refused;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.Exit;
import org.comity.record.Records;
import org.comity.record.Sound;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows one act.
@Command(
        name = "show",
        description = "Shows an act: who, when, what, from which source and through whom, and what became of it.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ShowCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(paramLabel = "N", description = "The act's number.")
    private long number;

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private OrganisationOption organisation = new OrganisationOption();

    @Option(names = "--raw", description = "The bytes of the leaf as they stand in the log, and nothing else.")
    private boolean raw;

    @Mixin
    private Answering answering = new Answering();

    ShowCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return store.reading(context, answering, organisation, this::show);
    }

    private int show(Records records, String id) {
        long size = records.head(id).size();
        if (number < 1 || number > size) {
            return answering.refuse(context, List.of(noSuchAct(id, number, size)));
        }
        Shown shown = Shown.of(records, id, number);
        if (raw) {
            byte[] bytes = shown.leaf();
            context.bytes().write(bytes, 0, bytes.length);
            context.bytes().flush();
            return Exit.DONE;
        }
        if (answering.json()) {
            context.out().println(shown.json());
        } else {
            shown.lines().forEach(context.out()::println);
        }
        return tellDamaged(context, id, shown.damaged());
    }

    /// Tells of damaged acts, beside an answer that was given; gives the exit code.
    static int tellDamaged(Context context, String organisation, List<Long> acts) {
        if (acts.isEmpty()) {
            return Exit.DONE;
        }
        Refused refused = Sound.damaged(organisation, acts);
        context.err().println(refused.code() + " " + refused.because());
        context.err().println("  " + refused.remedy());
        return Exit.of(refused);
    }

    static Refused noSuchAct(String organisation, long number, long size) {
        return new Refused(
                "RECORD-3",
                "the record of " + organisation + " has no act " + number + "; it has " + Numbers.acts(size),
                "",
                "`comity acts` lists them");
    }
}
