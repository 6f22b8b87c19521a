package org.comity.cli.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.acts.Certainty;
import org.comity.acts.Conflict;
import org.comity.acts.When;
import org.comity.acts.membership.Claimed;
import org.comity.acts.membership.MemberStatus;
import org.comity.acts.membership.MemberStatus.SuspensionDates;
import org.comity.acts.membership.MemberStatus.WithdrawalDates;
import org.comity.acts.membership.MembershipBody;
import org.comity.charter.facts.Membership;
import org.comity.charter.facts.Restriction;
import org.comity.charter.facts.Waiver;

/// The status of a member as text and as JSON.
///
/// @param conflicts of the whole membership; only those about the member are told
record StatusReport(String organisation, MemberStatus status, List<Conflict> conflicts, AsOfOptions asOf) {
    private static final String NOT_SAID = "not said";

    StatusReport {
        conflicts = conflicts.stream()
                .filter(each -> each.about().equals(MembershipBody.topic(status.member())))
                .toList();
    }

    List<String> lines() {
        Sheet sheet = new Sheet();
        String day = asOf.on().isPresent() ? "" : " on " + status.on();
        sheet.row(status.member(), "in " + organisation + day + asOf.words());
        sheet.gap();
        sheet.row("in law", inLaw());
        for (Membership row : status.rows()) {
            String by = row.grounds().by().isEmpty() ? "" : " (" + row.grounds().by() + ")";
            sheet.row("in law", row.status().word() + ", " + row.period() + by);
            sheet.more(1, row.grounds().note());
            sheet.more(
                    1,
                    row.grounds().disputed().isEmpty()
                            ? ""
                            : "disputed: " + row.grounds().disputed());
        }
        status.suspensions().forEach(each -> sheet.row("suspension", words(each)));
        status.withdrawals().forEach(each -> sheet.row("withdrawal", words(each)));
        status.bars().forEach(each -> sheet.row("barred", words(each)));
        status.waivers().forEach(each -> sheet.row("waived", words(each)));
        sheet.gap();
        List<Claimed> claimed = status.claimedOnTheDay();
        if (claimed.isEmpty()) {
            sheet.row("claimed", "nothing is claimed of it on this day");
        }
        claimed.forEach(each -> sheet.row("claimed", words(each)));
        conflicts.forEach(each -> sheet.row("conflict", each.says() + acts(each.acts())));
        return sheet.lines();
    }

    private String inLaw() {
        String doubt = status.certain() == Certainty.YES ? "" : "; the dates are not precise enough to be sure";
        return status.inLaw().words() + acts(status.acts()) + doubt;
    }

    private static String acts(List<Long> numbers) {
        if (numbers.isEmpty()) {
            return "";
        }
        String all = numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return (numbers.size() == 1 ? ", by act " : ", by acts ") + all;
    }

    private static String words(SuspensionDates each) {
        return each.scope().words() + each.organ().map(organ -> " in " + organ).orElse("") + "; requested "
                + date(each.requested()) + ", decided " + date(each.decided()) + ", effective "
                + (each.effective().isEmpty() ? "never" : date(each.effective())) + ", until "
                + date(each.until()) + acts(each.acts());
    }

    private static String words(WithdrawalDates each) {
        return "notice " + each.notified() + ", runs out "
                + each.leaves().map(Object::toString).orElse(NOT_SAID) + ", left "
                + each.left().map(Object::toString).orElse("not")
                + each.takenBack().map(when -> ", taken back " + when).orElse("") + acts(each.acts());
    }

    private static String words(Restriction each) {
        String from = each.cause().map(cause -> " for " + cause.words()).orElse("");
        return "from " + each.bars().name().toLowerCase(java.util.Locale.ROOT) + from
                + each.organ().map(organ -> " in " + organ).orElse("") + ", " + each.period() + " ("
                + each.grounds().by() + ")";
    }

