package org.comity.cli.replay;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.comity.cli.library.TextFile;

/// Reads a CSV file row by row: UTF-8 and nothing else, plain or gzip by its first bytes, a header first.
///
/// Quotes may hold commas, quotes and line breaks; lines end in LF or CRLF. A row with too few or too many fields,
/// a quote that does not close and bytes that are not UTF-8 are complained of with their line.
public final class CsvFile {
    private static final int BUFFER = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvFile() {}

    /// Reads a whole file.
    ///
    /// @param begin is given the header, asks it for the columns it wants, and answers what takes each row; rows
    ///     are read only when that left no complaint
    public static void read(
            Path path, Complaints complaints, Progress progress, Function<Header, Consumer<Row>> begin) {
        if (!Files.isRegularFile(path)) {
            String says = TextFile.noFile(path);
            complaints.add("no-file", 1, says, "");
            return;
        }
        Fields fields = new Fields();
        try (Reader text = withoutMark(reader(path));
                CsvReader<Row> rows = builder().build(fields, text)) {
            rows(rows.iterator(), fields, complaints, progress, begin);
        } catch (CsvParseException broken) {
            complaints.add("not-csv", fields.row.line(), "the row that begins here is not CSV: " + reason(broken), "");
        } catch (UncheckedIOException broken) {
            unreadable(path, broken.getCause(), complaints);
        } catch (IOException broken) {
            unreadable(path, broken, complaints);
        }
    }

    private static CsvReader.CsvReaderBuilder builder() {
        return CsvReader.builder()
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
    }

    private static void rows(
            Iterator<Row> rows,
            Fields fields,
            Complaints complaints,
            Progress progress,
            Function<Header, Consumer<Row>> begin) {
        if (!rows.hasNext()) {
            complaints.add("empty", 1, "the file is empty", "its first line names the columns");
            return;
        }
        Header header = new Header(names(rows.next()), complaints);
        fields.wanted = header.wanted();
        Consumer<Row> taker = begin.apply(header);
        boolean sound = complaints.areNone();
        while (sound && rows.hasNext() && !complaints.areMany()) {
            Row row = rows.next();
            if (row.fields() == header.size()) {
                taker.accept(row);
            } else {
                complaints.add(
                        "wrong-row",
                        row.line(),
                        "this row has " + row.fields() + " fields, and the header has " + header.size(),
                        "a comma inside a field needs quotes around the field");
            }
            progress.another(complaints.file());
        }
    }

    private static List<String> names(Row first) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < first.fields(); i++) {
            names.add(first.text(i));
        }
        return names;
    }

    private static String reason(CsvParseException broken) {
        return String.valueOf(
                broken.getCause() == null
                        ? broken.getMessage()
                        : broken.getCause().getMessage());
    }

    private static void unreadable(Path path, IOException broken, Complaints complaints) {
        if (broken instanceof CharacterCodingException) {
            notUtf8(path, complaints);
        } else {
            complaints.add("not-readable", 1, "the file cannot be read: " + broken.getMessage(), "");
        }
    }

    private static InputStream bytes(Path path) throws IOException {
        InputStream file = new BufferedInputStream(Files.newInputStream(path), BUFFER);
        try {
            file.mark(2);
            boolean gzip = file.read() == 0x1f && file.read() == 0x8b;
            file.reset();
            return gzip ? new GZIPInputStream(file, BUFFER) : file;
        } catch (IOException broken) {
            file.close();
            throw broken;
        }
    }

    private static CharsetDecoder strict() {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static Reader reader(Path path) throws IOException {
        return new InputStreamReader(bytes(path), strict());
    }

    /// Spreadsheets write a byte order mark, which is no part of the first column's name.
    private static Reader withoutMark(Reader reader) throws IOException {
        PushbackReader pushback = new PushbackReader(reader, 1);
        int first = pushback.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            pushback.unread(first);
        }
        return pushback;
    }

    /// Reads again, letter by letter, to say where the file stops being UTF-8.
    private static void notUtf8(Path path, Complaints complaints) {
        long line = 1;
        long column = 1;
        try (Reader letters = new InputStreamReader(new OneByOne(bytes(path)), strict())) {
            for (int letter = letters.read(); letter >= 0; letter = letters.read()) {
                column = letter == '\n' ? 1 : column + 1;
                line += letter == '\n' ? 1 : 0;
            }
        } catch (IOException found) {
            complaints.add("not-utf-8", line, column, "the file is not UTF-8 near here", "save it as UTF-8");
        }
    }

    /// Hands out a byte at a time, so that a decoder does not run ahead of the letters it has given.
    private static final class OneByOne extends java.io.FilterInputStream {
        OneByOne(InputStream bytes) {
            super(bytes);
        }

        @Override
        public int read(byte[] into, int offset, int size) throws IOException {
            return size == 0 ? 0 : super.read(into, offset, 1);
        }
    }

    /// Takes fields from the CSV reader into one row.
    private static final class Fields extends AbstractBaseCsvCallbackHandler<Row> {
        private final Row row = new Row();
        private BitSet wanted = all();

        private static BitSet all() {
            BitSet all = new BitSet();
            all.set(0, 1 << 12);
            return all;
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            row.begin(startingLineNumber);
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int size, boolean quoted) {
            row.add(wanted, buffer, offset, size);
        }

        @Override
        protected Row buildRecord() {
            return row;
        }
    }
}
