package org.comity.record.faults;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// There is no room left: reading goes on, nothing is written in part, and writing goes on when there is room again.
class DiskFullTest {
    @TempDir
    Path temporary;

    @Test
    @Tag("slow")
    void a_full_disk_refuses_acts_whole_and_takes_them_again_when_there_is_room() throws Exception {
        fill("tmpfs", Times.of("comity.fills", 50), tmpfs());
    }

    @Test
    @Tag("slow")
    void a_full_disk_for_the_guard_stops_nobody_who_is_in_it() throws Exception {
        fill("guard", 1, tmpfs());
    }

    @Test
    @Tag("slow")
    void a_full_ext4_refuses_acts_whole_and_takes_them_again_when_there_is_room() {
        fillExt4(Times.of("comity.fills.ext4", 8));
    }

    @Test
    @Tag("long")
    void an_ext4_full_at_fifty_points_refuses_acts_whole() {
        fillExt4(Times.of("comity.fills.ext4.long", 50));
    }

    private void fillExt4(int points) {
        String hindrance = LoopDisk.hindrance("ext4", temporary);
        assumeTrue(hindrance.isEmpty(), hindrance);
        fill("ext4", points, LoopDisk.alone());
    }

    /// The words that give a command mounts of its own. An ordinary user gets them where the system lets everybody have
    /// a name space.
    private List<String> tmpfs() throws Exception {
        List<List<String>> ways = List.of(
                LoopDisk.alone(),
                List.of("unshare", "--user", "--map-root-user", "--mount", "--propagation", "private"));
        Path probe = Files.createDirectories(temporary.resolve("probe-tmpfs"));
        for (List<String> way : ways) {
            List<String> command = new ArrayList<>(way);
            command.addAll(List.of("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", probe.toString()));
            if (Processes.tried(command.toArray(String[]::new)).code() == 0) {
                return way;
            }
        }
        assumeTrue(false, "no root, and this user may not mount in a name space of its own");
        return List.of();
    }

    private void fill(String type, int points, List<String> alone) {
        List<String> command = new ArrayList<>(alone);
        command.addAll(
                Processes.java(FullDisks.class, temporary, type, Integer.toString(points), temporary.toString()));
        Processes.drive(command);
    }
}
