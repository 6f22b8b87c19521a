package org.comity.charter;

import org.comity.charter.yaml.Mark;

/// Something wrong in a file, with its place and, where there is one, a way to mend it.
///
/// Problems are collected, so that one reading reports them all.
///
/// @param code a stable word for the kind of problem, such as `unknown-key`
/// @param file the name by which the file was read
/// @param says what is wrong, with the values in it
/// @param suggestion what to write instead, or empty
public record Problem(String code, String file, Mark mark, String says, String suggestion)
        implements Comparable<Problem> {
    /// One line as compilers print it: `file:line:column: says (suggestion)`.
    public String line() {
        String tail = suggestion.isEmpty() ? "" : " (" + suggestion + ")";
        return file + ":" + mark.line() + ":" + mark.column() + ": " + says + tail + " [" + code + "]";
    }

    @Override
    public int compareTo(Problem other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : mark.compareTo(other.mark);
    }
}
