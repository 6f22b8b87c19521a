package org.comity.cli.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.comity.charter.facts.CodeRow;
import org.comity.charter.facts.Period;

/// Which member a code or a name means on a day.
///
/// Lists of codes are kept apart by their schemes, since two lists may give one code to two members.
public final class Codes {
    public static final Codes NONE = new Codes(List.of());

    private final Map<String, Map<String, List<CodeRow>>> byScheme = new LinkedHashMap<>();

    public Codes(List<CodeRow> rows) {
        rows.forEach(row -> byScheme.computeIfAbsent(row.scheme(), _ -> new HashMap<>())
                .computeIfAbsent(key(row.code()), _ -> new ArrayList<>())
                .add(row));
    }

    /// The lists that there are, in the order in which they were read.
    public List<String> schemes() {
        return List.copyOf(byScheme.keySet());
    }

    /// Whether a list has a code on any day at all.
    public boolean knows(String scheme, String code) {
        return byScheme.getOrDefault(scheme, Map.of()).containsKey(key(code));
    }

    /// What one list says of a code.
    public List<CodeRow> rows(String scheme, String code) {
        List<CodeRow> rows = byScheme.getOrDefault(scheme, Map.of()).get(key(code));
        return rows == null ? List.of() : Collections.unmodifiableList(rows);
    }

    /// The member that a code of one list means on a day.
    public Optional<String> member(String scheme, String code, LocalDate on) {
        for (CodeRow row : rows(scheme, code)) {
            if (row.period().covers(on) != Period.Cover.NO) {
                return Optional.of(row.member());
            }
        }
        return Optional.empty();
    }

    /// The member that a code means on a day in the first list that knows; empty when none does.
    public Optional<String> member(String code, LocalDate on) {
        for (String scheme : byScheme.keySet()) {
            Optional<String> member = member(scheme, code, on);
            if (member.isPresent()) {
                return member;
            }
        }
        return Optional.empty();
    }

    private static String key(String code) {
        return code.trim().toLowerCase(Locale.ROOT);
    }
}
