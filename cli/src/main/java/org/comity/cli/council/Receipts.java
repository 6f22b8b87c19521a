package org.comity.cli.council;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.acts.assistance.Offer;
import org.comity.acts.assistance.Reading;
import org.comity.acts.assistance.Response;

/// How many days of the calendar went by from each offer to its first receipt.
///
/// @param days of those of which both days are known, rising
/// @param imprecise how many more were received, on days that are not known exactly
/// @param waiting how many offers nothing is received of
record Receipts(List<Long> days, long imprecise, long waiting) {
    static Receipts of(Response response) {
        List<Reading.Days> all = response.offered().stream()
                .flatMap(offer -> offer.daysToReceipt().stream())
                .toList();
        List<Long> exact = all.stream()
                .filter(each -> each.least().isPresent() && each.least().equals(each.most()))
                .map(each -> each.least().getAsLong())
                .sorted()
                .toList();
        long waiting = response.offered().stream()
                .map(Offer::daysToReceipt)
                .filter(each -> each.isEmpty())
                .count();
        return new Receipts(exact, all.size() - exact.size(), waiting);
    }

    boolean isEmpty() {
        return days.isEmpty();
    }

    /// The least number of days within which so many of ten were received.
    private long within(int ofTen) {
        return days.get((days.size() * ofTen + 9) / 10 - 1);
    }

    List<String> lines() {
        String rest = imprecise + " more on days that are not known exactly, nothing of " + waiting;
        return isEmpty()
                ? List.of("No offer with a known day was received on a known day; " + rest + ".")
                : List.of(
                        "From the offer to its first receipt, " + days.size() + " offers; " + rest + ":",
                        "  half of them within          " + within(5) + " days",
                        "  nine of ten within           " + within(9) + " days",
                        "  the longest                  " + days.getLast() + " days",
                        "  received before the offer    "
                                + days.stream().filter(each -> each < 0).count());
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("offers", days.size());
        json.put("imprecise", imprecise);
        json.put("waiting", waiting);
        if (!isEmpty()) {
            json.put("medianDays", within(5));
            json.put("ninetiethDays", within(9));
            json.put("longestDays", days.getLast());
            json.put("beforeTheOffer", days.stream().filter(each -> each < 0).count());
        }
        return json;
    }
}
