package org.comity.cli.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.comity.cli.Running;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Pledges from public files, held against what the files say, counted here straight from their rows.
///
/// The data is not part of Comity: these tests read it from `COMITY_DATA` and are skipped where that is not given.
class ImportPledgesTest {
    @TempDir
    private Path folder;

    private String store() {
        return folder.resolve("store").toString();
    }

    private static Path data(String set) {
        String place = System.getenv("COMITY_DATA");
        assumeTrue(place != null, "COMITY_DATA names no data, so pledges are not compared");
        Path found = Path.of(place).resolve(set);
        assumeTrue(Files.isDirectory(found), "COMITY_DATA has no " + set);
        return found;
    }

    private JsonNode imported(Path from) {
        assertEquals(
                0,
                Running.comity("init", store(), "--organisation", "fund", "--domain", "localhost")
                        .exit());
        Running run =
                Running.comity("import", "pledges", from.toString(), "--into", store(), "--response", "fund", "--json");
        assertEquals(0, run.exit(), run.out() + run.err());
        return run.json();
    }

    private JsonNode response() {
        Running run = Running.comity("response", "fund", "--store", store(), "--json");
        assertEquals(0, run.exit(), run.err());
        return run.json();
    }

    /// Rows of a CSV file by the names of its columns. Written apart from the reader that is tested.
    private static List<Map<String, String>> rows(Path path) throws IOException {
        try (InputStream file = Files.newInputStream(path);
                InputStream plain = path.toString().endsWith(".gz") ? new GZIPInputStream(file) : file;
                BufferedReader text = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            List<List<String>> all = fields(text);
            List<Map<String, String>> rows = new ArrayList<>();
            for (List<String> each : all.subList(1, all.size())) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < each.size(); i++) {
                    row.put(all.getFirst().get(i), each.get(i));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    private static List<List<String>> fields(BufferedReader text) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int sign = text.read(); sign >= 0; sign = text.read()) {
            if (sign == '"') {
                quoted = !quoted;
            } else if (!quoted && (sign == ',' || sign == '\n')) {
                row.add(field.toString().strip());
                field.setLength(0);
                if (sign == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else {
                field.append((char) sign);
            }
        }
        return rows;
    }

    @Test
    @Tag("slow")
    void a_fund_of_a_thousand_pledges_has_the_status_that_it_tells_and_the_clock_that_its_dates_give()
            throws Exception {
        Path data = data("assistance_cerf");
        List<Map<String, String>> contributions = rows(data.resolve("contributions.csv"));
        imported(data);
        Map<String, JsonNode> offers = new HashMap<>();
        JsonNode response = response();
        response.get("offers").forEach(each -> offers.put(each.get("offer").asString(), each));
        assertEquals(contributions.size(), offers.size());
        long same = contributions.stream()
                .filter(row -> word(offers.get(row.get("contribution_id"))
                                .get("status")
                                .asString())
                        .equals(row.get("status_recorded")))
                .count();
        assertTrue(same * 1000 >= contributions.size() * 995L, same + " of " + contributions.size());
        receipts(data);
        System.out.println("status agrees in " + same + " of " + contributions.size());
    }

    private static String word(String status) {
        return switch (status) {
            case "received" -> "Fully Paid";
            case "partly-received" -> "Partially Paid";
            case "written-off" -> "Write-Off";
            case "committed", "offered" -> "Pledge";
            default -> status;
        };
    }

    /// Days from each pledge to its first receipt.
    private void receipts(Path data) throws IOException {
        Map<String, LocalDate> pledged = new HashMap<>();
        Map<String, LocalDate> received = new TreeMap<>();
        for (Map<String, String> row : rows(data.resolve("contribution_events.csv"))) {
            if (row.get("date").isEmpty()) {
                continue;
            }
            LocalDate day = LocalDate.parse(row.get("date").substring(0, 10));
            if (row.get("event").equals("pledge")) {
                pledged.put(row.get("contribution_id"), day);
            } else if (row.get("event").equals("received")) {
                received.merge(row.get("contribution_id"), day, (a, b) -> a.isBefore(b) ? a : b);
            }
        }
        List<Long> days = received.entrySet().stream()
                .map(each -> each.getValue().toEpochDay()
                        - pledged.get(each.getKey()).toEpochDay())
                .sorted()
                .toList();
        JsonNode told = Running.comity("clock", "fund", "--receipts", "--store", store(), "--json")
                .json()
                .get("receipts");
        assertEquals(days.size(), told.get("offers").asInt());
        assertEquals(days.get((days.size() - 1) / 2), told.get("medianDays").asLong());
        assertEquals(
                days.get((days.size() * 9 + 9) / 10 - 1),
                told.get("ninetiethDays").asLong());
        System.out.println("pledge to first receipt: " + told);
    }

    @Test
    @Tag("slow")
    void pledges_of_the_year_2014_come_to_what_their_file_says_for_each_status() throws Exception {
        Path data = data("assistance_ebola_2014");
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (Map<String, String> row : rows(data.resolve("pledges.csv"))) {
            String status = row.get("status").equals("Pledged") ? "offered" : "committed";
            add(sums, status + " USD", row.get("amount_usd"));
        }
        imported(data);
        assertEquals(sums, sums("quantity"));
    }

    @Test
    @Tag("slow")
    void flows_come_to_what_their_file_says_for_each_currency_and_status() throws Exception {
        Path data = data("assistance_fts");
        Map<String, BigDecimal> sums = new TreeMap<>();
        Map<String, BigDecimal> dollars = new TreeMap<>();
        for (Map<String, String> row : rows(data.resolve("flows.csv.gz"))) {
            String status = switch (row.get("status")) {
                case "paid" -> "received ";
                case "commitment" -> "committed ";
                default -> "offered ";
            };
            boolean own = !row.get("originalAmount").isEmpty();
            add(
                    sums,
                    status + (own ? row.get("originalCurrency") : "USD"),
                    row.get(own ? "originalAmount" : "amountUSD"));
            add(dollars, status + "USD", row.get("amountUSD"));
        }
        JsonNode told = imported(data);
        assertEquals(
                rows(data.resolve("flows.csv.gz")).size(), told.get("pledges").asInt());
        assertEquals(sums, sums("quantity"));
        assertEquals(dollars, sums("worth"));
    }

    private static void add(Map<String, BigDecimal> sums, String key, String amount) {
        sums.merge(
                key,
                new BigDecimal(amount).stripTrailingZeros(),
                (a, b) -> a.add(b).stripTrailingZeros());
    }

    /// @param of what each offer is, or what it is booked at where that is another sum
    private Map<String, BigDecimal> sums(String of) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        response().get("offers").forEach(each -> {
            JsonNode quantity = each.has(of) ? each.get(of) : each.get("quantity");
            add(
                    sums,
                    each.get("status").asString() + " " + quantity.get("unit").asString(),
                    quantity.get("amount").asString());
        });
        return sums;
    }

    @Test
    void what_is_wrong_in_a_file_is_told_and_nothing_is_entered() throws Exception {
        Files.createDirectories(folder.resolve("set"));
        Files.writeString(
                folder.resolve("set/pledges.csv"),
                "donor,channel,description,amount_usd,status,area\nAldia,c,d,-5,Pledged,r\nBrenn,c,d,12.50,Promised,r\n");
        assertEquals(
                0,
                Running.comity("init", store(), "--organisation", "fund", "--domain", "localhost")
                        .exit());
        Running run = Running.comity(
                "import", "pledges", folder.resolve("set").toString(), "--into", store(), "--response", "fund");
        assertEquals(2, run.exit());
        assertTrue(run.err().contains("'-5'") && run.err().contains("'Promised'"), run.err());
        Files.writeString(
                folder.resolve("set/pledges.csv"),
                "donor,channel,description,amount_usd,status,area\nAldia,c,d,5,Pledged,r\nBrenn,c,d,12.50,Committed,r\n");
        Running good = Running.comity(
                "import",
                "pledges",
                folder.resolve("set").toString(),
                "--into",
                store(),
                "--response",
                "fund",
                "--json");
        assertEquals(0, good.exit(), good.err());
        assertEquals(2, good.json().get("pledges").asInt());
        assertEquals(
                Map.of("offered USD", new BigDecimal("5"), "committed USD", new BigDecimal("12.5")), sums("quantity"));
        Running again = Running.comity(
                "import", "pledges", folder.resolve("set").toString(), "--into", store(), "--response", "fund");
        assertTrue(again.out().startsWith("Nothing new"), again.out());
    }
}
