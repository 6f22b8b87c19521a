package org.comity.record.keep;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.comity.charter.Refused;
import org.comity.log.tile.Fetched;
import org.comity.log.verify.PublishedLog;

/// A published log in a zip. It is read where it lies and never unpacked, so no name in it can
/// reach anything else; and no file of it is read further than a log's may be long.
public final class ZipLog implements PublishedLog, AutoCloseable {
    /// The most files in it.
    static final int MOST_FILES = 5_000_000;

    /// How many times longer than packed bytes may become. Logs of acts that differ stay far below.
    static final long MOST_TIMES = 250;

    private static final long SMALL = 4L << 20;
    private static final int MOST_NAME = 200;
    private static final String CHECKPOINT = "checkpoint";

    private final Path file;
    private final ZipFile zip;
    private final String prefix;

    private ZipLog(Path file, ZipFile zip, String prefix) {
        this.file = file;
        this.zip = zip;
        this.prefix = prefix;
    }

    /// Opens a zip and looks through the list of its files.
    public static Answer<ZipLog> open(Path file) {
        return Keeps.answer(broken -> KeepRefusals.badZip(file.toString(), says(broken)), () -> {
            Optional<String> wrong = ZipDirectory.wrong(file, MOST_FILES);
            if (wrong.isPresent()) {
                throw new Keeps(KeepRefusals.badZip(file.toString(), wrong.get()));
            }
            ZipFile zip = new ZipFile(file.toFile());
            try {
                return new ZipLog(file, zip, prefix(file, zip));
            } catch (Keeps | RuntimeException refused) {
                zip.close();
                throw refused;
            }
        });
    }

    private static String says(IOException broken) {
        return "it cannot be read as one (" + broken.getMessage() + ")";
    }

    private static String prefix(Path file, ZipFile zip) throws Keeps, IOException {
        Set<String> names = new HashSet<>();
        List<String> checkpoints = new ArrayList<>();
        long total = 0;
        for (var entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            String name = entry.getName();
            Optional<Refused> wrong = wrong(file, entry);
            if (wrong.isPresent()) {
                throw new Keeps(wrong.get());
            }
            if (!names.add(name)) {
                throw new Keeps(KeepRefusals.badZip(file.toString(), "'" + name + "' is in it twice"));
            }
            total += entry.getSize();
            if (name.equals(CHECKPOINT) || name.endsWith("/" + CHECKPOINT)) {
                checkpoints.add(name);
            }
        }
        if (total > MOST_TIMES * Files.size(file) + SMALL) {
            throw new Keeps(KeepRefusals.badZip(file.toString(), "its files would become " + total + " bytes"));
        }
        if (checkpoints.size() != 1) {
            throw new Keeps(KeepRefusals.noLog(file.toString(), checkpoints.size() + " checkpoints are in it"));
        }
        String checkpoint = checkpoints.getFirst();
        return checkpoint.substring(0, checkpoint.length() - CHECKPOINT.length());
    }

    private static Optional<Refused> wrong(Path file, ZipEntry entry) {
        String name = entry.getName();
        boolean leads = name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || name.chars().anyMatch(c -> c < ' ')
                || List.of(name.split("/", -1)).contains("..");
        if (leads || name.length() > MOST_NAME) {
            String shown = name.replaceAll("\\p{Cntrl}", "?");
            return Optional.of(KeepRefusals.badZip(
                    file.toString(),
                    "the name '" + shown.substring(0, Math.min(80, shown.length())) + "' leads out of it"));
        }
        boolean bomb = entry.getSize() > SMALL && entry.getSize() / MOST_TIMES > entry.getCompressedSize();
        return bomb
                ? Optional.of(KeepRefusals.badZip(
                        file.toString(),
                        "'" + name + "' would become " + entry.getSize() + " bytes out of "
                                + entry.getCompressedSize()))
                : Optional.empty();
    }

    @Override
    public synchronized Fetched file(String name, int most) {
        ZipEntry entry = zip.getEntry(prefix + name);
        if (entry == null || entry.isDirectory()) {
            return new Fetched.Missing();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(most == Integer.MAX_VALUE ? most : most + 1);
            return bytes.length > most
                    ? new Fetched.Failed("has more than the " + most + " bytes that are expected")
                    : new Fetched.Found(bytes);
        } catch (IOException broken) {
            return new Fetched.Failed("cannot be unpacked: " + broken.getMessage());
        }
    }

    @Override
    public List<String> list(String folder) {
        String start = prefix + (folder.isEmpty() ? "" : folder + "/");
        return zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.startsWith(start) && name.indexOf('/', start.length()) < 0)
                .map(name -> name.substring(start.length()))
                .filter(name -> !name.isEmpty())
                .sorted()
                .toList();
    }

    @Override
    public int readers() {
        return 1;
    }

    @Override
    public String toString() {
        return file.toString();
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException onlyRead) {
            // Nothing was written.
        }
    }
}
