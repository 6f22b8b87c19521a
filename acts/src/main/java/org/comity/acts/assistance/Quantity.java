package org.comity.acts.assistance;

import org.comity.acts.form.Form;

/// How much of something. Exact: sums are taken within one unit only, and no currency is turned
/// into another.
///
/// @param amount digits, with digits after a point where there are any, such as `12` or
///     `29735.20`; not negative, at most 30 digits
/// @param unit what is counted, such as `teams`, `t` or `USD`
public record Quantity(String amount, String unit) {
    public Quantity {
        Form.text("the unit of a quantity", unit);
        if (!isAmount(amount)) {
            throw new IllegalArgumentException("a quantity is digits, with more after a point where there are any,"
                    + " such as 12 or 29735.20, and not negative; not '" + amount + "'");
        }
    }

    private static boolean isAmount(String text) {
        return text.length() <= 31 && text.matches("(0|[1-9][0-9]*)(\\.[0-9]+)?");
    }
}
