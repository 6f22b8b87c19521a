import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/// Counts what Surefire and Failsafe reported, and with `--skips FILE` fails on a skipped test that
/// the file does not allow.
///
/// Run as `java etc/TestReport.java [--skips FILE] CHECKOUT`. A line of the file is
/// `TestClass#method-or-* | kind of reason | why`; `#` starts a comment line. Exit 0 when every test
/// passed or was skipped as allowed, else 1.
public final class TestReport {
    record Allowed(String testClass, String method) {
        boolean covers(String className, String name) {
            var simple = className.substring(className.lastIndexOf('.') + 1);
            // Surefire writes a parameterised test as method(Type)[1] or method{Type}[1].
            var plain = name.split("[\\[({]", 2)[0];
            return (testClass.equals(className) || testClass.equals(simple)) && (method.equals("*") || method.equals(plain));
        }
    }

    private static List<Allowed> allowed(Path file) throws IOException {
        var allowed = new ArrayList<Allowed>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split("\\|", -1);
            String[] test = parts[0].strip().split("#", -1);
            if (parts.length != 3 || test.length != 2 || parts[1].isBlank() || parts[2].isBlank()) {
                throw new IOException(file + ":" + number + ": write TestClass#method-or-* | kind of reason | why");
            }
            allowed.add(new Allowed(test[0], test[1]));
        }
        return allowed;
    }

    private static List<Path> reports(Path checkout) throws IOException {
        try (Stream<Path> found = Files.find(checkout, 4, (path, _) -> path.toString()
                .matches(".*/target/(surefire|failsafe)-reports/TEST-[^/]*\\.xml"))) {
            return found.sorted().toList();
        }
    }

    private static Optional<Element> child(Element parent, String... names) {
        NodeList children = parent.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            Node child = children.item(i);
            if (child instanceof Element element && List.of(names).contains(element.getTagName())) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    /// Surefire puts why a test was skipped into an attribute or, with a stack trace, into the text.
    private static String reason(Element skipped) {
        String said = skipped.getAttribute("message") + skipped.getTextContent().lines().findFirst().orElse("");
        return said.replaceFirst("^[\\w.]+TestAbortedException: ", "");
    }

    public static void main(String[] arguments) throws Exception {
        boolean check = arguments.length == 3 && arguments[0].equals("--skips");
        if (!check && arguments.length != 1) {
            System.err.println("usage: java etc/TestReport.java [--skips FILE] CHECKOUT");
            System.exit(2);
        }
        List<Allowed> allowed = check ? allowed(Path.of(arguments[1])) : List.of();
        List<Path> reports = reports(Path.of(arguments[arguments.length - 1]));
        int passed = 0;
        int failed = 0;
        int skipped = 0;
        int notAllowed = 0;
        var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        for (Path report : reports) {
            NodeList cases = builder.parse(report.toFile()).getElementsByTagName("testcase");
            for (int i = 0; i < cases.getLength(); i++) {
                var test = (Element) cases.item(i);
                String className = test.getAttribute("classname");
                String name = test.getAttribute("name");
                if (child(test, "failure", "error").isPresent()) {
                    failed++;
                    System.out.println("FAILED   " + className + "#" + name);
                } else if (child(test, "skipped").isPresent()) {
                    skipped++;
                    boolean fine = allowed.stream().anyMatch(line -> line.covers(className, name));
                    if (check && !fine) {
                        notAllowed++;
                    }
                    System.out.println((check && !fine ? "SKIPPED, NOT ALLOWED   " : "skipped  ") + className + "#" + name + "   "
                            + reason(child(test, "skipped").orElseThrow()));
                } else {
                    passed++;
                }
            }
        }
        if (check && passed == 0) {
            System.out.println("No test report found: nothing was tested.");
        }
        System.out.println(passed + " passed, " + failed + " failed, " + skipped + " skipped");
        System.exit(failed > 0 || notAllowed > 0 || (check && passed == 0) ? 1 : 0);
    }
}
