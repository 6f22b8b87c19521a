package org.comity.log.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.comity.log.tile.Fetched;

/// The files of a published log in memory, where a test can damage them thousands of times.
public record MemoryLog(Map<String, byte[]> files) implements PublishedLog {
    public static MemoryLog of(Path directory) {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(directory.relativize(file).toString(), Files.readAllBytes(file));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new MemoryLog(files);
    }

    @Override
    public Fetched file(String name, int most) {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            return new Fetched.Missing();
        }
        return bytes.length > most ? new Fetched.Failed("is too long") : new Fetched.Found(bytes.clone());
    }

    @Override
    public List<String> list(String folder) {
        return files.keySet().stream().filter(name -> !name.contains("/")).toList();
    }

    @Override
    public int readers() {
        return 2;
    }

    public void flip(String file, int bit) {
        files.get(file)[bit / 8] ^= (byte) (1 << bit % 8);
    }
}
