package org.comity.log.verify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.comity.log.note.Checkpoint;
import org.comity.log.note.Policy;

/// Answers of the verifier as text for people and as JSON for programs. The field names are
/// promised.
public final class Shown {
    private Shown() {}

    public static String text(Report report) {
        StringBuilder text = new StringBuilder();
        head(text, report.log(), report.checkpoint(), report.signer(), report.witnesses());
        report.olderSize().ifPresent(size -> line(text, "  compared with the older checkpoint of " + size));
        line(
                text,
                "  " + count(report.entries(), "entry", "entries") + " and "
                        + count(report.documents(), "document", "documents") + " hashed");
        line(text, report.isClean() ? "sound" : report.wrong() + " wrong:");
        findings(text, report.findings());
        if (report.wrong() > report.findings().size()) {
            line(text, "and " + (report.wrong() - report.findings().size()) + " more");
        }
        return text.toString();
    }

    public static String text(Inclusion inclusion) {
        StringBuilder text = new StringBuilder();
        head(text, "", inclusion.checkpoint(), inclusion.signer(), inclusion.witnesses());
        if (inclusion.isProven()) {
            long index = inclusion.index().orElseThrow();
            line(text, "entry " + index + " (act " + (index + 1) + ") is in the log");
        } else {
            line(text, "not proven:");
        }
        findings(text, inclusion.findings());
        return text.toString();
    }

    /// What was not checked, a line for each, as it follows an answer.
    static String notChecked(List<String> what) {
        StringBuilder text = new StringBuilder();
        what.forEach(each -> line(text, printable("  not checked: " + each)));
        return text.toString();
    }

    /// An answer in JSON with what was not checked.
    static String json(String answer, List<String> notChecked) {
        String more = new Json().texts("notChecked", notChecked).toString();
        return answer.substring(0, answer.length() - 1) + "," + more.substring(1);
    }

    public static String json(Report report) {
        Json json = new Json().text("log", report.log()).raw("sound", Boolean.toString(report.isClean()));
        head(json, report.checkpoint(), report.signer(), report.witnesses());
        report.olderSize().ifPresent(size -> json.number("olderSize", size));
        return json.number("entries", report.entries())
                .number("documents", report.documents())
                .number("wrong", report.wrong())
                .objects("findings", json(report.findings()))
                .toString();
    }

    public static String json(Inclusion inclusion) {
        Json json = new Json().raw("proven", Boolean.toString(inclusion.isProven()));
        head(json, inclusion.checkpoint(), inclusion.signer(), inclusion.witnesses());
        inclusion.index().ifPresent(index -> json.number("index", index).number("act", index + 1));
        return json.objects("findings", json(inclusion.findings())).toString();
    }

    private static void head(
            StringBuilder text, String log, Optional<Checkpoint> head, Signer signer, List<Policy.Seen> witnesses) {
        head.ifPresentOrElse(
                checkpoint -> line(
                        text,
                        printable(checkpoint.origin()) + " at " + count(checkpoint.size(), "entry", "entries")
                                + ", root " + checkpoint.root().base64()),
                () -> line(text, "no checkpoint" + (log.isEmpty() ? "" : " in " + printable(log))));
        switch (signer) {
            case Signer.Known(var key) -> line(text, "  signed by " + key);
            case Signer.FromTheLog(var key, String file) -> {
                line(text, "  signed by " + key);
                line(text, "  that key is taken from the log itself (" + printable(file) + "): it shows that the log");
                line(text, "  agrees with itself, not whose it is; give the key that you know with --key");
            }
            case Signer.Nobody _ -> line(text, "  not known to be signed by anybody");
        }
        witnesses.forEach(seen ->
                line(text, "  cosigned by " + printable(seen.witness().toString()) + " at " + time(seen.seconds())));
    }

    private static void head(Json json, Optional<Checkpoint> head, Signer signer, List<Policy.Seen> witnesses) {
        head.ifPresent(checkpoint -> json.text("origin", checkpoint.origin())
                .number("size", checkpoint.size())
                .text("root", checkpoint.root().base64()));
        switch (signer) {
            case Signer.Known(var key) -> json.text("key", key.toString()).text("keyFrom", "caller");
            case Signer.FromTheLog(var key, String file) ->
                json.text("key", key.toString()).text("keyFrom", "log").text("keyFile", file);
            case Signer.Nobody _ -> json.text("keyFrom", "nobody");
        }
        json.objects(
                "witnesses",
                witnesses.stream()
                        .map(seen -> new Json()
                                .text("name", seen.witness().toString())
                                .text("at", time(seen.seconds())))
                        .toList());
    }

    /// A witness may name any second up to 2^63 − 1, and most of them are in no calendar.
    private static String time(long seconds) {
        return seconds > Instant.MAX.getEpochSecond()
                ? "second " + seconds
                : Instant.ofEpochSecond(seconds).toString();
    }

    private static List<Json> json(List<Finding> findings) {
        return findings.stream()
                .map(finding -> {
                    Json json = new Json().text("code", finding.fault().code()).text("file", finding.file());
                    finding.entry()
                            .ifPresent(entry -> json.number("entry", entry).number("act", entry + 1));
                    return json.text("says", finding.says());
                })
                .toList();
    }

    private static void findings(StringBuilder text, List<Finding> findings) {
        findings.forEach(finding -> line(text, printable(finding.toString())));
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }

    private static String count(long count, String one, String more) {
        return count + " " + (count == 1 ? one : more);
    }

    /// Text from a stranger, without what would move a terminal's cursor.
    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}|[\\u202A-\\u202E\\u2066-\\u2069]", "?");
    }
}
