package org.comity.cli.replay;

import java.util.ArrayList;
import java.util.List;
import org.comity.charter.Problem;
import org.comity.charter.yaml.Mark;

/// Collects what is wrong with one file; after so many that something else must be wrong, no more are wanted.
public final class Complaints {
    private static final int MANY = 20;

    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    public Complaints(String file) {
        this.file = file;
    }

    public void add(String code, long line, String says, String suggestion) {
        add(code, line, 1, says, suggestion);
    }

    void add(String code, long line, long column, String says, String suggestion) {
        problems.add(new Problem(code, file, new Mark(small(line), small(column)), says, suggestion));
    }

    private static int small(long number) {
        return Math.clamp(number, 1, Integer.MAX_VALUE);
    }

    String file() {
        return file;
    }

    boolean areMany() {
        return problems.size() >= MANY;
    }

    public boolean areNone() {
        return problems.isEmpty();
    }

    public List<Problem> list() {
        return List.copyOf(problems);
    }
}
