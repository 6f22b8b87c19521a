package org.comity.cli.record;

import org.comity.acts.When;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a time as acts write it.
public final class WhenConverter implements ITypeConverter<When> {
    @Override
    public When convert(String text) {
        return When.parse(text)
                .orElseThrow(() -> new TypeConversionException(
                        "'" + text + "' is not a time such as 2024, 2024-11, 2024-11-28 or 2024-11-28T10:15Z"));
    }
}
