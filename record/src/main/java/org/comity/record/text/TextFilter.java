package org.comity.record.text;

import java.util.Optional;
import java.util.Set;
import org.comity.record.view.ActFilter;
import org.comity.record.view.AsOf;

/// Among which acts words are looked for.
///
/// @param acts by kind, actor, standing, subject and times, as [ActFilter] says
/// @param manner of statements: a word of [org.comity.acts.statement.Manner], or all of what is said of it
/// @param asOf only what was known and recorded by then; the day is not looked at
/// @param reach how far whoever asks may read
/// @param leftOut numbers of acts that are not wanted, such as those that were retracted
public record TextFilter(ActFilter acts, Optional<String> manner, AsOf asOf, Reach reach, Set<Long> leftOut) {
    public TextFilter {
        leftOut = Set.copyOf(leftOut);
    }

    public static TextFilter of(AsOf asOf, Reach reach) {
        return new TextFilter(ActFilter.all(), Optional.empty(), asOf, reach, Set.of());
    }

    public TextFilter acts(ActFilter filter) {
        return new TextFilter(filter, manner, asOf, reach, leftOut);
    }

    public TextFilter manner(String word) {
        return new TextFilter(acts, Optional.of(word), asOf, reach, leftOut);
    }

    public TextFilter without(Set<Long> numbers) {
        return new TextFilter(acts, manner, asOf, reach, numbers);
    }
}
