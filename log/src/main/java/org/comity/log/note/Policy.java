package org.comity.log.note;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Whose signatures make a checkpoint believed: logs, witnesses, and how many of them (C2SP
/// tlog-policy).
///
/// @param logs any of which may have signed; empty when the log is known from elsewhere
/// @param witnesses in the order of the file
/// @param groups in the order of the file; each names only what stands before it
/// @param quorum the witness or group that must have cosigned; empty for none
public record Policy(List<Log> logs, List<Witness> witnesses, List<Group> groups, Optional<Name> quorum) {
    /// The most bytes of a policy file.
    public static final int MOST_BYTES = 1_000_000;

    /// The most logs, the most witnesses and the most groups.
    public static final int MOST_OF_A_KIND = 64;

    public Policy {
        logs = List.copyOf(logs);
        witnesses = List.copyOf(witnesses);
        groups = List.copyOf(groups);
    }

    /// What a witness or group is called inside its policy. Its octets mean nothing else and are
    /// compared as they are.
    ///
    /// @param octets one character for each octet
    public record Name(String octets) {
        /// As UTF-8 where it is that, for people.
        @Override
        public String toString() {
            return Canonical.utf8(octets.getBytes(StandardCharsets.ISO_8859_1)).orElse(octets);
        }
    }

    /// @param key its name is the origin of the log
    /// @param url where to reach the log; empty when the policy does not say
    public record Log(VerifierKey key, Optional<String> url) {}

    /// @param url the submission prefix of C2SP tlog-witness; empty when the policy does not say
    public record Witness(Name name, VerifierKey key, Optional<String> url) {}

    /// Has cosigned when enough of its members have.
    ///
    /// @param enough 1 until the number of members
    /// @param members witnesses and groups
    public record Group(Name name, int enough, List<Name> members) {
        public Group {
            members = List.copyOf(members);
            if (enough < 1 || enough > members.size()) {
                throw new IllegalArgumentException(enough + " of " + members.size() + " members");
            }
        }
    }

    /// A witness that cosigned.
    ///
    /// @param seconds since 1970, the latest time at which it says so
    public record Seen(Name witness, long seconds) {}

    /// What a policy says of a note.
    public sealed interface Verdict {
        /// @param by the witnesses that cosigned, in the order of the policy
        record Met(SignedCheckpoint checkpoint, List<Seen> by) implements Verdict {}

        /// The log signed, and not enough witnesses did.
        ///
        /// @param because which witness or group is missing, with what it has and needs
        record NotMet(SignedCheckpoint checkpoint, List<Seen> by, String because) implements Verdict {}

        /// The note is none of a log of the policy.
        record Invalid(String because) implements Verdict {}
    }

    /// Reads a policy file, strictly: every line of it must be understood.
    public static Parsed<Policy> parse(byte[] bytes) {
        return bytes.length > MOST_BYTES
                ? new Parsed.Bad<>("a policy has at most " + MOST_BYTES + " bytes, not " + bytes.length)
                : new PolicyReader().read(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    /// Reads a file that names logs and nothing else: the log lines of a policy, without a quorum.
    public static Parsed<List<Log>> parseLogs(byte[] bytes) {
        return bytes.length > MOST_BYTES
                ? new Parsed.Bad<>("a list of logs has at most " + MOST_BYTES + " bytes, not " + bytes.length)
                : new PolicyReader().readLogs(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    /// The log keys that may sign for an origin.
    public List<VerifierKey> keysOf(String origin) {
        return logs.stream()
                .map(Log::key)
                .filter(key -> key.name().equals(origin))
                .toList();
    }

    /// Judges a signed checkpoint of one of the policy's logs.
    public Verdict check(byte[] note) {
        return check(note, logs.stream().map(Log::key).toList());
    }

    /// Judges a signed checkpoint of a log that is known from elsewhere.
    ///
    /// @param known keys of logs; the one that signed must have the checkpoint's origin as its name
    public Verdict check(byte[] note, Collection<VerifierKey> known) {
        return switch (SignedCheckpoint.parse(note)) {
            case Parsed.Good<SignedCheckpoint>(SignedCheckpoint checkpoint) -> check(checkpoint, known);
            case Parsed.Bad<SignedCheckpoint>(String says) -> new Verdict.Invalid(says);
        };
    }

    private Verdict check(SignedCheckpoint unchecked, Collection<VerifierKey> known) {
        String origin = unchecked.checkpoint().origin();
        List<VerifierKey> ofLog =
                known.stream().filter(key -> key.name().equals(origin)).toList();
        if (ofLog.isEmpty()) {
            return new Verdict.Invalid("no known log has the origin " + origin);
        }
        List<VerifierKey> all = new ArrayList<>(ofLog);
        witnesses.forEach(witness -> all.add(witness.key()));
        return switch (unchecked.open(all)) {
            case Parsed.Bad<SignedCheckpoint>(String says) -> new Verdict.Invalid(says);
            case Parsed.Good<SignedCheckpoint>(SignedCheckpoint opened) ->
                opened.verified().stream().anyMatch(right -> ofLog.contains(right.key()))
                        ? count(opened)
                        : new Verdict.Invalid("the log " + origin + " did not sign this checkpoint");
        };
    }

    private Verdict count(SignedCheckpoint opened) {
        List<Seen> by = new ArrayList<>();
        for (Witness witness : witnesses) {
            opened.verified().stream()
                    .filter(right -> right.key().equals(witness.key()))
                    .mapToLong(Note.Verified::seconds)
                    .max()
                    .ifPresent(seconds -> by.add(new Seen(witness.name(), seconds)));
        }
        List<Name> seen = by.stream().map(Seen::witness).toList();
        if (quorum.isEmpty() || has(quorum.get(), seen)) {
            return new Verdict.Met(opened, List.copyOf(by));
        }
        return new Verdict.NotMet(opened, List.copyOf(by), missing(quorum.get(), seen));
    }

    // A name stands in one group at most, so no witness is counted twice and each group is visited once.
    private boolean has(Name name, List<Name> seen) {
        return group(name)
                .map(group -> having(group, seen).size() >= group.enough)
                .orElseGet(() -> seen.contains(name));
    }

    private List<Name> having(Group group, List<Name> seen) {
        return group.members.stream().filter(member -> has(member, seen)).toList();
    }

    private String missing(Name name, List<Name> seen) {
        return group(name)
                .map(group -> "the group " + name + " needs " + group.enough + " of its " + group.members.size()
                        + " members and has " + having(group, seen).size() + ": "
                        + group.members.stream()
                                .map(member -> member + (has(member, seen) ? " (cosigned)" : " (missing)"))
                                .toList())
                .orElseGet(() -> "the witness " + name + " did not cosign");
    }

    private Optional<Group> group(Name name) {
        return groups.stream().filter(group -> group.name.equals(name)).findFirst();
    }
}
