package org.comity.record.keep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.log.note.Checkpoint;
import org.comity.log.tree.Proofs;
import org.comity.log.verify.Progress;
import org.comity.record.JournalBroken;
import org.comity.record.commit.Refusals;
import org.comity.record.sqlite.Keeping;
import org.comity.record.sqlite.LogRow;
import org.comity.record.sqlite.Opened;
import org.comity.record.sqlite.StoreReader;

/// Puts a backup back, after checking all of it.
///
/// The guard beside the store is not touched. So a store that was put back to an earlier state
/// refuses to sign until it has caught up from a mirror.
public final class Restore {
    private static final Set<String> OURS =
            Set.of("record.db", "record.db-wal", "record.db-shm", "record.db.restoring", "keys", "policy", "lock");

    private final Path backup;
    private final Path to;
    private final Later later;
    private final Progress progress;

    private Restore(Path backup, Path to, Later later, Progress progress) {
        this.backup = backup;
        this.to = to;
        this.later = later;
        this.progress = progress;
    }

    /// What becomes of acts that the store has and the backup does not.
    public enum Later {
        /// Then nothing is restored.
        KEEP,
        /// They are given up.
        GIVE_UP
    }

    /// @param command what for, told to others who find the store held
    public static Answer<Manifest> run(Path backup, Path to, Later later, String command, Progress progress) {
        Restore restore = new Restore(backup, to, later, progress);
        return Keeps.answer(broken -> KeepRefusals.noRoom(to, broken), () -> {
            Manifest manifest = restore.checkBackup();
            restore.checkPlace();
            Keeping.makePrivateDirectory(to);
            try (AutoCloseable _ = Keeps.ready(Keeping.hold(to, command))) {
                restore.checkNothingIsLost();
                restore.put();
            } catch (Keeps | IOException | RuntimeException refused) {
                throw refused;
            } catch (Exception cannotLetGo) {
                throw new IllegalStateException("letting go of " + to, cannotLetGo);
            }
            return manifest;
        });
    }

    private Manifest checkBackup() throws Keeps, IOException {
        Manifest manifest = Manifest.read(backup);
        Path database = backup.resolve(Backup.DATABASE);
        if (!Files.isRegularFile(database) || !Backup.sha256(database).equals(manifest.sha256())) {
            throw new Keeps(KeepRefusals.badBackup(backup, "record.db is not the file of which its manifest speaks"));
        }
        try (StoreReader reader = Keeps.ready(StoreReader.open(backup))) {
            List<LogRow> rows = LogRow.of(reader);
            List<Manifest.Log> logs =
                    rows.stream().map(row -> Manifest.log(reader, row)).toList();
            if (!logs.equals(manifest.logs())) {
                throw new Keeps(KeepRefusals.badBackup(backup, "record.db has other heads than its manifest says"));
            }
            for (LogRow row : rows) {
                LogCheck.Checked checked = LogCheck.check(
                        StoreLog.of(reader, row), Optional.of(row.key()), Optional.empty(), Optional.empty(), progress);
                if (!checked.isClean()) {
                    throw new Keeps(KeepRefusals.badBackup(backup, "the record of " + row.name() + " is damaged"));
                }
            }
        }
        return manifest;
    }

    private void checkPlace() throws Keeps, IOException {
        if (!Files.exists(to)) {
            return;
        }
        if (!Files.isDirectory(to)) {
            throw new Keeps(KeepRefusals.inTheWay(to, "is no directory"));
        }
        try (Stream<Path> files = Files.list(to)) {
            Optional<String> other = files.map(file -> file.getFileName().toString())
                    .filter(name -> !OURS.contains(name) && !name.startsWith("views.db"))
                    .findFirst();
            if (other.isPresent()) {
                throw new Keeps(KeepRefusals.inTheWay(to, "holds " + other.get() + ", which belongs to no store"));
            }
        }
    }

    private void checkNothingIsLost() throws Keeps {
        if (!Keeping.isStore(to) || later == Later.GIVE_UP) {
            return;
        }
        switch (StoreReader.open(to)) {
            case Opened.NotOpened<StoreReader>(var refused) ->
                throw new Keeps(KeepRefusals.ahead(to, "it cannot be read (" + refused.because() + ")"));
            case Opened.Ready<StoreReader>(StoreReader there) -> {
                try (there;
                        StoreReader copy = Keeps.ready(StoreReader.open(backup))) {
                    compare(there, copy);
                } catch (JournalBroken broken) {
                    throw new Keeps(KeepRefusals.ahead(
                            to, "it cannot be read (" + broken.refused().because() + ")"));
                }
            }
        }
    }

    private void compare(StoreReader there, StoreReader copy) throws Keeps {
        for (LogRow row : LogRow.of(there)) {
            Checkpoint now = there.head(row.name());
            Optional<LogRow> kept = LogRow.of(copy, row.name());
            long size = kept.isEmpty() ? 0 : copy.head(row.name()).size();
            if (size < now.size()) {
                throw new Keeps(KeepRefusals.ahead(
                        to,
                        row.name() + " has " + Refusals.acts(now.size()) + " there, and " + size + " in the backup"));
            }
            if (now.size() > 0
                    && !Proofs.root(now.size(), copy.hashes(row.name())).equals(now.root())) {
                throw new Keeps(KeepRefusals.ahead(
                        to, row.name() + " has other acts there than in the backup, up to " + now.size()));
            }
        }
    }

    private void put() throws IOException {
        Path fresh = to.resolve("record.db.restoring");
        Files.deleteIfExists(fresh);
        Files.copy(backup.resolve(Backup.DATABASE), fresh);
        Backup.force(fresh);
        copyKeys();
        if (Keeping.isStore(to)) {
            dropWriteAheadLog();
        }
        Files.move(fresh, to.resolve(Backup.DATABASE), StandardCopyOption.ATOMIC_MOVE);
        Keeping.forceDirectory(to);
        for (String view : List.of("views.db", "views.db-wal", "views.db-shm")) {
            Files.deleteIfExists(to.resolve(view));
        }
    }

    /// A write-ahead log that stays behind would be taken for one of the restored database.
    private void dropWriteAheadLog() throws IOException {
        try {
            Keeping.settle(to);
        } catch (IOException damaged) {
            // Then it is given up, as the caller has said.
        }
        Files.deleteIfExists(to.resolve("record.db-wal"));
        Files.deleteIfExists(to.resolve("record.db-shm"));
        Keeping.forceDirectory(to);
    }

    /// Keys that are there stay: they may be later ones.
    private void copyKeys() throws IOException {
        for (String folder : List.of("keys", "policy")) {
            Path from = backup.resolve(folder);
            if (!Files.isDirectory(from)) {
                continue;
            }
            Keeping.makePrivateDirectory(to.resolve(folder));
            try (Stream<Path> files = Files.list(from)) {
                for (Path file : files.toList()) {
                    Path target = to.resolve(folder).resolve(file.getFileName().toString());
                    if (!Files.exists(target)) {
                        boolean secret = file.toString().endsWith(".key")
                                || file.toString().endsWith(".secret");
                        Keeping.writeFile(target, Files.readAllBytes(file), secret ? "rw-------" : "rw-r--r--");
                    }
                }
            }
        }
    }
}
