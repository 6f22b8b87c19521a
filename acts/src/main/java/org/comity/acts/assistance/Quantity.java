package org.comity.acts.assistance;

import java.math.BigDecimal;
import org.comity.acts.form.Form;

/// How much of something. Exact: sums are taken within one unit only, and no currency is turned
/// into another.
///
/// @param amount digits, with digits after a point where there are any, such as `12` or
///     `29735.20`; not negative. An act that is entered gives at most [#MOST_SIGNS] signs; a sum may
///     have more
/// @param unit what is counted, such as `teams`, `t` or `USD`
public record Quantity(String amount, String unit) {
    /// The longest amount that is taken.
    public static final int MOST_SIGNS = 31;

    public Quantity {
        Form.text("the unit of a quantity", unit);
        if (!isAmount(amount)) {
            throw new IllegalArgumentException("a quantity is digits, with more after a point where there are any,"
                    + " such as 12 or 29735.20, and not negative; not '" + amount + "'");
        }
    }

    /// @param value not negative
    public static Quantity of(BigDecimal value, String unit) {
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return new Quantity(plain.toPlainString(), unit);
    }

    public BigDecimal value() {
        return new BigDecimal(amount);
    }

    /// Whether it is more than another of the same unit.
    public boolean isMoreThan(Quantity other) {
        return unit.equals(other.unit) && value().compareTo(other.value()) > 0;
    }

    /// Such as `12 teams`.
    public String words() {
        return amount + " " + unit;
    }

    private static boolean isAmount(String text) {
        return text.matches("(0|[1-9][0-9]*)(\\.[0-9]+)?");
    }
}
