package org.comity.record.sqlite;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.comity.acts.Draft;
import org.comity.record.Journal.Entered;
import org.comity.record.Journal.Proposal;
import org.comity.record.Statements;

/// Another process, which holds a store and enters acts until it is killed. It prints its pid, then each
/// answer's number and request id.
final class Holder {
    private Holder() {}

    static Process start(Path store) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED"));
        // Tests run on the class path.
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Holder.class.getName(), store.toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        return builder.start();
    }

    static String readLine(Process process) throws IOException {
        // Lines are short and come one by one; a reader that is thrown away must not have read ahead.
        StringBuilder line = new StringBuilder();
        for (int c = process.getInputStream().read();
                c != '\n';
                c = process.getInputStream().read()) {
            if (c < 0) {
                throw new IOException("the other process ended after '" + line + "'");
            }
            line.append((char) c);
        }
        return line.toString();
    }

    public static void main(String[] arguments) {
        Store store =
                Store.open(Path.of(arguments[0]), StoreOptions.of("holding")).orThrow();
        System.out.println(ProcessHandle.current().pid());
        for (int i = 0; ; i++) {
            String id = ProcessHandle.current().pid() + "-" + i;
            Draft draft = Statements.saying(Stores.COUNCIL, "held", id);
            if (store.append(Proposal.of(Stores.COUNCIL, List.of(draft))) instanceof Entered entered) {
                System.out.println(entered.numbers().getFirst() + " " + id);
                System.out.flush();
            }
        }
    }
}
