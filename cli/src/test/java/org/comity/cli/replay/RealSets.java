package org.comity.cli.replay;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/// Finds and reads sets of real votes, which are no part of the project.
public final class RealSets {
    private RealSets() {}

    /// The folder of sets; skips the test when there is none.
    public static Path folder() {
        String variable = System.getenv().getOrDefault("COMITY_DATA", "");
        String named = System.getProperty("comity.data", variable);
        Path folder = Path.of(named);
        Assumptions.assumeTrue(
                !named.isBlank() && Files.isDirectory(folder),
                "skipped: there are no sets of real votes; name their folder with COMITY_DATA");
        return folder;
    }

    public static List<Map<String, String>> rows(Path file) {
        try (InputStream bytes = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                Reader text = new InputStreamReader(plain, StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(text)) {
            List<Map<String, String>> rows = new ArrayList<>();
            records.forEach(record -> rows.add(record.getFieldsAsMap()));
            return rows;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