    private static String words(Waiver each) {
        return each.of().words() + each.organ().map(organ -> " in " + organ).orElse("") + ", " + each.period() + " ("
                + each.grounds().by() + ")";
    }

    private static String words(Claimed each) {
        List<String> words = new ArrayList<>();
        words.add("'" + each.value() + "' from " + each.span().from() + ", by " + Words.of(each.by()) + " ("
                + Words.of(each.standing()) + ", act " + each.act() + ")");
        if (each.againstLaw() == Claimed.AgainstLaw.OTHER) {
            words.add("not what it is in law");
        }
        each.vague().stream().sorted().forEach(vague -> words.add(words(vague)));
        if (!each.disputedBy().isEmpty()) {
            words.add("disputed by" + acts(each.disputedBy()).substring(", by".length()));
        }
        return String.join("; ", words);
    }

    private static String words(Claimed.Vague vague) {
        return switch (vague) {
            case BEGIN_NOT_A_DAY -> "the day on which it began is not said";
            case END_NOT_SAID -> "its end is not said";
            case HEDGED -> "passed on with a hedge";
        };
    }

    private static String date(Optional<When> when) {
        return when.map(When::text).orElse(NOT_SAID);
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("organisation", organisation);
        json.put("member", status.member());
        json.put("on", status.on().toString());
        asOf.json().forEach(json::putIfAbsent);
        json.put("inLaw", status.inLaw().word());
        json.put("certain", status.certain() == Certainty.YES);
        json.put("acts", status.acts());
        json.put("rows", status.rows().stream().map(StatusReport::json).toList());
        json.put(
                "suspensions",
                status.suspensions().stream().map(StatusReport::json).toList());
        json.put(
                "withdrawals",
                status.withdrawals().stream().map(StatusReport::json).toList());
        json.put("barred", status.bars().stream().map(StatusReport::words).toList());
        json.put("waived", status.waivers().stream().map(StatusReport::words).toList());
        json.put("claimed", status.claimed().stream().map(StatusReport::json).toList());
        json.put("undated", status.undated());
        json.put(
                "conflicts",
                conflicts.stream()
                        .map(each -> Map.of("says", each.says(), "acts", each.acts()))
                        .toList());
        return json;
    }

    private static Map<String, Object> json(Membership row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("status", row.status().word());
        json.put("from", row.period().from().map(Object::toString).orElse(""));
        json.put("until", row.period().until().map(Object::toString).orElse(""));
        json.put("source", row.grounds().by());
        json.put("note", row.grounds().note());
        json.put("disputed", row.grounds().disputed());
        return json;
    }

    private static Map<String, Object> json(SuspensionDates each) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("scope", Words.of(each.scope()));
        json.put("organ", each.organ().orElse(""));
        json.put("requested", each.requested().map(When::text).orElse(""));
        json.put("decided", each.decided().map(When::text).orElse(""));
        json.put("effective", each.effective().map(When::text).orElse(""));
        json.put("until", each.until().map(When::text).orElse(""));
        json.put("acts", each.acts());
        return json;
    }

    private static Map<String, Object> json(WithdrawalDates each) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("notified", each.notified().text());
        json.put("leaves", each.leaves().map(Object::toString).orElse(""));
        json.put("left", each.left().map(Object::toString).orElse(""));
        json.put("takenBack", each.takenBack().map(When::text).orElse(""));
        json.put("acts", each.acts());
        return json;
    }

    private static Map<String, Object> json(Claimed each) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("value", each.value());
        json.put("by", Words.of(each.by()));
        json.put("standing", Words.of(each.standing()));
        json.put("from", each.span().from().text());
        json.put("until", each.span().until().map(When::text).orElse(""));
        json.put("onTheDay", Words.of(each.covers()));
        json.put("vague", each.vague().stream().sorted().map(Words::of).toList());
        json.put("sameAsInLaw", each.againstLaw() == Claimed.AgainstLaw.SAME);
        json.put("disputedBy", each.disputedBy());
        json.put("act", each.act());
        return json;
    }
}
