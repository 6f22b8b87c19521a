package org.comity.cli.show;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.charter.silence.Letter;
import org.comity.charter.silence.Objection;
import org.comity.charter.silence.ObjectionWindow;
import org.comity.charter.silence.SilenceProcedure;

/// What happened in time, as a person reads it and as JSON: letters and objections with what each of them did.
public final class TimeText {
    private TimeText() {}

    public static List<String> lines(SilenceProcedure procedure, List<Letter> letters) {
        List<String> lines = new ArrayList<>(List.of("", "silence procedure"));
        procedure.opened().ifPresent(opened -> lines.add("  opened: " + opened));
        procedure.deadline().ifPresent(deadline -> lines.add("  deadline: " + deadline));
        procedure.extensions().forEach(each -> lines.add("  moved at " + each.granted() + " to " + each.until()));
        procedure.at().ifPresent(at -> lines.add("  asked at: " + at));
        if (letters.isEmpty()) {
            lines.add("  no letter");
        }
        for (Letter letter : letters) {
            String sent = letter.sent().map(at -> " of " + at).orElse("");
            lines.addAll(Wrap.lines(
                    "  letter of " + letter.seat() + sent + ": ",
                    letter.effect().word() + ", for " + letter.because() + "."));
        }
        return lines;
    }

    public static List<String> lines(ObjectionWindow window, List<Objection> objections) {
        List<String> lines = new ArrayList<>(List.of("", "objections after the meeting"));
        window.publication().ifPresent(day -> lines.add("  published: " + day));
        window.last().ifPresent(day -> lines.add("  last day: " + day));
        window.at().ifPresent(at -> lines.add("  asked on: " + at));
        if (objections.isEmpty()) {
            lines.add("  no objection");
        }
        for (Objection objection : objections) {
            lines.addAll(Wrap.lines(
                    "  objection of " + objection.seat() + " on " + objection.on() + ": ",
                    objection.effect().word() + ", for " + objection.because() + "."));
        }
        return lines;
    }

    public static Map<String, Object> json(SilenceProcedure procedure, List<Letter> letters) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("opened", text(procedure.opened()));
        json.put("deadline", text(procedure.deadline()));
        json.put(
                "extensions",
                procedure.extensions().stream().map(TimeText::json).toList());
        json.put("letters", letters.stream().map(TimeText::json).toList());
        json.put("at", text(procedure.at()));
        return json;
    }

    private static Map<String, Object> json(SilenceProcedure.Extension extension) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("granted", extension.granted().written());
        json.put("deadline", extension.until().written());
        return json;
    }

    private static Map<String, Object> json(Letter letter) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("seat", letter.seat());
        json.put("at", text(letter.sent()));
        json.put("effect", letter.effect().word());
        json.put("because", letter.because());
        return json;
    }

    public static Map<String, Object> json(ObjectionWindow window, List<Objection> objections) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("publication", text(window.publication()));
        json.put("lastDay", text(window.last()));
        json.put("objections", objections.stream().map(TimeText::json).toList());
        json.put("at", text(window.at()));
        return json;
    }

    private static Map<String, Object> json(Objection objection) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("seat", objection.seat());
        json.put("on", objection.on().toString());
        json.put("effect", objection.effect().word());
        json.put("because", objection.because());
        return json;
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
