package org.comity.log.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.comity.log.note.Canonical;
import org.comity.log.note.Parsed;
import org.comity.log.note.Policy;
import org.comity.log.note.TlogProof;
import org.comity.log.note.VerifierKey;

/// The command of this jar: checks a published log and proofs from it. Ends with 0 when all that
/// was asked for holds, 1 when something does not, 2 when the command line is wrong.
public final class Main {
    private static final int MOST_OF_A_FILE = 2_000_000;
    private static final Set<String> TRUST = Set.of("key", "origin", "policy", "old");
    private static final Set<String> TRUST_AND_ENTRY =
            Set.of("key", "origin", "policy", "old", "entry", "index", "act");
    private static final Set<String> PROVE = Set.of("key", "origin", "policy", "index", "act", "out");
    private static final Set<String> PROOF = Set.of("key", "origin", "policy", "entry");

    private final PrintStream out;
    private final PrintStream err;

    Main(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] words) {
        System.exit(new Main(System.out, System.err).run(List.of(words)));
    }

    int run(List<String> words) {
        if (words.contains("--help") || words.contains("-h") || words.equals(List.of("help"))) {
            out.print(help());
            return 0;
        }
        if (words.isEmpty()) {
            err.print(help());
            return 2;
        }
        try {
            Arguments arguments = Arguments.read(words);
            if (arguments.command().equals("verify") && Files.isRegularFile(Path.of(arguments.place()))) {
                return proof(arguments);
            }
            PublishedLog log = log(arguments.place());
            try {
                return onLog(arguments, log);
            } finally {
                if (log instanceof LogSite site) {
                    site.close();
                }
            }
        } catch (Arguments.WrongUse wrong) {
            err.println(wrong.getMessage());
            err.println("java -jar comity-log.jar --help says more");
            return 2;
        }
    }

    private int onLog(Arguments arguments, PublishedLog log) throws Arguments.WrongUse {
        if (arguments.command().equals("verify")) {
            arguments.allow(TRUST);
            Trust trust = trust(arguments);
            Report report = LogVerifier.check(log, trust, progress());
            tell(arguments, Shown.text(report), Shown.json(report), NotChecked.of(report, trust));
            return report.isClean() ? 0 : 1;
        }
        if (arguments.command().equals("find")) {
            arguments.allow(TRUST_AND_ENTRY);
            byte[] entry = file(required(arguments, "entry"));
            Trust trust = trust(arguments);
            return answer(arguments, LogVerifier.find(log, trust, entry, index(arguments)), trust);
        }
        arguments.allow(PROVE);
        OptionalLong index = index(arguments);
        if (index.isEmpty()) {
            throw new Arguments.WrongUse("prove needs --index or --act");
        }
        return prove(arguments, log, index.getAsLong());
    }

    private int prove(Arguments arguments, PublishedLog log, long index) throws Arguments.WrongUse {
        switch (LogVerifier.proof(log, trust(arguments), index)) {
            case Parsed.Bad<TlogProof>(String says) -> {
                err.println(says);
                return 1;
            }
            case Parsed.Good<TlogProof>(TlogProof proof) -> {
                Optional<String> target = arguments.option("out");
                if (target.isEmpty()) {
                    out.print(proof);
                    return 0;
                }
                try {
                    Files.writeString(Path.of(target.get()), proof.toString());
                } catch (IOException broken) {
                    throw new Arguments.WrongUse("cannot write " + target.get() + ": " + broken);
                }
                return 0;
            }
        }
    }

    private int proof(Arguments arguments) throws Arguments.WrongUse {
        arguments.allow(PROOF);
        byte[] entry = file(required(arguments, "entry"));
        Trust trust = trust(arguments);
        return answer(arguments, LogVerifier.prove(file(arguments.place()), trust, entry), trust);
    }

    private int answer(Arguments arguments, Inclusion inclusion, Trust trust) {
        tell(arguments, Shown.text(inclusion), Shown.json(inclusion), NotChecked.of(inclusion, trust));
        return inclusion.isProven() ? 0 : 1;
    }

    private void tell(Arguments arguments, String text, String json, List<String> notChecked) {
        out.print(arguments.wantsJson() ? Shown.json(json, notChecked) + "\n" : text + Shown.notChecked(notChecked));
    }

    private static PublishedLog log(String place) throws Arguments.WrongUse {
        if (place.startsWith("http://") || place.startsWith("https://")) {
            try {
                URI address = URI.create(place);
                if (LogSite.isAddress(address)) {
                    return new LogSite(address, LogSite.PATIENCE);
                }
            } catch (IllegalArgumentException notAnAddress) {
                // Answered below, as any other address that names no log.
            }
            throw new Arguments.WrongUse("'" + place + "' is not the address of a log");
        }
        Path directory = Path.of(place);
        if (!Files.isDirectory(directory)) {
            throw new Arguments.WrongUse("there is no directory or file " + place);
        }
        return new LogDirectory(directory);
    }

    private static Trust trust(Arguments arguments) throws Arguments.WrongUse {
        Optional<VerifierKey> key = Optional.empty();
        if (arguments.option("key").isPresent()) {
            key = Optional.of(key(arguments.option("key").get()));
        }
        Optional<Policy> policy = Optional.empty();
        if (arguments.option("policy").isPresent()) {
            String name = arguments.option("policy").get();
            policy = Optional.of(good("the policy " + name, Policy.parse(file(name))));
        }
        Optional<byte[]> old = Optional.empty();
        if (arguments.option("old").isPresent()) {
            old = Optional.of(file(arguments.option("old").get()));
        }
        return new Trust(key, arguments.option("origin"), policy, old);
    }

    /// A vkey, or the name of a file that holds one.
    private static VerifierKey key(String given) throws Arguments.WrongUse {
        if (VerifierKey.parse(given) instanceof Parsed.Good<VerifierKey>(VerifierKey key)) {
            return key;
        }
        if (!Files.isRegularFile(Path.of(given))) {
            throw new Arguments.WrongUse("--key is neither a verifier key (name+hash+base64) nor a file: " + given);
        }
        String text = new String(file(given), StandardCharsets.UTF_8).strip();
        return good("the key in " + given, VerifierKey.parse(text));
    }

    private static OptionalLong index(Arguments arguments) throws Arguments.WrongUse {
        Optional<String> index = arguments.option("index");
        Optional<String> act = arguments.option("act");
        if (index.isPresent() && act.isPresent()) {
            throw new Arguments.WrongUse("give --index (from 0) or --act (from 1), not both");
        }
        if (index.isEmpty() && act.isEmpty()) {
            return OptionalLong.empty();
        }
        OptionalLong number = Canonical.number(index.or(() -> act).get());
        if (number.isEmpty() || act.isPresent() && number.getAsLong() == 0) {
            throw new Arguments.WrongUse(index.isPresent() ? "--index is a number from 0" : "--act is a number from 1");
        }
        return OptionalLong.of(number.getAsLong() - (act.isPresent() ? 1 : 0));
    }

    private static String required(Arguments arguments, String name) throws Arguments.WrongUse {
        return arguments
                .option(name)
                .orElseThrow(() -> new Arguments.WrongUse(arguments.command() + " needs --" + name));
    }

    private static byte[] file(String name) throws Arguments.WrongUse {
        try (InputStream in = Files.newInputStream(Path.of(name))) {
            byte[] bytes = in.readNBytes(MOST_OF_A_FILE + 1);
            if (bytes.length > MOST_OF_A_FILE) {
                throw new Arguments.WrongUse(name + " has more than " + MOST_OF_A_FILE + " bytes");
            }
            return bytes;
        } catch (IOException broken) {
            throw new Arguments.WrongUse("cannot read " + name + ": " + broken);
        }
    }

    private static <T> T good(String what, Parsed<T> parsed) throws Arguments.WrongUse {
        return switch (parsed) {
            case Parsed.Good<T>(T value) -> value;
            case Parsed.Bad<T>(String says) -> throw new Arguments.WrongUse(what + " cannot be read: " + says);
        };
    }

    private Progress progress() {
        return System.console() == null
                ? Progress.NONE
                : (entries, all) -> err.print("\r" + entries + " of " + all + " entries" + (entries < all ? "" : "\n"));
    }

    private static String help() {
        try (InputStream help = Main.class.getResourceAsStream("help.txt")) {
            return new String(help.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("the help in this jar cannot be read", broken);
        }
    }
}
