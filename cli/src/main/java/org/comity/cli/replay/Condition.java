package org.comity.cli.replay;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Which items count: those whose column holds a value, or does not.
record Condition(String column, Sense sense, String value) {
    /// Whether the value is wanted.
    enum Sense {
        IS("="),
        IS_NOT("!=");

        private final String sign;

        Sense(String sign) {
            this.sign = sign;
        }
    }

    boolean admits(String field) {
        return field.equals(value) == (sense == Sense.IS);
    }

    @Override
    public String toString() {
        return column + sense.sign + value;
    }

    /// Reads `usable=yes` and `kind!=motion`.
    static final class Converter implements ITypeConverter<Condition> {
        @Override
        public Condition convert(String text) {
            int equals = text.indexOf('=');
            boolean not = equals > 0 && text.charAt(equals - 1) == '!';
            String column = equals < 1
                    ? ""
                    : text.substring(0, not ? equals - 1 : equals).trim();
            if (column.isEmpty()) {
                throw new TypeConversionException(
                        "'" + text + "' is not a condition such as usable=yes or kind!=motion");
            }
            return new Condition(
                    column,
                    not ? Sense.IS_NOT : Sense.IS,
                    text.substring(equals + 1).trim());
        }
    }
}
