package org.comity.record.faults;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The power goes while acts are written: the file system is shut down without flushing its log, as
/// `xfs_io -x -c shutdown` does it, mounted anew and read.
class PowerCutTest {
    @TempDir
    Path temporary;

    @Test
    @Tag("slow")
    void what_was_acknowledged_on_ext4_outlives_three_power_cuts() {
        cut("ext4", Times.of("comity.cuts", 3), 3);
    }

    @Test
    @Tag("long")
    void what_was_acknowledged_on_ext4_outlives_two_hundred_power_cuts() {
        cut("ext4", Times.of("comity.cuts.long", 200), 10);
    }

    @Test
    @Tag("long")
    void what_was_acknowledged_on_xfs_outlives_two_hundred_power_cuts() {
        cut("xfs", Times.of("comity.cuts.long", 200), 10);
    }

    private void cut(String type, int cuts, int controls) {
        String hindrance = LoopDisk.hindrance(type, temporary);
        assumeTrue(hindrance.isEmpty(), hindrance);
        List<String> command = new ArrayList<>(LoopDisk.alone());
        command.addAll(Processes.java(
                PowerCuts.class,
                temporary,
                type,
                Integer.toString(cuts),
                Integer.toString(controls),
                temporary.toString()));
        Processes.drive(command);
    }
}
