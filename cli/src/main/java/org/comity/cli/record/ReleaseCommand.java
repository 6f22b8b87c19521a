package org.comity.cli.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.comity.acts.Act;
import org.comity.charter.Problem;
import org.comity.charter.Refused;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.Exit;
import org.comity.cli.library.TextFile;
import org.comity.cli.show.Json;
import org.comity.record.Records;
import org.comity.record.Sound;
import org.comity.record.codec.ActCodec;
import org.comity.record.codec.Kept;
import org.comity.record.codec.Reading;
import org.comity.record.sqlite.Opened;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Releases what stands beside the log, so that others can read it and check that it is what was recorded.
@Command(
        name = "release",
        description =
                "Writes a private text of an act to a file that anybody can check against the log; or checks one.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ReleaseCommand implements Callable<Integer> {
    private final Context context;

    @ArgGroup(multiplicity = "1")
    private What what = new What();

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private OrganisationOption organisation = new OrganisationOption();

    @Mixin
    private Answering answering = new Answering();

    /// One of the two things that it does.
    static final class What {
        @ArgGroup(exclusive = false)
        private Writing writing;

        @Option(names = "--check", paramLabel = "FILE", description = "Checks a released file against the record.")
        private Path check;
    }

    /// What is written, and where.
    static final class Writing {
        @Parameters(paramLabel = "N", description = "The act's number.")
        private long number;

        @Option(names = "--to", paramLabel = "FILE", required = true, description = "Where it is written; a new file.")
        private Path to;

        @Option(
                names = "--digest",
                paramLabel = "HEX",
                defaultValue = "",
                description = "Which of the act's texts, by its digest; needed when there are several.")
        private String digest;
    }

    ReleaseCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return what.check == null ? store.reading(context, answering, organisation, this::write) : check(what.check);
    }

    private int write(Records records, String id) {
        Writing writing = what.writing;
        return switch (KeptText.of(records, id, writing.number, writing.digest)) {
            case Opened.NotOpened<Kept>(Refused refused) -> answering.refuse(context, List.of(refused));
            case Opened.Ready<Kept>(Kept kept) -> {
                OpeningFile opening = new OpeningFile(id, writing.number, kept);
                yield kept.fits() && inLeaf(records, opening)
                        ? write(opening, writing.to)
                        : answering.refuse(context, List.of(Sound.damaged(id, List.of(writing.number))));
            }
        };
    }

    private int write(OpeningFile opening, Path to) {
        if (Files.exists(to)) {
            Refused there = new Refused("RECORD-6", to + " is there already", "", "name a file that is not there yet");
            return answering.refuse(context, List.of(there));
        }
        try {
            writeForOwner(to, opening.text());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        if (answering.json()) {
            context.out().println(Json.text(json(opening, to)));
        } else {
            context.out()
                    .println("Released to " + to + ": a text of act " + opening.number() + " of "
                            + opening.organisation() + ".");
            context.out().println("Who has it can check it:  comity release --check " + to + " --store DIR");
        }
        return Exit.DONE;
    }

    /// Writes a new file that from its first byte on only its owner may read, where the system knows owners.
    private static void writeForOwner(Path to, String text) throws IOException {
        FileAttribute<?>[] rights =
                to.getFileSystem().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        Files.writeString(Files.createFile(to, rights), text);
    }

    private static Map<String, Object> json(OpeningFile opening, Path file) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("organisation", opening.organisation());
        json.put("number", opening.number());
        json.put("digest", opening.kept().digest());
        json.put("file", file.toString());
        return json;
    }

    private int check(Path file) {
        return switch (TextFile.read(file, file.toString())) {
            case TextFile.Bad(Problem problem) -> answering.faulty(context, List.of(problem));
            case TextFile.Good(String text) -> {
                Optional<OpeningFile> opening = OpeningFile.parse(text);
                yield opening.isEmpty()
                        ? answering.refuse(
                                context,
                                List.of(new Refused(
                                        "RECORD-7",
                                        file + " is no released text",
                                        "",
                                        "one has organisation, number, digest, salt and bytes, as comity release"
                                                + " writes them")))
                        : store.reading(context, answering, records -> check(records, opening.get(), file));
            }
        };
    }

    private int check(Records records, OpeningFile opening, Path file) {
        boolean known = records.organisations().contains(opening.organisation())
                && opening.number() >= 1
                && opening.number() <= records.head(opening.organisation()).size();
        boolean stands = known && opening.kept().fits() && inLeaf(records, opening);
        if (answering.json()) {
            Map<String, Object> json = json(opening, file);
            json.put("holds", stands);
            json.put("says", opening.says());
            context.out().println(Json.text(json));
        } else if (stands) {
            context.out().println("This is what act " + opening.number() + " of " + opening.organisation() + " holds:");
            context.out().println();
            Sheet sheet = new Sheet();
            sheet.prose(opening.says());
            sheet.lines().forEach(context.out()::println);
        } else {
            context.out()
                    .println("This is not what act " + opening.number() + " of " + opening.organisation() + " holds: "
                            + why(known, opening));
        }
        return stands ? Exit.DONE : Exit.NEGATIVE;
    }

    private static String why(boolean known, OpeningFile opening) {
        if (!known) {
            return "there is no such act here.";
        }
        return opening.kept().fits()
                ? "the act has no such digest."
                : "salt and bytes do not give the digest that the file names.";
    }

    private static boolean inLeaf(Records records, OpeningFile opening) {
        byte[] leaf = Sound.read(records, opening.organisation(), opening.number() - 1, 1)
                .getFirst()
                .bytes();
        return ActCodec.decode(leaf) instanceof Reading.Read(Act act)
                && Shown.sealed(act).contains(opening.kept().digest());
    }
}
