package org.comity.record.faults;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A file system in a file, whose power can be cut. Needs root, and is to be used in a process that has its mounts to
/// itself (see [#alone]): then nothing is left of it when that process ends, however it ends.
final class LoopDisk implements AutoCloseable {
    private static final int READ_ONLY = 0;
    /// `EXT4_IOC_SHUTDOWN` and `XFS_IOC_GOINGDOWN` are the same: `_IOR('X', 125, __u32)`.
    private static final long SHUTDOWN = 2L << 30 | 4L << 16 | 'X' << 8 | 125;
    /// What is in memory alone is dropped, as when the power goes.
    private static final int WITHOUT_LOG_FLUSH = 2;

    private final Path image;
    private final Path place;

    private LoopDisk(Path image, Path place) {
        this.image = image;
        this.place = place;
    }

    /// The words that put a command into mounts of its own.
    static List<String> alone() {
        return List.of("unshare", "--mount", "--propagation", "private");
    }

    /// Why there can be no such disk here; empty when there can.
    static String hindrance(String type, Path directory) {
        if (!Processes.tried("id", "-u").said().equals("0")) {
            return "no root";
        }
        if (!Processes.has("mkfs." + type)) {
            return "no foreign tool: mkfs." + type;
        }
        Path image = directory.resolve("probe.img");
        Path place = directory.resolve("probe");
        Processes.Outcome outcome = Processes.tried(
                "unshare",
                "--mount",
                "--propagation",
                "private",
                "sh",
                "-c",
                "truncate -s 320M '" + image + "' && mkfs." + type + " -q '" + image + "' && mkdir '" + place
                        + "' && mount -o loop '" + image + "' '" + place + "'");
        return outcome.code() == 0 ? "" : "no loop device: " + outcome.said();
    }

    static LoopDisk make(String type, long bytes, Path directory) throws IOException {
        Path image = directory.resolve(type + ".img");
        try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(bytes);
        }
        Processes.run("mkfs." + type, "-q", image.toString());
        LoopDisk disk = new LoopDisk(image, Files.createDirectories(directory.resolve(type)));
        disk.mount();
        return disk;
    }

    Path place() {
        return place;
    }

    void mount() {
        Processes.run("mount", "-o", "loop", image.toString(), place.toString());
    }

    void unmount() {
        Processes.run("umount", place.toString());
    }

    /// Cuts the power. What is on the disk now stays; nothing reaches it any more.
    @SuppressWarnings("restricted")
    void cut() {
        Linker linker = Linker.nativeLinker();
        MethodHandle open = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("open"),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
        MethodHandle ioctl = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("ioctl"),
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, ValueLayout.ADDRESS),
                Linker.Option.firstVariadicArg(2));
        MethodHandle close = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("close"),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment how = arena.allocateFrom(ValueLayout.JAVA_INT, WITHOUT_LOG_FLUSH);
            int directory = (int) open.invokeExact(arena.allocateFrom(place.toString()), READ_ONLY);
            int answer = (int) ioctl.invokeExact(directory, SHUTDOWN, how);
            int closed = (int) close.invokeExact(directory);
            if (directory < 0 || answer != 0 || closed != 0) {
                throw new IllegalStateException("the power of " + place + " could not be cut");
            }
        } catch (RuntimeException ours) {
            throw ours;
        } catch (Throwable broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void close() {
        Processes.tried("umount", "-l", place.toString());
    }
}
