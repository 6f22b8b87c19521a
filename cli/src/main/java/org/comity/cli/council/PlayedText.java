package org.comity.cli.council;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.acts.Act;
import org.comity.charter.Refused;
import org.comity.cli.council.Played.Result;
import org.comity.cli.record.Sheet;
import org.comity.cli.record.Words;
import org.comity.cli.show.Json;
import org.comity.cli.show.Wrap;

/// What became of an act of a script, as text and as JSON.
///
/// @param file in which it stands; empty where it was given by options
record PlayedText(Played played, String file) {
    private static final int LABEL = 10;

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (!played.step().note().isEmpty()) {
            lines.add("");
            lines.addAll(Wrap.lines("", played.step().note()));
        }
        switch (played.result()) {
            case Result.Entered(long number, List<String> consequences) -> {
                add(lines, "act " + number, gist());
                consequences.forEach(each -> add(lines, "", each));
            }
            case Result.There(Optional<Long> number) ->
                add(lines, "there", number.map(n -> "act " + n + ": ").orElse("") + gist());
            case Result.Could(List<String> consequences) -> {
                add(lines, "could be", gist());
                consequences.forEach(each -> add(lines, "", each));
            }
            case Result.NotEntered(Refused refused) -> refused(lines, "REFUSED", refused);
            case Result.AsExpected(Refused refused) -> refused(lines, "refused", refused);
            case Result.NotAsExpected(String expected, Optional<Refused> refused) -> {
                add(lines, "WRONG", gist());
                add(
                        lines,
                        "",
                        "it should be refused with " + expected
                                + (refused.isEmpty()
                                        ? ", and it would be entered"
                                        : ", and it is for another reason:"));
                refused.ifPresent(each -> because(lines, each));
                add(lines, "", place());
            }
            case Result.Passed _ -> add(lines, "passed", "what was to be refused is past: " + gist());
        }
        return lines;
    }

    private void refused(List<String> lines, String label, Refused refused) {
        add(lines, label, gist());
        because(lines, refused);
        if (!played.goesOn()) {
            add(lines, "", place());
        }
    }

    private static void because(List<String> lines, Refused refused) {
        String article = refused.article().isEmpty() ? "" : " [" + refused.article() + "]";
        add(lines, "", refused.code() + " " + refused.because() + article);
        add(lines, "", refused.remedy());
    }

    private String place() {
        return file.isEmpty() ? "" : "at " + file + ":" + played.step().mark().line();
    }

    private static void add(List<String> lines, String label, String text) {
        if (text.isEmpty()) {
            return;
        }
        List<String> wrapped = Wrap.lines(" ".repeat(LABEL), text);
        lines.add(("%-" + LABEL + "s").formatted(label) + wrapped.getFirst().substring(LABEL));
        lines.addAll(wrapped.subList(1, wrapped.size()));
    }

    private String gist() {
        return Sheet.cut(Words.gist(new Act(1, java.time.Instant.EPOCH, played.draft())), 300);
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("result", word());
        if (!file.isEmpty()) {
            json.put("line", played.step().mark().line());
        }
        json.put("kind", Words.kind(played.draft().body()));
        json.put("says", gist());
        json.put("requestId", played.draft().requestId());
        switch (played.result()) {
            case Result.Entered(long number, List<String> consequences) -> {
                json.put("number", number);
                json.put("consequences", consequences);
            }
            case Result.There(Optional<Long> number) -> number.ifPresent(each -> json.put("number", each));
            case Result.Could(List<String> consequences) -> json.put("consequences", consequences);
            case Result.NotEntered(Refused refused) -> json.put("refused", Json.of(refused));
            case Result.AsExpected(Refused refused) -> json.put("refused", Json.of(refused));
            case Result.NotAsExpected(String expected, Optional<Refused> refused) -> {
                json.put("expected", expected);
                refused.ifPresent(each -> json.put("refused", Json.of(each)));
            }
            case Result.Passed _ -> {}
        }
        return json;
    }

    private String word() {
        return switch (played.result()) {
            case Result.Entered _ -> "entered";
            case Result.There _ -> "already-there";
            case Result.Could _ -> "could-be-entered";
            case Result.NotEntered _ -> "refused";
            case Result.AsExpected _ -> "refused-as-expected";
            case Result.NotAsExpected _ -> "not-as-expected";
            case Result.Passed _ -> "passed";
        };
    }
}
