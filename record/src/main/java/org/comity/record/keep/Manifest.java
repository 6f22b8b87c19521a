package org.comity.record.keep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.log.note.Checkpoint;
import org.comity.record.sqlite.LogRow;
import org.comity.record.sqlite.StoreReader;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a backup says of itself: `manifest.json`.
///
/// @param sha256 of the database, 64 hex digits
/// @param bytes of the database
public record Manifest(String sha256, long bytes, Instant made, List<Log> logs) {
    private static final int MOST_BYTES = 16 << 20;
    private static final int VERSION = 1;

    public Manifest {
        logs = List.copyOf(logs);
    }

    /// A log as it stood.
    ///
    /// @param role `signed` or `mirror`
    /// @param root base64
    public record Log(String organisation, String vkey, String role, long size, String root) {}

    static Log log(StoreReader reader, LogRow row) {
        Checkpoint head = reader.head(row.name());
        return new Log(
                row.name(),
                row.key().toString(),
                row.role() == LogRow.Role.MIRROR ? "mirror" : "signed",
                head.size(),
                head.root().base64());
    }

    /// As a file. Keys stand in this order.
    private byte[] json(JsonMapper mapper) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("v", VERSION);
        json.put("made", made.toString());
        json.put("database", Backup.DATABASE);
        json.put("bytes", bytes);
        json.put("sha256", sha256);
        json.put("organisations", logs);
        return (mapper.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    byte[] toBytes() {
        return json(JsonMapper.shared());
    }

    /// Reads what [#toBytes] wrote.
    static Manifest read(Path backup) throws Keeps, IOException {
        Path file = backup.resolve(Backup.MANIFEST);
        if (!Files.isRegularFile(file)) {
            throw new Keeps(KeepRefusals.badBackup(backup, "there is no manifest.json in it"));
        }
        if (Files.size(file) > MOST_BYTES) {
            throw new Keeps(KeepRefusals.badBackup(backup, "its manifest.json is too long"));
        }
        try {
            return read(JsonMapper.shared().readTree(Files.readAllBytes(file)));
        } catch (JacksonException | DateTimeParseException | IllegalArgumentException broken) {
            throw new Keeps(KeepRefusals.badBackup(backup, "its manifest.json cannot be read"));
        }
    }

    private static Manifest read(JsonNode json) {
        if (json.path("v").asInt(0) != VERSION) {
            throw new IllegalArgumentException("version");
        }
        List<Log> logs = new ArrayList<>();
        for (JsonNode log : json.path("organisations")) {
            logs.add(new Log(
                    log.path("organisation").asString(""),
                    log.path("vkey").asString(""),
                    log.path("role").asString(""),
                    log.path("size").asLong(-1),
                    log.path("root").asString("")));
        }
        return new Manifest(
                json.path("sha256").asString(""),
                json.path("bytes").asLong(-1),
                Instant.parse(json.path("made").asString("")),
                logs);
    }
}
