package org.comity.charter.file;

import java.util.ArrayList;
import java.util.List;
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

    String file() {
        return file;
    }

    void add(String code, Mark mark, String says, String suggestion) {
        Problem problem = new Problem(code, file, mark, says, suggestion);
        // A value that is looked at twice has its problem once.
        if (list.size() < MOST && !list.contains(problem)) {
            list.add(problem);
        }
    }

    void addAll(List<Problem> problems) {
        problems.stream().limit(MOST - list.size()).forEach(list::add);
    }

    boolean isEmpty() {
        return list.isEmpty();
    }

    List<Problem> sorted() {
        return list.stream().sorted().toList();
    }
}
