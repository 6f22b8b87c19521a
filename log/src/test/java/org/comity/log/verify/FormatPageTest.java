package org.comity.log.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.comity.log.Vectors;
import org.comity.log.note.TlogProof;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The example of docs/formats/log.md is the vector it says it is.
class FormatPageTest {
    private String page;

    @BeforeEach
    void read() throws IOException {
        page = Files.readString(Path.of(System.getProperty("comity.home", ".."), "docs/formats/log.md"));
    }

    @Test
    void the_bytes_of_the_example_are_those_of_the_vector() {
        List<String> hex = blocks("hex");
        assertEquals(2, hex.size());
        assertEquals(vector("tile/entries/000.p/5"), hex.get(0).replaceAll("\\s", ""));
        assertEquals(vector("tile/0/000.p/5"), hex.get(1).replaceAll("\\s", ""));
    }

    @Test
    void the_texts_of_the_example_are_those_of_the_vector() {
        assertEquals(List.of(Vectors.text("published-5/checkpoint")), blocks("checkpoint"));
        assertEquals(List.of(Vectors.text("published-5/river-league.vkey")), blocks("vkey"));
    }

    @Test
    void the_proof_of_the_example_proves() {
        byte[] proof = blocks("proof").getFirst().getBytes(StandardCharsets.UTF_8);
        assertEquals(2, Vectors.good(TlogProof.parse(proof)).index());
        var inclusion = LogVerifier.prove(proof, Trust.in(Vectors.key("log")), Vectors.bytes("notes/entry-2"));
        assertTrue(inclusion.isProven(), inclusion::toString);
    }

    @Test
    void every_vector_that_the_page_names_is_there() {
        var named = Pattern.compile("`((?:published-|tile-paths|proofs)[^`]*)`").matcher(page);
        int found = 0;
        while (named.find()) {
            found++;
            assertTrue(FormatPageTest.class.getResource("/vectors/" + named.group(1)) != null, named.group(1));
        }
        assertTrue(found >= 6);
    }

    private static String vector(String file) {
        return HexFormat.of().formatHex(Vectors.bytes("published-5/" + file));
    }

    private List<String> blocks(String kind) {
        var block = Pattern.compile("^```" + kind + "\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(page);
        List<String> blocks = new ArrayList<>();
        while (block.find()) {
            blocks.add(block.group(1));
        }
        return blocks;
    }
}
