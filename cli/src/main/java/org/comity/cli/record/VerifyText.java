package org.comity.cli.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.log.note.Checkpoint;
import org.comity.log.note.Policy;
import org.comity.log.note.VerifierKey;
import org.comity.log.verify.Fault;
import org.comity.log.verify.Inclusion;
import org.comity.log.verify.Shown;
import org.comity.log.verify.Signer;
import org.comity.record.keep.LogCheck;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What `comity verify` says: what is wrong, and what was not checked.
final class VerifyText {
    private VerifyText() {}

    static List<String> lines(LogCheck.Checked checked, Optional<Policy> policy, Optional<byte[]> old) {
        List<String> lines = new ArrayList<>(Shown.text(checked.bytes()).lines().toList());
        if (checked.bytes().isClean() && !checked.isClean()) {
            lines.replaceAll(line -> line.equals("sound") ? "the bytes are sound, and the acts are not" : line);
        }
        if (checked.acts() > 0) {
            lines.add(read(checked));
        }
        checked.unreadable().ifPresent(says -> lines.add("  acts could be read only up to there: " + says));
        checked.faults().forEach(fault -> lines.add("  KEEP-5 " + fault));
        if (checked.wrongActs() > checked.faults().size()) {
            lines.add("  and " + (checked.wrongActs() - checked.faults().size()) + " more");
        }
        if (!checked.withoutEffect().isEmpty()) {
            lines.add("  without effect: " + withoutEffect(checked.withoutEffect()));
        }
        if (checked.keys().size() > 1) {
            lines.add("  the key was changed; both keys signed each change: "
                    + checked.keys().stream().map(VerifierKey::toString).toList());
        }
        notChecked(checked, policy, old).forEach(line -> lines.add("  not checked: " + line));
        return lines;
    }

    private static String withoutEffect(List<Long> acts) {
        String numbers = acts.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return acts.size() == 1
                ? "act " + numbers + " says that the key changes, and not both keys signed it"
                : "acts " + numbers + " say that the key changes, and not both keys signed them";
    }

    private static String read(LogCheck.Checked checked) {
        return "  " + Numbers.acts(checked.acts()) + " read: " + which(checked)
                + " can stand where it stands"
                + (checked.unread() == 0
                        ? ""
                        : "; " + checked.unread() + " of a kind or version that this program cannot read");
    }

    private static String which(LogCheck.Checked checked) {
        if (checked.wrongActs() > 0) {
            return "not each";
        }
        boolean others = checked.bytes().findings().stream().anyMatch(one -> one.fault() == Fault.ENTRY);
        return others ? "each that is the one that was signed" : "each";
    }

    static Map<String, Object> json(
            String place, LogCheck.Checked checked, Optional<Policy> policy, Optional<byte[]> old) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("place", place);
        json.put("sound", checked.isClean());
        json.put("log", node(Shown.json(checked.bytes())));
        json.put("acts", checked.acts());
        json.put("unread", checked.unread());
        json.put("wrongActs", checked.wrongActs());
        json.put(
                "faults",
                checked.faults().stream()
                        .map(fault -> Map.of("code", "KEEP-5", "act", fault.number(), "says", fault.says()))
                        .toList());
        checked.unreadable().ifPresent(says -> json.put("unreadable", says));
        json.put("keyChangesWithoutEffect", checked.withoutEffect());
        json.put("keys", checked.keys().stream().map(VerifierKey::toString).toList());
        json.put("notChecked", notChecked(checked, policy, old));
        return json;
    }

    static JsonNode node(String json) {
        return JsonMapper.shared().readTree(json);
    }

    private static List<String> notChecked(LogCheck.Checked checked, Optional<Policy> policy, Optional<byte[]> old) {
        List<String> lines = new ArrayList<>();
        whose(checked.bytes().signer()).ifPresent(lines::add);
        long size = checked.bytes().checkpoint().map(Checkpoint::size).orElse(0L);
        if (checked.acts() < size) {
            lines.add("acts " + (checked.acts() + 1) + " to " + size + " (they could not be read)");
        }
        if (policy.isEmpty()) {
            lines.add("whether others were shown the same record (no --policy of witnesses)");
        }
        if (old.isEmpty()) {
            lines.add("whether it begins with what you saw earlier (no --old checkpoint)");
        }
        lines.add("whether what was said in it is true");
        return lines;
    }

    static List<String> notChecked(Inclusion inclusion, Optional<Policy> policy, Optional<VerifierKey> key) {
        List<String> lines = new ArrayList<>();
        if ((key.isPresent() || policy.isPresent()) && inclusion.signer() instanceof Signer.Nobody) {
            lines.add(
                    "whether the key was changed since the one you gave: this does not follow changes, `comity verify`"
                            + " of the whole record does and names the newest key");
        }
        whose(inclusion.signer()).ifPresent(lines::add);
        if (policy.isEmpty()) {
            lines.add("whether others were shown the same record (no --policy of witnesses)");
        }
        lines.add("the other acts of the record");
        return lines;
    }

    private static Optional<String> whose(Signer signer) {
        return switch (signer) {
            case Signer.Known _ -> Optional.empty();
            case Signer.FromTheLog(var _, String file) ->
                Optional.of("whose key it is (taken from " + file + " of the log itself; give --key)");
            case Signer.Nobody _ -> Optional.of("who signed it");
        };
    }
}
