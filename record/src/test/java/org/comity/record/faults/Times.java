package org.comity.record.faults;

/// How often something is tried: what a system property says, else the usual number.
final class Times {
    private Times() {}

    static int of(String property, int usual) {
        String given = System.getProperty(property, "");
        return given.isBlank() ? usual : Integer.parseInt(given);
    }
}
