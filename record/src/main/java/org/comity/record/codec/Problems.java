package org.comity.record.codec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.comity.charter.Closest;
import org.comity.charter.Problem;
import org.comity.charter.yaml.Mark;

/// Collects the problems of one file.
final class Problems {
    /// A file of another kind altogether would fill the screen; this many tell enough.
    static final int MOST = 200;

    private final String file;
    private final List<Problem> list = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void add(String code, Mark mark, String says, String suggestion) {
        if (!isFull()) {
            list.add(new Problem(code, file, mark, says, suggestion));
        }
    }

    void addAll(List<Problem> problems) {
        problems.stream().limit(MOST - list.size()).forEach(list::add);
    }

    boolean isFull() {
        return list.size() >= MOST;
    }

    int size() {
        return list.size();
    }

    List<Problem> sorted() {
        return list.stream().sorted().toList();
    }

    static String near(String written, Collection<String> known, String otherwise) {
        return Closest.to(written, known)
                .map(word -> "did you mean '" + word + "'?")
                .orElse(otherwise);
    }
}
