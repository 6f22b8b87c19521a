package org.comity.cli.council;

import org.comity.acts.activity.Tolerance;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads by how much a count may differ from a number that is claimed as about.
final class ToleranceConverter implements ITypeConverter<Tolerance> {
    @Override
    public Tolerance convert(String text) {
        return Tolerance.parse(text)
                .orElseThrow(() -> new TypeConversionException(
                        "'" + text + "' is neither a number such as 2 nor a percentage such as 5%"));
    }
}
