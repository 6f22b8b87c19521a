package org.comity.record.faults;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.comity.record.Journal.Entered;
import org.comity.record.sqlite.Store;
import org.comity.record.sqlite.StoreOptions;

/// A process that appends when it is told to: each line it reads is the number of a proposal. Ends with its input.
public final class Stepper {
    private Stepper() {}

    /// @param arguments the store
    public static void main(String[] arguments) throws Exception {
        try (Store store = Store.open(Path.of(arguments[0]), StoreOptions.of("step"))
                        .orThrow();
                BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            Child.say("ready");
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                var answer = store.append(Writings.proposal(0, Integer.parseInt(order)));
                Child.say(
                        answer instanceof Entered entered
                                ? "ack 0 " + order + " " + entered.numbers().getFirst()
                                : "not " + answer);
            }
        }
    }
}
