package org.comity.record.keep;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.log.verify.Progress;
import org.comity.record.sqlite.Keeping;
import org.comity.record.sqlite.LogRow;
import org.comity.record.sqlite.StoreReader;

/// Copies a store as it stands at one moment into a directory: one file for the database, the
/// public keys, and a manifest. Others may be writing meanwhile. What was copied is checked up to
/// the signed heads, so that a damaged store gives no backup.
///
/// The guard is never copied: a restored backup must not be able to say that it is the newest.
public final class Backup {
    static final String DATABASE = "record.db";
    static final String MANIFEST = "manifest.json";

    private Backup() {}

    public enum Secrets {
        /// Whoever finds the backup cannot sign.
        LEFT_OUT,
        /// Whoever finds the backup can sign as the organisations.
        INCLUDED
    }

    /// @param to a directory that does not exist yet; it appears when all is in it
    /// @param made when, for the manifest
    public static Answer<Manifest> make(Path store, Path to, Secrets secrets, Instant made) {
        return Keeps.answer(broken -> KeepRefusals.noRoom(to, broken), () -> {
            if (Files.exists(to)) {
                throw new Keeps(KeepRefusals.inTheWay(to, "exists already"));
            }
            Optional<Path> around = Nesting.storeAround(to);
            if (around.isPresent()) {
                throw new Keeps(KeepRefusals.inTheWay(to, "lies inside the store " + around.get()));
            }
            Keeps.ready(StoreReader.open(store)).close();
            Path parent = to.toAbsolutePath().normalize().getParent();
            Files.createDirectories(parent);
            Path fresh = parent.resolve(to.getFileName() + ".new");
            clear(fresh);
            Keeping.makePrivateDirectory(fresh);
            try {
                Manifest manifest = fill(store, fresh, secrets, made);
                Files.move(fresh, to, StandardCopyOption.ATOMIC_MOVE);
                Keeping.forceDirectory(parent);
                return manifest;
            } catch (IOException | Keeps | RuntimeException broken) {
                delete(fresh);
                throw broken;
            }
        });
    }

    /// Takes away what a backup that was stopped has left there, and nothing else.
    private static void clear(Path fresh) throws Keeps, IOException {
        if (Files.exists(fresh, LinkOption.NOFOLLOW_LINKS) && !isLeftOver(fresh)) {
            throw new Keeps(KeepRefusals.inTheWay(fresh, "is where the backup is made, and holds something else"));
        }
        delete(fresh);
    }

    private static boolean isLeftOver(Path fresh) throws IOException {
        if (!Files.isDirectory(fresh, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (Stream<Path> files = Files.list(fresh)) {
            return files.map(file -> file.getFileName().toString())
                    .allMatch(name -> name.startsWith(DATABASE)
                            || name.startsWith(MANIFEST)
                            || name.equals("keys")
                            || name.equals("policy"));
        }
    }

    private static Manifest fill(Path store, Path fresh, Secrets secrets, Instant made) throws IOException, Keeps {
        Path database = fresh.resolve(DATABASE);
        Keeping.copyDatabase(store, database);
        force(database);
        // What the manifest says is read from the copy, so that the two belong to one moment.
        Manifest manifest;
        try (StoreReader copy = Keeps.ready(StoreReader.open(fresh))) {
            for (LogRow row : LogRow.of(copy)) {
                StoreLog.of(copy, row).refuseDamaged(Progress.NONE);
            }
            List<Manifest.Log> logs =
                    LogRow.of(copy).stream().map(row -> Manifest.log(copy, row)).toList();
            manifest = new Manifest(sha256(database), Files.size(database), made, logs);
        }
        copyFiles(store.resolve("keys"), fresh.resolve("keys"), secrets);
        copyFiles(store.resolve("policy"), fresh.resolve("policy"), Secrets.LEFT_OUT);
        Keeping.writeFile(fresh.resolve(MANIFEST), manifest.toBytes(), "rw-r--r--");
        Keeping.forceDirectory(fresh);
        return manifest;
    }

    private static void copyFiles(Path from, Path to, Secrets secrets) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        Keeping.makePrivateDirectory(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                boolean secret = !name.endsWith(".vkey") && !name.endsWith(".policy");
                if (Files.isRegularFile(file) && (!secret || secrets == Secrets.INCLUDED)) {
                    Keeping.writeFile(to.resolve(name), Files.readAllBytes(file), secret ? "rw-------" : "rw-r--r--");
                }
            }
        }
    }

    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path one : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }

    static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] some = new byte[1 << 20];
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                digest.update(some, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
