package org.comity.cli.council;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.acts.Act;
import org.comity.acts.Relation;
import org.comity.acts.assistance.Events;
import org.comity.acts.assistance.Limit;
import org.comity.acts.assistance.Reading;
import org.comity.acts.assistance.Response;
import org.comity.acts.council.Council;
import org.comity.acts.form.Form;
import org.comity.acts.ids.ResponseId;
import org.comity.acts.statement.Statement;
import org.comity.charter.Refused;
import org.comity.record.council.Rests;

/// A response as of a day, with what is said about its clocks.
///
/// @param acts on which the answer rests
/// @param council of these acts
record Relief(AskingOptions.Asked asked, Response response, List<Act> acts, Council council) {
    /// A limit of time that somebody claims.
    ///
    /// @param act that says so
    /// @param says the words in which it is claimed
    /// @param verdict whether it was kept; empty where the words name no limit that can be read
    record Claimed(Act act, String says, Optional<Reading.Verdict> verdict) {}

    static Optional<Relief> of(AskingOptions.Asked asked, String id) {
        if (!Form.isId(id)) {
            return Optional.empty();
        }
        List<Act> acts = asked.readable(Rests.RESPONSE, "response/" + id);
        Council council = asked.acts().of(acts);
        return council.works()
                .responses()
                .on(new ResponseId(id), asked.day())
                .map(response -> new Relief(asked, response, acts, council));
    }

    static Refused none(AskingOptions.Asked asked, String id, String asking) {
        return new Refused(
                "ASSISTANCE-1",
                "nobody has asked for help as response " + id + " in the record of " + asked.organisation()
                        + dated(asked, asking),
                "",
                "`comity acts --about response/" + id
                        + "` lists what is said of it; --on and --known-at ask for another time");
    }

    /// As of when it was asked, with the day where nobody named one.
    ///
    /// @param asking the question in words
    static String dated(AskingOptions.Asked asked, String asking) {
        return asking.contains(asked.day().toString()) ? asking : " on " + asked.day() + asking;
    }

    LocalDate day() {
        return asked.day();
    }

    List<Reading> clocks() {
        return Events.clocks(response, day());
    }

    /// What is claimed of a clock by statements and reports that stand, in the order of their acts.
    List<Claimed> claims(Reading reading) {
        String about = "clock/" + response.id() + "/" + reading.clock().body().clock();
        Set<Long> undone = new HashSet<>();
        acts.forEach(act -> act.relates().stream()
                .filter(relation -> relation.as() != Relation.As.FOLLOWS)
                .map(Relation::number)
                .forEach(undone::add));
        return acts.stream()
                .filter(act -> !undone.contains(act.number()))
                .filter(act -> act.body() instanceof Statement)
                .flatMap(act -> ((Statement) act.body())
                        .claims().stream()
                                .filter(claim -> claim.about().equals(about))
                                .map(claim -> new Claimed(
                                        act,
                                        claim.value(),
                                        Limit.parse(claim.value()).map(reading::judged))))
                .toList();
    }
}
