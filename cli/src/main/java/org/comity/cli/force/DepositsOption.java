package org.comity.cli.force;

import java.util.List;
import org.comity.charter.facts.CalendarDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Deposits given in the command line: `1965-08-31=A,B`.
record DepositsOption(CalendarDate on, List<String> parties) {
    static final class Converter implements ITypeConverter<DepositsOption> {
        @Override
        public DepositsOption convert(String text) {
            int equals = text.indexOf('=');
            CalendarDate on = CalendarDate.parse(
                            equals < 0 ? text : text.substring(0, equals).trim())
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + text + "' does not begin with a date and '=', as 1965-08-31=A,B does"));
            List<String> parties = equals < 0
                    ? List.of()
                    : List.of(text.substring(equals + 1).split(",")).stream()
                            .map(String::trim)
                            .filter(party -> !party.isEmpty())
                            .toList();
            if (parties.isEmpty()) {
                throw new TypeConversionException("'" + text + "' names no party, as 1965-08-31=A,B does");
            }
            return new DepositsOption(on, parties);
        }
    }
}
