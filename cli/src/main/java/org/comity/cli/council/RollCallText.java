package org.comity.cli.council;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.acts.Conflict;
import org.comity.acts.voting.RollCall;
import org.comity.acts.voting.VotingState;
import org.comity.charter.vote.Verdict;
import org.comity.cli.record.Sheet;

/// A vote of the past that was told whole.
record RollCallText(String organisation, VotingState votes, RollCall told) implements VoteCommand.Shown {
    @Override
    public boolean isAdopted() {
        return told.announced()
                .or(() -> told.computed().map(each -> each.verdict()))
                .filter(Verdict.ADOPTED::equals)
                .isPresent();
    }

    private List<Conflict> conflicts() {
        return votes.conflicts(told.vote()).toList();
    }

    @Override
    public List<String> lines() {
        Sheet sheet = new Sheet();
        sheet.prose("Vote " + told.vote() + " of " + organisation + "/"
                + told.question().organ() + ", told whole");
        sheet.row("on", told.on().toString());
        sheet.row("matter", told.question().matter());
        told.symbol().ifPresent(symbol -> sheet.row("symbol", symbol));
        told.title().ifPresent(title -> sheet.row("title", title));
        told.positions()
                .forEach(stand -> sheet.row(
                        stand.position().words(), stand.seats().size() + ": " + String.join(", ", stand.seats())));
        told.announced().ifPresent(each -> sheet.row("announced", each.word()));
        told.computed().ifPresent(each -> ComputedText.rows(sheet, "computed", each));
        sheet.row("no seat", String.join(", ", told.unseated()));
        conflicts().forEach(each -> sheet.row("conflict", each.kind() + ": " + each.says()));
        return sheet.lines();
    }

    @Override
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("vote", told.vote().text());
        json.put("organisation", organisation);
        json.put("organ", told.question().organ());
        json.put("matter", told.question().matter());
        json.put("on", told.on().toString());
        json.put("stage", "told");
        json.put("symbol", told.symbol().orElse(""));
        json.put("title", told.title().orElse(""));
        Map<String, Object> positions = new LinkedHashMap<>();
        told.positions().forEach(stand -> positions.put(stand.position().words(), stand.seats()));
        json.put("positions", positions);
        json.put("unseated", told.unseated());
        json.put("announced", told.announced().map(each -> each.word()).orElse(""));
        told.computed().ifPresent(each -> json.put("computed", ComputedText.json(each)));
        json.put("conflicts", conflicts().stream().map(VoteText::json).toList());
        return json;
    }
}
