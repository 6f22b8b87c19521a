package org.comity.record.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Starts programs: other JVMs with the classes of this one, and foreign tools.
final class Processes {
    private Processes() {}

    /// The words that start a class of these in a JVM of its own.
    static List<String> java(Class<?> main, Path temporary, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Xmx512m",
                // A process that is killed leaves its copy of the library there; it goes with the test.
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
        // What the test was told with -D the other is told too.
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("comity."))
                .sorted()
                .forEach(name -> command.add(1, "-D" + name + "=" + System.getProperty(name)));
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    /// Makes a directory, or removes all that lies in it.
    static void empty(Path directory) {
        try {
            Files.createDirectories(directory);
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    if (!file.equals(directory)) {
                        Files.delete(file);
                    }
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Whether a program is on the PATH or in one of the places of root's programs.
    static boolean has(String program) {
        return Stream.concat(
                        Stream.of(System.getenv("PATH").split(":")), Stream.of("/usr/sbin", "/sbin", "/usr/local/sbin"))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }

    /// Runs to the end; what it printed, or an error that says it.
    static String run(String... command) {
        Outcome outcome = tried(command);
        if (outcome.code != 0) {
            throw new IllegalStateException(
                    String.join(" ", command) + " ended with " + outcome.code + ": " + outcome.said);
        }
        return outcome.said;
    }

    record Outcome(int code, String said) {}

    static Outcome tried(String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().merge("PATH", "/usr/sbin:/sbin", (mine, more) -> mine + ":" + more);
            Process process = builder.start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), said.strip());
        } catch (IOException broken) {
            return new Outcome(127, broken.toString());
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /// Runs a driver of these tests to the end and shows what it says.
    static void drive(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            List<String> said = new ArrayList<>();
            try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
                lines.lines().forEach(line -> {
                    System.out.println(line);
                    said.add(line);
                });
            }
            if (process.waitFor() != 0) {
                throw new AssertionError(String.join("\n", said.subList(Math.max(0, said.size() - 30), said.size())));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /// A running program that answers in lines.
    static final class Talk implements AutoCloseable {
        static final String END = "(end)";

        private final Process process;
        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        private final List<String> errors = new ArrayList<>();
        private final Thread listening;
        private final Thread complaining;

        /// @param heard told of each line as it comes, before it is queued
        Talk(List<String> command, Map<String, String> environment, Consumer<String> heard) {
            try {
                ProcessBuilder builder = new ProcessBuilder(command);
                builder.environment().putAll(environment);
                process = builder.start();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            listening = Thread.ofPlatform().daemon(true).start(() -> {
                read(process.inputReader(StandardCharsets.UTF_8), line -> {
                    heard.accept(line);
                    lines.add(line);
                });
                lines.add(END);
            });
            complaining = Thread.ofPlatform()
                    .daemon(true)
                    .start(() -> read(process.errorReader(StandardCharsets.UTF_8), errors::add));
        }

        private static void read(BufferedReader from, Consumer<String> to) {
            try (from) {
                for (String line = from.readLine(); line != null; line = from.readLine()) {
                    to.accept(line);
                }
            } catch (IOException gone) {
                // Killed while a line was on its way: nobody was told.
            }
        }

        void tell(String order) {
            try {
                process.getOutputStream().write((order + "\n").getBytes(StandardCharsets.UTF_8));
                process.getOutputStream().flush();
            } catch (IOException gone) {
                // It has ended already; what it said tells why.
            }
        }

        /// The next line; the word `(end)` when there is none any more.
        String hear() {
            try {
                String line = lines.poll(120, TimeUnit.SECONDS);
                if (line == null) {
                    throw new AssertionError("nothing heard for two minutes: " + errors);
                }
                return line;
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }

        /// SIGKILL, and waits until all it had said was heard.
        void kill() {
            process.destroyForcibly();
            end();
        }

        boolean isAlive() {
            return process.isAlive();
        }

        long pid() {
            return process.pid();
        }

        /// Waits for its end.
        int end() {
            try {
                int code = process.waitFor();
                listening.join();
                complaining.join();
                return code;
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }

        /// What it wrote to the error stream. To be asked after its end.
        List<String> errors() {
            return List.copyOf(errors);
        }

        @Override
        public void close() {
            kill();
        }
    }
}
