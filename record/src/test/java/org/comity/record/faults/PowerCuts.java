package org.comity.record.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.comity.trials.Seeded;

/// Cuts the power of a disk on which a child writes, again and again. Run in mounts of its own.
public final class PowerCuts {
    private static final int WRITERS = 4;
    private static final long BYTES = 320L << 20;

    private final LoopDisk disk;
    private final Path temporary;

    private PowerCuts(LoopDisk disk, Path temporary) {
        this.disk = disk;
        this.temporary = temporary;
    }

    /// @param arguments the type of file system, how many cuts, how many runs of the control, a directory
    public static void main(String[] arguments) throws Exception {
        String type = arguments[0];
        int cuts = Integer.parseInt(arguments[1]);
        int controls = Integer.parseInt(arguments[2]);
        Path directory = Path.of(arguments[3]);
        try (LoopDisk disk = LoopDisk.make(type, BYTES, directory)) {
            PowerCuts power = new PowerCuts(disk, Files.createDirectories(directory.resolve("tmp")));
            Seeded.times(1, random -> {
                int acknowledged = power.cuts(cuts, random);
                System.out.printf(
                        "power cut: %s, %d cuts, %d proposals acknowledged, 0 lost%n", type, cuts, acknowledged);
                int lost = power.controls(controls, random);
                System.out.printf(
                        "power cut: %s, control without force: %d of %d runs lost what they had acknowledged%n",
                        type, lost, controls);
                if (lost == 0) {
                    throw new AssertionError("void: the control lost nothing, so these cuts prove nothing");
                }
            });
        }
    }

    private int cuts(int cuts, Random random) {
        Path store = disk.place().resolve("store");
        Remembered remembered = Remembered.ofNew(store, WRITERS);
        for (int i = 0; i < cuts; i++) {
            cut(store, "careful", remembered, random.nextInt(80), random.nextInt(20));
            remembered.check();
        }
        try (Processes.Talk child = start(store, "careful", "20", remembered)) {
            child.tell("go");
            int code = child.end();
            require(code == 0, "after the last cut the writer ended with " + code + child.errors());
        }
        long size = remembered.check();
        remembered.requireGuardAtHead(size);
        require(remembered.acknowledged() > cuts, "hardly anything was acknowledged");
        return remembered.acknowledged();
    }

    private int controls(int runs, Random random) {
        int lossy = 0;
        for (int i = 0; i < runs; i++) {
            Path store = disk.place().resolve("control-" + i);
            Remembered remembered = Remembered.ofNew(store, WRITERS);
            cut(store, "careless", remembered, 20 + random.nextInt(80), 0);
            require(remembered.acknowledged() > 0, "the control acknowledged nothing");
            lossy += loses(remembered) ? 1 : 0;
        }
        return lossy;
    }

    private static boolean loses(Remembered remembered) {
        try {
            return remembered.lost() > 0;
        } catch (RuntimeException unreadable) {
            return true;
        }
    }

    /// @param acknowledged after so many acknowledged proposals
    /// @param millis and so much more
    private void cut(Path store, String how, Remembered remembered, int acknowledged, int millis) {
        try (Processes.Talk child = start(store, how, "1000000", remembered)) {
            String said = child.hear();
            require(said.startsWith("ready "), said + child.errors());
            if (how.equals("careful")) {
                remembered.requireGuardAtHead(remembered.check());
            }
            child.tell("go");
            remembered.await(acknowledged);
            pause(millis);
            // A force that is under way during the cut may still be answered: only what was heard before it counts.
            remembered.turnAway();
            disk.cut();
            child.kill();
        }
        disk.unmount();
        disk.mount();
        remembered.listen();
    }

    private Processes.Talk start(Path store, String how, String limit, Remembered remembered) {
        List<String> arguments = new ArrayList<>(List.of(store.toString(), how, limit));
        Collections.addAll(arguments, remembered.next());
        Processes.empty(temporary);
        return new Processes.Talk(
                Processes.java(Child.class, temporary, arguments.toArray(String[]::new)), Map.of(), remembered::hear);
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
