package org.comity.log.witness;

import static org.comity.log.Vectors.good;
import static org.comity.log.Vectors.key;
import static org.comity.log.Vectors.signer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.comity.log.note.Policy;
import org.comity.log.note.SigningKey;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a witness that runs in a process of its own, and looks at what it kept.
@Tag("slow")
class WitnessCrashTest {
    private static final SigningKey LOG = signer("log");
    private static final int ROUNDS = 5;

    @TempDir
    private Path folder;

    /// The process: cosigns one head after the other and says so; `kept N` before the answer is
    /// given, `answered N` after. With `wait` it stops for ever between the two.
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) throws Exception {
            Tree tree = Tree.of(3000);
            try (WitnessState state = good(WitnessState.open(Path.of(arguments[0])))) {
                Witness witness = witness(state);
                for (long size = witness.known(Tree.ORIGIN) + 1; size <= 3000; size++) {
                    Answer answer = witness.add(tree.submission(size - 1, size, LOG));
                    System.out.println("kept " + size);
                    if (arguments[1].equals("wait")) {
                        Thread.sleep(Long.MAX_VALUE);
                    }
                    System.out.println("answered " + size + " " + answer.status());
                }
            }
        }
    }

    private static Witness witness(WitnessState state) throws IOException {
        return good(Witness.open(
                List.of(signer("aldmark")),
                List.of(new Policy.Log(key("log"), Optional.empty())),
                state,
                InstantSource.system()));
    }

    private Process child(String how) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        folder.toString(),
                        how)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    @Test
    void killed_between_keeping_and_answering_it_knows_what_it_kept() throws Exception {
        Tree tree = Tree.of(3000);
        for (int round = 1; round <= ROUNDS; round++) {
            Process child = child("wait");
            try (BufferedReader says = child.inputReader()) {
                assertEquals("kept " + round, says.readLine());
            } finally {
                kill(child);
            }
            try (WitnessState state = good(WitnessState.open(folder))) {
                Witness again = witness(state);
                assertEquals(round, again.known(Tree.ORIGIN));
                // The log had no answer; it asks as before, is told the size, and gets its cosignature.
                assertEquals(new Answer.OtherSize(round), again.add(tree.submission(round - 1, round, LOG)));
                assertEquals(200, again.add(tree.submission(round, round, LOG)).status());
                // Another head of that size is refused.
                Tree forged = tree.rewritten(round - 1, "rewritten");
                assertEquals(new Answer.OtherRoot(round), again.add(forged.submission(round, round, LOG)));
            }
        }
    }

    @Test
    void killed_at_any_moment_it_loses_no_head_for_which_it_answered() {
        Seeded.times(ROUNDS, random -> {
            try {
                long answered = answeredUntilKilled(random);
                try (WitnessState state = good(WitnessState.open(folder))) {
                    long known = witness(state).known(Tree.ORIGIN);
                    assertTrue(known >= answered, () -> known + " after " + answered);
                }
            } catch (IOException | InterruptedException broken) {
                throw new IllegalStateException(broken);
            }
        });
    }

    private long answeredUntilKilled(Random random) throws IOException, InterruptedException {
        Process child = child("on");
        long answered = 0;
        try (BufferedReader says = child.inputReader()) {
            int lines = 2 + random.nextInt(60);
            Thread.sleep(random.nextInt(5));
            String line = says.readLine();
            for (int i = 0; line != null; i++) {
                if (i == lines) {
                    // Through the handle, as the process itself would close the pipe that is still to be read.
                    child.toHandle().destroyForcibly();
                }
                // A line may be cut off where the process died.
                answered = line.matches("answered \\d+ 200") ? Long.parseLong(line.split(" ")[1]) : answered;
                line = says.readLine();
            }
            assertTrue(answered > 0);
        } finally {
            kill(child);
        }
        return answered;
    }

    private static void kill(Process child) throws InterruptedException {
        child.destroyForcibly();
        assertTrue(child.waitFor(30, TimeUnit.SECONDS));
    }
}
