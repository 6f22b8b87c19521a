package org.comity.charter.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.charter.Problem;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// Reads one YAML document within fixed bounds and reports what it refuses.
///
/// Time and memory are bounded by [#MOST_CHARACTERS] and [#MOST_DEPTH]. The first fault of form
/// ends the reading, since what follows a broken structure cannot be told apart from it; repeated
/// keys do not end it.
public final class YamlText {
    /// A charter of every organ we know of is under 100,000 characters.
    public static final int MOST_CHARACTERS = 1 << 20;

    public static final int MOST_DEPTH = 32;

    /// More problems than this are not reported.
    private static final int MOST_PROBLEMS = 200;

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private Iterator<Event> events;

    private YamlText(String file) {
        this.file = file;
    }

    /// What was read: a tree when the form is sound, and every problem of form.
    public record Read(Optional<Node> root, List<Problem> problems) {
        public Read {
            problems = List.copyOf(problems);
        }
    }

    /// Reads a text.
    ///
    /// @param file the name by which problems call the text
    public static Read read(String file, String text) {
        return new YamlText(file).document(text);
    }

    private Read document(String text) {
        if (text.length() > MOST_CHARACTERS) {
            problem(
                    "too-large",
                    Mark.START,
                    "the file has " + text.length() + " characters; the most is " + MOST_CHARACTERS,
                    "");
            return new Read(Optional.empty(), problems);
        }
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setParseComments(false)
                .setCodePointLimit(MOST_CHARACTERS)
                .setAllowDuplicateKeys(false)
                .build();
        try {
            events = new ParserImpl(settings, new StreamReader(settings, text));
            events.next();
            if (!(events.next() instanceof DocumentStartEvent)) {
                problem("empty", Mark.START, "the file is empty", "");
                return new Read(Optional.empty(), problems);
            }
            Node root = node(events.next(), 1);
            events.next();
            if (events.next() instanceof DocumentStartEvent second) {
                throw new Refusal(
                        "several-documents",
                        mark(second),
                        "the file holds a second document",
                        "one file, one document");
            }
            return new Read(Optional.of(root), problems);
        } catch (Refusal refusal) {
            problem(refusal.code, refusal.mark, refusal.getMessage(), refusal.suggestion);
        } catch (MarkedYamlEngineException broken) {
            Mark mark = broken.getProblemMark().map(YamlText::mark).orElse(Mark.START);
            problem("not-yaml", mark, explain(broken), text.contains("\t") ? "indent with spaces, not tabs" : "");
        } catch (ReaderException broken) {
            notPrintable(text);
        } catch (YamlEngineException broken) {
            problem("not-yaml", Mark.START, String.valueOf(broken.getMessage()), "");
        } catch (RuntimeException unexpected) {
            // The YAML library throws exceptions of other kinds for some broken texts, such as a tag "!%11".
            problem("not-yaml", Mark.START, "the YAML reader gives up on this text: " + unexpected, "");
        }
        return new Read(Optional.empty(), problems);
    }

    private static String explain(MarkedYamlEngineException broken) {
        String context = broken.getContext() == null ? "" : broken.getContext() + ": ";
        return context + broken.getProblem();
    }

    private Node node(Event event, int depth) {
        Mark mark = mark(event);
        if (event instanceof AliasEvent) {
            throw new Refusal("alias", mark, "aliases (*name) are not read", "write the value out");
        }
        if (event instanceof NodeEvent named && named.getAnchor().isPresent()) {
            throw new Refusal("alias", mark, "anchors (&name) are not read", "leave the anchor out");
        }
        if (depth > MOST_DEPTH) {
            throw new Refusal("too-deep", mark, "values are nested more than " + MOST_DEPTH + " deep", "");
        }
        return switch (event) {
            case ScalarEvent scalar -> scalar(scalar, mark);
            case SequenceStartEvent start -> sequence(start, mark, depth);
            case MappingStartEvent start -> mapping(start, mark, depth);
            default -> throw new IllegalStateException("unexpected " + event + " at " + mark);
        };
    }

    private Node.Scalar scalar(ScalarEvent event, Mark mark) {
        if (event.getTag().isPresent()) {
            throw new Refusal(
                    "tag",
                    mark,
                    "tags (!name) are not read",
                    "leave " + event.getTag().get() + " out");
        }
        String text = event.getValue();
        ScalarStyle style = event.getScalarStyle();
        int quote = style == ScalarStyle.PLAIN ? 0 : 1;
        boolean oneLine = event.getStartMark().isPresent()
                && event.getEndMark().isPresent()
                && event.getStartMark().get().getLine()
                        == event.getEndMark().get().getLine()
                && event.getEndMark().get().getColumn()
                                - event.getStartMark().get().getColumn()
                        == text.length() + 2 * quote;
        return new Node.Scalar(text, mark, oneLine ? quote : -1);
    }

    private Node.Sequence sequence(CollectionStartEvent start, Mark mark, int depth) {
        refuseTag(start, mark);
        List<Node> items = new ArrayList<>();
        for (Event event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
            items.add(node(event, depth + 1));
        }
        return new Node.Sequence(items, mark);
    }

    private Node.Mapping mapping(CollectionStartEvent start, Mark mark, int depth) {
        refuseTag(start, mark);
        List<Node.Entry> entries = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Event event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
            Node key = node(event, depth + 1);
            if (!(key instanceof Node.Scalar name)) {
                throw new Refusal("key", key.mark(), "a key is a single word or text, not " + key.kind(), "");
            }
            Node value = node(events.next(), depth + 1);
            if (keys.add(name.text())) {
                entries.add(new Node.Entry(name, value));
            } else {
                problem(
                        "duplicate-key",
                        name.mark(),
                        "the key '" + name.text() + "' occurs twice here",
                        "keep one of the two");
            }
        }
        return new Node.Mapping(entries, mark);
    }

    private static void refuseTag(CollectionStartEvent start, Mark mark) {
        if (start.getTag().isPresent()) {
            throw new Refusal(
                    "tag",
                    mark,
                    "tags (!name) are not read",
                    "leave " + start.getTag().get() + " out");
        }
    }

    private void problem(String code, Mark mark, String says, String suggestion) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new Problem(code, file, mark, says, suggestion));
        }
    }

    /// The first character that no YAML text may hold.
    private void notPrintable(String text) {
        int line = 1;
        int column = 1;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int character = text.codePointAt(at);
            if (!StreamReader.isPrintable(character) && !(at == 0 && character == BYTE_ORDER_MARK)) {
                problem(
                        "not-printable",
                        new Mark(line, column),
                        "the character U+%04X may not stand in a file".formatted(character),
                        "take it out");
                return;
            }
            boolean newLine = character == '\n' || character == '\r' && !text.startsWith("\r\n", at);
            line += newLine ? 1 : 0;
            column = newLine ? 1 : column + 1;
        }
        problem("not-printable", Mark.START, "the file holds a character that cannot be read", "");
    }

    private static Mark mark(Event event) {
        return event.getStartMark().map(YamlText::mark).orElse(Mark.START);
    }

    private static Mark mark(org.snakeyaml.engine.v2.exceptions.Mark mark) {
        return new Mark(mark.getLine() + 1, mark.getColumn() + 1);
    }

    /// Ends the reading with a problem; never leaves this class.
    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final String code;
        private final transient Mark mark;
        private final String suggestion;

        Refusal(String code, Mark mark, String says, String suggestion) {
            super(says, null, false, false);
            this.code = code;
            this.mark = mark;
            this.suggestion = suggestion;
        }
    }
}
