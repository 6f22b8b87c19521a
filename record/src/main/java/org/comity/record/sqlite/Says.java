package org.comity.record.sqlite;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/// What went wrong, for people.
final class Says {
    private Says() {}

    static String of(Throwable broken) {
        return switch (broken) {
            case AccessDeniedException denied -> "access to " + denied.getFile() + " is denied";
            case NoSuchFileException none -> none.getFile() + " does not exist";
            default -> {
                String message = broken.getMessage();
                yield message == null ? broken.getClass().getSimpleName() : message;
            }
        };
    }
}
