package org.comity.log.note;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Reads a policy line by line. Every character is one octet of the file.
final class PolicyReader {
    private final List<Policy.Log> logs = new ArrayList<>();
    private final List<Policy.Witness> witnesses = new ArrayList<>();
    private final List<Policy.Group> groups = new ArrayList<>();
    private final Set<Policy.Name> defined = new HashSet<>();
    private final Set<Policy.Name> members = new HashSet<>();
    private Optional<Policy.Name> quorum = Optional.empty();
    private boolean decided;

    /// What is wrong with a line.
    private static final class Wrong extends Exception {
        private static final long serialVersionUID = 1;

        Wrong(String says) {
            super(says, null, false, false);
        }
    }

    Parsed<Policy> read(String file) {
        return switch (lines(file)) {
            case Parsed.Bad<Integer>(String says) -> new Parsed.Bad<>(says);
            case Parsed.Good<Integer> _ ->
                decided
                        ? new Parsed.Good<>(new Policy(logs, witnesses, groups, quorum))
                        : new Parsed.Bad<>(
                                "the policy has no quorum line; write 'quorum none' to ask for no cosignatures");
        };
    }

    Parsed<List<Policy.Log>> readLogs(String file) {
        return switch (lines(file)) {
            case Parsed.Bad<Integer>(String says) -> new Parsed.Bad<>(says);
            case Parsed.Good<Integer> _ ->
                decided || !witnesses.isEmpty() || !groups.isEmpty()
                        ? new Parsed.Bad<>("a list of logs has log lines only, no witness, group or quorum")
                        : new Parsed.Good<>(List.copyOf(logs));
        };
    }

    /// Takes every line; gives how many there were.
    private Parsed<Integer> lines(String file) {
        int number = 0;
        if (!file.isEmpty() && !file.endsWith("\n")) {
            return new Parsed.Bad<>("the last line of the policy does not end in a newline");
        }
        for (String line : file.split("\n")) {
            number++;
            try {
                line(line);
            } catch (Wrong wrong) {
                return new Parsed.Bad<>("line " + number + " of the policy: " + wrong.getMessage());
            }
        }
        return new Parsed.Good<>(number);
    }

    private void line(String line) throws Wrong {
        if (line.chars().anyMatch(c -> c < 0x20 && c != '\t' || c == 0x7f)) {
            throw new Wrong("it has a control character other than tab");
        }
        List<String> items = items(line);
        if (items.isEmpty() || items.getFirst().startsWith("#")) {
            return;
        }
        switch (items.getFirst()) {
            case "log" -> log(items);
            case "witness" -> witness(items);
            case "group" -> group(items);
            case "quorum" -> quorum(items);
            default -> throw new Wrong("it begins with none of log, witness, group, quorum");
        }
    }

    private static List<String> items(String line) {
        List<String> items = new ArrayList<>();
        for (String item : line.split("[ \t]+")) {
            if (!item.isEmpty()) {
                items.add(item);
            }
        }
        return items;
    }

    private void log(List<String> items) throws Wrong {
        if (items.size() < 2 || items.size() > 3) {
            throw new Wrong("it is not of the form 'log <vkey> [<url>]'");
        }
        VerifierKey key = key(items.get(1));
        if (key.use() == KeyUse.COSIGNATURE) {
            throw new Wrong("the key of a log is of type 1 or 6, not 4");
        }
        if (logs.stream().anyMatch(log -> log.key().isSameKeyAs(key))) {
            throw new Wrong("the key of the log " + key.name() + " stands in the policy already");
        }
        bound(logs.size(), "logs");
        logs.add(new Policy.Log(key, url(items, 2)));
    }

    private void witness(List<String> items) throws Wrong {
        if (items.size() < 3 || items.size() > 4) {
            throw new Wrong("it is not of the form 'witness <name> <vkey> [<url>]'");
        }
        VerifierKey key = key(items.get(2));
        if (!key.use().isTimed()) {
            throw new Wrong("the key of a witness is of type 4 or 6, not 1");
        }
        if (witnesses.stream().anyMatch(witness -> witness.key().isSameKeyAs(key))) {
            throw new Wrong("the key of the witness " + key.name() + " stands in the policy already");
        }
        bound(witnesses.size(), "witnesses");
        witnesses.add(new Policy.Witness(define(items.get(1)), key, url(items, 3)));
    }

    private void group(List<String> items) throws Wrong {
        if (items.size() < 4) {
            throw new Wrong("it is not of the form 'group <name> all|any|<k> <name>...'");
        }
        List<Policy.Name> of = new ArrayList<>();
        for (String item : items.subList(3, items.size())) {
            Policy.Name member = defined(item);
            if (!members.add(member)) {
                throw new Wrong(member + " is a member of a group already, and may be one once");
            }
            of.add(member);
        }
        bound(groups.size(), "groups");
        int enough = enough(items.get(2), of.size());
        groups.add(new Policy.Group(define(items.get(1)), enough, of));
    }

    private static int enough(String item, int size) throws Wrong {
        if (item.equals("all")) {
            return size;
        }
        if (item.equals("any")) {
            return 1;
        }
        OptionalLong enough = Canonical.number(item);
        if (enough.isEmpty() || enough.getAsLong() < 1 || enough.getAsLong() > size) {
            throw new Wrong("a group needs all, any, or a number from 1 to its " + size + " members");
        }
        return (int) enough.getAsLong();
    }

    private void quorum(List<String> items) throws Wrong {
        if (items.size() != 2) {
            throw new Wrong("it is not of the form 'quorum <name>'");
        }
        if (decided) {
            throw new Wrong("a policy has one quorum line");
        }
        decided = true;
        quorum = items.get(1).equals("none") ? Optional.empty() : Optional.of(defined(items.get(1)));
    }

    private Policy.Name define(String item) throws Wrong {
        Policy.Name name = new Policy.Name(item);
        if (item.equals("none") || !defined.add(name)) {
            throw new Wrong("the name " + name + " is taken");
        }
        return name;
    }

    private Policy.Name defined(String item) throws Wrong {
        Policy.Name name = new Policy.Name(item);
        if (!defined.contains(name)) {
            throw new Wrong("no line before it defines " + name);
        }
        return name;
    }

    private static void bound(int have, String of) throws Wrong {
        if (have >= Policy.MOST_OF_A_KIND) {
            throw new Wrong("a policy has at most " + Policy.MOST_OF_A_KIND + " " + of);
        }
    }

    private static VerifierKey key(String octets) throws Wrong {
        String vkey = Canonical.utf8(octets.getBytes(StandardCharsets.ISO_8859_1))
                .orElseThrow(() -> new Wrong("the vkey is not UTF-8"));
        return switch (VerifierKey.parse(vkey)) {
            case Parsed.Good<VerifierKey>(VerifierKey key) -> key;
            case Parsed.Bad<VerifierKey>(String says) -> throw new Wrong(says);
        };
    }

    private static Optional<String> url(List<String> items, int at) {
        return items.size() > at ? Optional.of(new Policy.Name(items.get(at)).toString()) : Optional.empty();
    }
}
