package org.comity.cli.record;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.comity.acts.Act;
import org.comity.charter.Refused;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.Exit;
import org.comity.cli.show.Json;
import org.comity.log.note.Policy;
import org.comity.log.note.VerifierKey;
import org.comity.log.verify.Inclusion;
import org.comity.log.verify.LogVerifier;
import org.comity.log.verify.PublishedLog;
import org.comity.log.verify.Shown;
import org.comity.log.verify.Trust;
import org.comity.record.codec.ActCodec;
import org.comity.record.codec.Reading;
import org.comity.record.keep.LogCheck;
import org.comity.record.keep.LogPlace;
import org.comity.record.keep.StoreLog;
import org.comity.record.sqlite.Keeping;
import org.comity.record.sqlite.StoreReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Checks a published record, a store, or a proof.
@Command(
        name = "verify",
        description =
                "Checks a published record, a store, or the proof of one act, and names the act that is damaged. Exit"
                        + " code 1 when anything is wrong.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class VerifyCommand implements Callable<Integer> {
    private static final String PROOF = "c2sp.org/tlog-proof@";
    private static final String ZIP = "PK";

    private final Context context;

    @Parameters(
            paramLabel = "DIR|URL|ZIP|PROOF|STORE",
            description = "A published log (with a `checkpoint`), a store, or a file that `comity prove` wrote.")
    private String place;

    @Option(
            names = "--key",
            paramLabel = "VKEY",
            description =
                    "The log's verifier key as you know it from elsewhere, or the file that holds it; of a whole record"
                            + " an earlier key will do, of a proof only the one that signed it.")
    private String key;

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "Whose cosignatures are needed (C2SP tlog-policy); its key of the log may be an earlier one.")
    private Path policy;

    @Option(
            names = "--old",
            paramLabel = "FILE",
            description = "A checkpoint that you kept from earlier: the record must begin with it.")
    private Path old;

    @Option(
            names = "--act",
            paramLabel = "FILE",
            description = "The exact bytes of an act: is it in there? (default for a proof: the .json beside it)")
    private Path act;

    @Mixin
    private OrganisationOption organisation = new OrganisationOption();

    @Mixin
    private Answering answering = new Answering();

    VerifyCommand(Context context) {
        this.context = context;
    }

    /// What the user knows from elsewhere.
    private record Known(
            Optional<VerifierKey> key, Optional<Policy> policy, Optional<byte[]> old, Optional<byte[]> act) {
        Trust trust() {
            return new Trust(key, Optional.empty(), policy, old);
        }
    }

    @Override
    public Integer call() {
        try {
            Known known = new Known(
                    Told.key(key),
                    Told.policy(policy),
                    old == null ? Optional.empty() : Optional.of(Told.file(old)),
                    act == null ? Optional.empty() : Optional.of(Told.file(act)));
            Optional<byte[]> proof = proof();
            if (proof.isPresent()) {
                return proof(proof.get(), known);
            }
            if (!LogPlace.isAddress(place) && Keeping.isStore(Path.of(place))) {
                return store(known);
            }
            return Told.of(context, answering, LogPlace.open(place), opened -> {
                try (opened) {
                    Optional<Refused> silence = opened.silence();
                    if (silence.isPresent()) {
                        return answering.refuse(context, List.of(silence.get()));
                    }
                    return known.act.isPresent() ? find(opened.log(), known) : check(opened.log(), known);
                }
            });
        } catch (Told.WrongInput wrong) {
            return wrong.tell(context, answering);
        } catch (InvalidPathException never) {
            return new Told.WrongInput("no file can be called '" + place + "'", "name one that is there")
                    .tell(context, answering);
        }
    }

    private Optional<byte[]> proof() throws Told.WrongInput {
        if (LogPlace.isAddress(place) || !Files.isRegularFile(Path.of(place)) || place.endsWith(".zip")) {
            return Optional.empty();
        }
        String begins = beginning(Path.of(place));
        if (begins.startsWith(PROOF)) {
            return Optional.of(Told.file(Path.of(place)));
        }
        if (!begins.startsWith(ZIP)) {
            throw new Told.WrongInput(
                    place + " is neither a published directory, a store, a proof nor a zip",
                    "name the act-N.tlog-proof that `comity prove` wrote, or the directory with the `checkpoint`");
        }
        return Optional.empty();
    }

    private static String beginning(Path file) throws Told.WrongInput {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(PROOF.length()), StandardCharsets.ISO_8859_1);
        } catch (IOException broken) {
            throw new Told.WrongInput(file + " cannot be read", "name a file that is there");
        }
    }

    private int proof(byte[] proof, Known known) throws Told.WrongInput {
        Path beside = Path.of(place.replaceAll("\\.tlog-proof$", "") + ".json");
        byte[] entry = known.act.isPresent() ? known.act.get() : Told.file(beside);
        return tell(LogVerifier.prove(proof, known.trust(), entry), known);
    }

    private int find(PublishedLog log, Known known) {
        byte[] entry = known.act.orElseThrow();
        OptionalLong index = ActCodec.decode(entry) instanceof Reading.Read(Act read)
                ? OptionalLong.of(read.number() - 1)
                : OptionalLong.empty();
        return tell(LogVerifier.find(log, known.trust(), entry, index), known);
    }

    private int tell(Inclusion inclusion, Known known) {
        if (answering.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("place", place);
            json.put("sound", inclusion.isProven());
            json.put("inclusion", VerifyText.node(Shown.json(inclusion)));
            json.put("notChecked", VerifyText.notChecked(inclusion, known.policy, known.key));
            context.out().println(Json.text(json));
        } else {
            context.out().print(Shown.text(inclusion));
            VerifyText.notChecked(inclusion, known.policy, known.key)
                    .forEach(line -> context.out().println("  not checked: " + line));
        }
        return inclusion.isProven() ? Exit.DONE : Exit.NEGATIVE;
    }

    private int check(PublishedLog log, Known known) {
        LogCheck.Checked checked = checked(log, known);
        if (answering.json()) {
            context.out().println(Json.text(VerifyText.json(place, checked, known.policy, known.old)));
        } else {
            VerifyText.lines(checked, known.policy, known.old).forEach(context.out()::println);
        }
        return checked.isClean() ? Exit.DONE : Exit.NEGATIVE;
    }

    private LogCheck.Checked checked(PublishedLog log, Known known) {
        return LogCheck.check(log, known.key, known.policy, known.old, Told.progress(context, "checked"));
    }

    private int store(Known known) {
        return StoreOption.with(context, answering, StoreReader.open(Path.of(place)), reader -> {
            if (known.act.isPresent()) {
                return organisation.in(
                        context,
                        answering,
                        reader,
                        (from, name) -> find(StoreLog.of(from, Told.row(from, name)), known));
            }
            List<String> names = organisation.given().map(List::of).orElseGet(reader::organisations);
            if (!reader.organisations().containsAll(names)) {
                return organisation.in(context, answering, reader, (_, _) -> Exit.WRONG_USE);
            }
            return store(reader, names, known);
        });
    }

    private int store(StoreReader reader, List<String> names, Known known) {
        List<Map<String, Object>> all = new ArrayList<>();
        boolean sound = true;
        for (String name : names) {
            LogCheck.Checked checked = checked(StoreLog.of(reader, Told.row(reader, name)), known);
            sound &= checked.isClean();
            if (answering.json()) {
                all.add(VerifyText.json(name, checked, known.policy, known.old));
            } else {
                VerifyText.lines(checked, known.policy, known.old).forEach(context.out()::println);
            }
        }
        if (answering.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("place", place);
            json.put("sound", sound);
            json.put("organisations", all);
            context.out().println(Json.text(json));
        }
        return sound ? Exit.DONE : Exit.NEGATIVE;
    }
}
