package org.comity.log.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The words of a command line, taken apart.
///
/// @param command what to do
/// @param place the log, or the file
/// @param options by name, without the dashes
record Arguments(String command, String place, Map<String, String> options) {
    private static final Set<String> COMMANDS = Set.of("verify", "find", "prove");
    private static final Set<String> WITH_A_VALUE =
            Set.of("key", "origin", "policy", "old", "entry", "index", "act", "out");
    private static final Set<String> WITHOUT = Set.of("json");

    Arguments {
        options = Map.copyOf(options);
    }

    /// The command line cannot be understood, or names what is not there. Says what to write
    /// instead.
    static final class WrongUse extends Exception {
        private static final long serialVersionUID = 1;

        WrongUse(String says) {
            super(says);
        }
    }

    static Arguments read(List<String> words) throws WrongUse {
        String command = words.getFirst();
        if (!COMMANDS.contains(command)) {
            throw new WrongUse("there is no command '" + command + "'; there are verify, find and prove");
        }
        Map<String, String> options = new HashMap<>();
        Optional<String> place = Optional.empty();
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            String name = word.startsWith("--") ? word.substring(2) : "";
            if (WITHOUT.contains(name)) {
                options.put(name, "");
            } else if (WITH_A_VALUE.contains(name)) {
                i++;
                if (i == words.size()) {
                    throw new WrongUse(word + " needs a value");
                }
                if (options.put(name, words.get(i)) != null) {
                    throw new WrongUse(word + " is given twice");
                }
            } else if (word.startsWith("-")) {
                throw new WrongUse("there is no option " + word);
            } else if (place.isPresent()) {
                throw new WrongUse("'" + word + "' is one word too many");
            } else {
                place = Optional.of(word);
            }
        }
        if (place.isEmpty()) {
            throw new WrongUse(command + " needs a directory or an address");
        }
        return new Arguments(command, place.get(), options);
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    boolean wantsJson() {
        return options.containsKey("json");
    }

    /// Refuses options that the command has no use for.
    void allow(Set<String> useful) throws WrongUse {
        for (String name : options.keySet()) {
            if (!useful.contains(name) && !WITHOUT.contains(name)) {
                throw new WrongUse(command + " has no option --" + name);
            }
        }
    }
}
