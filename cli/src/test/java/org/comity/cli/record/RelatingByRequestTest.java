package org.comity.cli.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.comity.acts.Relation;
import org.comity.charter.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelatingByRequestTest {
    private static final String ACT = """
            - requestId: %s
              effective: 2031-05-03
              by: {member: ALD}
              standing: statement
              audience: everybody
              body: {kind: statement, says: The river is open.}
            """;
    private static final String RELATES = "  relates: [{as: supersedes, request: %s}]\n";

    @TempDir
    private Path folder;

    private final List<Problem> problems = new ArrayList<>();

    private List<RecordFiles.Recorded> read(String text) throws IOException {
        Files.writeString(folder.resolve("a.yaml"), text);
        return RecordFiles.read(folder, "river-league", problems);
    }

    @Test
    void an_act_of_a_record_file_relates_to_the_number_that_an_earlier_one_has_in_the_record() throws IOException {
        List<RecordFiles.Recorded> read = read(ACT.formatted("one") + ACT.formatted("two") + RELATES.formatted("one"));
        assertEquals(List.of(), problems);
        assertEquals(
                List.of(new Relation(17, Relation.As.SUPERSEDES)),
                read.getLast().in(_ -> 17).relates());
    }

    @Test
    void an_act_that_relates_to_none_before_it_is_a_problem() throws IOException {
        read(ACT.formatted("one") + RELATES.formatted("two") + ACT.formatted("two"));
        assertEquals(
                List.of("no-earlier-act"), problems.stream().map(Problem::code).toList());
    }
}
