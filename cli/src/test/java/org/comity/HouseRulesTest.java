package org.comity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// The rules of the house that a machine can check: docs/STYLE.md and ARCHITECTURE.md say why they are rules.
///
/// Reads the checkout named by the system property `comity.home`. Each finding names file and line and says what to
/// do. Every checker is tried on a small bad sample too, so that none can fall silent.
class HouseRulesTest {
    /// Ids of organisations that are also ordinary words of a program; only texts are searched for them.
    private static final Set<String> ORDINARY_WORDS = Set.of("node");

    /// Words of a language that somebody types in capitals, though a member has the same code.
    private static final Set<String> WORDS_IN_CAPITALS = Set.of("AND");

    /// What the main code of a module must not name, as a part of a pattern.
    private static final Map<String, String> ABOVE = Map.of(
            "charter", "(acts|record|log|exchange|server|cli|bench|trials)",
            "log", "(charter|acts|record|exchange|server|cli|bench|trials)",
            "acts", "(record|log|exchange|server|cli|bench|trials)",
            "record", "(exchange|server|cli|bench|trials)",
            "cli", "(bench|trials)");

    private static final int MOST_LINES = 800;
    private static final int MANY_LINES = 400;
    private static final int MOST_LINES_OF_A_DECISION = 60;

    private static List<Source> all;
    private static List<Source> mainJava;
    private static List<Source> charterJava;
    private static List<Source> coreJava;
    private static Names names;

    /// One text file of the checkout; the path is relative to it.
    record Source(String path, String text) {
        List<String> lines() {
            return text.lines().toList();
        }

        boolean isMainJava() {
            return path.matches("\\w+/src/main/java/.*\\.java");
        }
    }

    /// What must not be in code: ids of organisations, and codes of members.
    record Names(Set<String> organisations, Set<String> members) {}

    @BeforeAll
    static void read_the_checkout() throws Exception {
        var home = Path.of(System.getProperty("comity.home"));
        all = committed(home);
        mainJava = all.stream().filter(Source::isMainJava).toList();
        charterJava = mainJava.stream()
                .filter(file -> file.path.startsWith("charter/"))
                .toList();
        coreJava = mainJava.stream()
                .filter(file -> file.path.matches("(charter|acts)/.*"))
                .toList();
        names = names(all);
        assertFalse(mainJava.isEmpty(), "no main Java found under " + home);
    }

    @Test
    void every_package_says_what_it_is_for() {
        none(packagesWithoutInfo(all));
    }

    @Test
    void no_package_is_named_after_nothing() {
        none(each(mainJava, HouseRulesTest::emptyPackageNames));
    }

    @Test
    void the_charter_knows_only_the_jdk_and_the_yaml_reader() {
        none(each(charterJava, HouseRulesTest::importsBeyondTheCharter));
    }

    @Test
    void acts_know_only_the_jdk_and_the_charter() {
        none(each(of("acts"), file -> importsBeyond(file, "org\\.comity\\.(acts|charter)\\.")));
    }

    @Test
    void the_log_knows_only_the_jdk() {
        none(each(of("log"), file -> importsBeyond(file, "com\\.sun\\.net\\.httpserver\\.|org\\.comity\\.log\\.")));
    }

    @Test
    void arrows_between_modules_point_down() {
        none(each(mainJava, HouseRulesTest::arrowsUp));
    }

    @Test
    void the_core_knows_no_clock_no_file_and_no_network() {
        none(each(coreJava, HouseRulesTest::clockOrInput));
    }

    @Test
    void nothing_that_counts_is_rounded() {
        none(each(coreJava, HouseRulesTest::floats));
    }

    @Test
    void no_organisation_is_named_in_code() {
        none(each(mainJava, file -> organisationsNamed(file, names)));
    }

    @Test
    void no_article_is_cited_in_code() {
        none(each(mainJava, HouseRulesTest::articlesCited));
    }

    @Test
    void no_member_is_named_in_code() {
        none(each(mainJava, file -> membersNamed(file, names)));
    }

    @Test
    void no_main_file_is_too_long_to_read() {
        for (Source file : mainJava) {
            if (file.lines().size() > MANY_LINES) {
                System.out.println(file.path + " has " + file.lines().size() + " lines; most files stay under "
                        + MANY_LINES + ". Is there a second idea in it?");
            }
        }
        none(each(mainJava, HouseRulesTest::tooLong));
    }

    @Test
    void nothing_is_put_off_or_switched_off_in_code() {
        none(each(all, HouseRulesTest::putOff));
    }

    @Test
    void no_file_knows_the_machine_it_was_written_on() {
        none(each(all, HouseRulesTest::machinePaths));
    }

    @Test
    void a_decision_fits_on_one_screen() {
        none(each(all, HouseRulesTest::longDecisions));
    }

    /// Each checker finds what it is there to find.
    @Nested
    class A_checker_can_fail {
        private static final String PATH = "charter/src/main/java/org/comity/charter/A.java";
        private static final Names TWO = new Names(Set.of("river-league", "un"), Set.of("ALD", "BRE"));

        @Test
        void on_a_package_without_info() {
            var alone = new Source(PATH, "package org.comity.charter;\n");
            var info =
                    new Source("charter/src/main/java/org/comity/charter/package-info.java", "/// Why.\npackage a;\n");
            assertEquals(1, packagesWithoutInfo(List.of(alone)).size());
            assertEquals(List.of(), packagesWithoutInfo(List.of(alone, info)));
        }

        @Test
        void on_a_package_named_after_nothing() {
            finds(HouseRulesTest::emptyPackageNames, "package org.comity.charter.util;");
            passes(HouseRulesTest::emptyPackageNames, "package org.comity.charter.utilisation;");
        }

        @Test
        void on_an_import_beyond_the_charter() {
            finds(HouseRulesTest::importsBeyondTheCharter, "import tools.jackson.databind.JsonNode;");
            finds(HouseRulesTest::importsBeyondTheCharter, "import static org.comity.cli.Main.main;");
            finds(HouseRulesTest::importsBeyondTheCharter, "import javax.sql.DataSource;");
            passes(HouseRulesTest::importsBeyondTheCharter, "import java.util.List;");
            passes(HouseRulesTest::importsBeyondTheCharter, "import org.snakeyaml.engine.v2.api.LoadSettings;");
        }

        @Test
        void on_an_arrow_that_points_up() {
            finds(HouseRulesTest::arrowsUp, "var main = org.comity.cli.Main.class;");
            passes(HouseRulesTest::arrowsUp, "// org.comity.cli may be named in a comment");
        }

        @Test
        void on_a_clock_or_a_file() {
            finds(HouseRulesTest::clockOrInput, "import java.nio.file.Path;");
            finds(HouseRulesTest::clockOrInput, "var today = LocalDate.now();");
            finds(HouseRulesTest::clockOrInput, "long t = System.nanoTime();");
            finds(HouseRulesTest::clockOrInput, "new Thread(this);");
            finds(HouseRulesTest::clockOrInput, "new java.util.SplittableRandom(1);");
            passes(HouseRulesTest::clockOrInput, "/// No Thread reads System.nanoTime() here.");
            passes(HouseRulesTest::clockOrInput, "String says = \"a Clock\";");
        }

        @Test
        void on_a_number_that_rounds() {
            finds(HouseRulesTest::floats, "double share = part / whole;");
            finds(HouseRulesTest::floats, "var half = 0.5;");
            finds(HouseRulesTest::floats, "return weight.doubleValue();");
            passes(HouseRulesTest::floats, "String says = \"a double majority of 0.5\"; // no double");
        }

        @Test
        void on_the_name_of_an_organisation() {
            Function<Source, List<String>> named = file -> organisationsNamed(file, TWO);
            finds(named, "if (id.equals(\"river-league\")) {");
            finds(named, "var organ = \"UN/security-council\";");
            finds(named, "class RiverLeagueRules {");
            passes(named, "// the river-league and the UN may be named in a comment");
            passes(named, "String says = \"an unknown member\"; var run = 1;");
            passes(file -> organisationsNamed(file, new Names(Set.of("iso"), Set.of())), "x(ISO_DATE, \"ISO 3166\");");
        }

        @Test
        void on_an_ordinary_word_only_in_texts() {
            Function<Source, List<String>> named =
                    file -> organisationsNamed(file, new Names(Set.of("node"), Set.of()));
            finds(named, "var organ = \"node/technical-committee\";");
            passes(named, "Node node = read();");
        }

        @Test
        void on_an_article() {
            finds(HouseRulesTest::articlesCited, "String by = \"Charter Art. 27(3)\";");
            finds(HouseRulesTest::articlesCited, "String by = \"\"\"\n  see Article 5\n  \"\"\";");
            passes(HouseRulesTest::articlesCited, "/// UN Charter Art. 18(2)");
        }

        @Test
        void on_a_member() {
            finds(file -> membersNamed(file, TWO), "var first = List.of(\"ALD\");");
            finds(file -> membersNamed(file, TWO), "var two = \"BRE=XYZ\".split(\"=\");");
            passes(file -> membersNamed(file, TWO), "int ALD = 1; // ALD");
        }

        @Test
        void on_a_long_file() {
            finds(HouseRulesTest::tooLong, "\n".repeat(MOST_LINES + 1));
            passes(HouseRulesTest::tooLong, "\n".repeat(MOST_LINES));
        }

        @Test
        void on_what_is_put_off() {
            finds(HouseRulesTest::putOff, "// TO" + "DO later");
            finds(HouseRulesTest::putOff, "@Dis" + "abled void a_test() {}");
            passes(HouseRulesTest::putOff, "assertTrue(done);");
        }

        @Test
        void on_a_path_of_one_machine() {
            finds(HouseRulesTest::machinePaths, "see /wo" + "rk/main");
            finds(HouseRulesTest::machinePaths, "/ro" + "ot/.m2");
            finds(HouseRulesTest::machinePaths, "cd /ho" + "me/anna");
            passes(HouseRulesTest::machinePaths, "https://www.example.org/wo" + "rk/programme");
        }

        @Test
        void on_a_long_decision() {
            var text = "\n".repeat(MOST_LINES_OF_A_DECISION + 1);
            assertEquals(
                    1, longDecisions(new Source("docs/adr/0001-a.md", text)).size());
            assertEquals(0, longDecisions(new Source("docs/other.md", text)).size());
        }

        private static void finds(Function<Source, List<String>> checker, String sample) {
            assertEquals(1, checker.apply(new Source(PATH, sample)).size(), "must be found: " + sample);
        }

        private static void passes(Function<Source, List<String>> checker, String sample) {
            assertEquals(List.of(), checker.apply(new Source(PATH, sample)), "must pass: " + sample);
        }
    }

    // The checkers. Each answers what is wrong, one line a finding.

    private static List<String> packagesWithoutInfo(List<Source> files) {
        Set<String> paths = files.stream().map(Source::path).collect(Collectors.toSet());
        return files.stream()
                .filter(Source::isMainJava)
                .filter(file -> !file.path.endsWith("/module-info.java"))
                .map(file -> file.path.substring(0, file.path.lastIndexOf('/')))
                .distinct()
                .filter(folder -> !paths.contains(folder + "/package-info.java"))
                .map(folder -> folder + "/package-info.java:1 is missing: say what the package is for, what it refuses"
                        + " to know and where to start")
                .toList();
    }

    private static List<String> emptyPackageNames(Source file) {
        return find(
                file,
                withoutComments(file.text),
                "^package [\\w.]*\\.(util|utils|common|manager|helper|helpers|impl|api|spi)\\b",
                "name the package after its idea");
    }

    private static List<String> importsBeyondTheCharter(Source file) {
        return importsBeyond(file, "org\\.snakeyaml\\.|org\\.comity\\.charter\\.");
    }

    private static List<String> importsBeyond(Source file, String allowed) {
        return find(
                file,
                withoutComments(file.text),
                "^import (?!(static |module )?(java\\.|" + allowed + ")).*",
                "this module depends on the JDK's java.* and what ARCHITECTURE.md names only; move this above it");
    }

    private static List<Source> of(String module) {
        return mainJava.stream()
                .filter(file -> file.path.startsWith(module + "/"))
                .toList();
    }

    private static List<String> arrowsUp(Source file) {
        var above = ABOVE.get(file.path.substring(0, Math.max(0, file.path.indexOf('/'))));
        return above == null
                ? List.of()
                : find(
                        file,
                        withoutComments(file.text),
                        "\\borg\\.comity\\." + above + "\\b.*",
                        "arrows point down: charter <- acts <- record <- cli <- bench, log <- record;"
                                + " turn the dependency round");
    }

    private static List<String> clockOrInput(Source file) {
        return find(
                file,
                withoutCommentsAndStrings(file.text),
                "\\bjava\\.(io\\.\\w*(File|Console)\\w*|nio\\.(file|channels)|net|util\\.logging|lang\\.System)\\b"
                        + "|\\bjava\\.time\\.(Clock|InstantSource)\\b|\\bClock\\b|\\.now\\("
                        + "|\\bSystem\\.(?!arraycopy|identityHashCode|lineSeparator)\\w+"
                        + "|\\b\\w*(Thread\\w*|Random|ForkJoin\\w*|ProcessBuilder)\\b|\\brandomUUID\\b|\\bRuntime\\.",
                "the core knows no clock, file, network, log or thread; let the caller pass it in");
    }

    private static List<String> floats(Source file) {
        return find(
                file,
                withoutCommentsAndStrings(file.text),
                "\\b(double|float|Double|Float|doubleValue|floatValue)\\b|\\b\\d[\\d_]*\\.\\d+",
                "count with whole numbers and ratios; a rounded share decides wrongly at the edge");
    }

    private static List<String> organisationsNamed(Source file, Names names) {
        var findings = new ArrayList<String>();
        // The packages of a library have the name of whoever makes it.
        var strings = onlyStrings(file.text)
                .replaceAll("(?i)\\bISO[- ]?\\d{3,5}\\b", "")
                .replaceAll("\\borg\\.apache\\.lucene\\b", "");
        var smallStrings = strings.toLowerCase(Locale.ROOT);
        var identifiers = withoutCommentsAndStrings(file.text)
                .replaceAll("\\bISO_\\w+", "")
                .replaceAll("\\b(org\\.)?apache\\.lucene\\b", "");
        for (String id : names.organisations) {
            var advice = "the engine knows no organisation; what differs belongs in organisations/" + id;
            // Looking for the plain words first spares most files the patterns.
            if (smallStrings.contains(id)) {
                findings.addAll(find(
                        file,
                        strings,
                        "(?i)(?<![\\w-])" + Pattern.quote(id) + "(?![\\w-])",
                        "'" + id + "': " + advice));
            }
            if (id.length() > 2 && !ORDINARY_WORDS.contains(id)) {
                var camel = Stream.of(id.split("-"))
                        .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                        .collect(Collectors.joining());
                var shout = id.replace('-', '_').toUpperCase(Locale.ROOT);
                var small = camel.substring(0, 1).toLowerCase(Locale.ROOT) + camel.substring(1);
                if (Stream.of(camel, small, shout).noneMatch(identifiers::contains)) {
                    continue;
                }
                findings.addAll(find(
                        file,
                        identifiers,
                        camel + "(?![a-z])|\\b" + small + "(?![a-z])|(?<![A-Z])" + shout + "(?![A-Z])",
                        "'" + id + "': " + advice));
            }
        }
        return findings;
    }

    private static List<String> articlesCited(Source file) {
        return find(
                file,
                onlyStrings(file.text),
                "\\bArt(icle|icles|s?\\.)? ?\\d+",
                "articles are cited in charter.yaml (by: ...) and reach the reason from there");
    }

    private static List<String> membersNamed(Source file, Names names) {
        return find(
                file,
                onlyStrings(file.text),
                Pattern.compile("\\b[A-Z]{3}\\b"),
                code -> names.members.contains(code) && !WORDS_IN_CAPITALS.contains(code),
                "members are named in organisations/*/facts, never in code");
    }

    private static List<String> tooLong(Source file) {
        int lines = file.lines().size();
        return lines <= MOST_LINES
                ? List.of()
                : List.of(file.path + ":" + MOST_LINES + " goes on to line " + lines + "; split it by idea");
    }

    private static List<String> putOff(Source file) {
        return file.path.matches(".*\\.(java|xml|sh|yaml|yml|json|properties)|build|comity|\\.ci/run")
                ? find(
                        file,
                        file.text,
                        "\\b(TO" + "DO|FIX" + "ME)\\b|(?<!\\()\\bXX" + "X\\b|@Dis" + "abled\\b",
                        "do it now, or open an issue and leave no trace here")
                : List.of();
    }

    private static List<String> machinePaths(Source file) {
        return find(
                file,
                file.text,
                "/(?<![\\w.:/$}~-]/)(wo" + "rk/|ro" + "ot/|ho" + "me/\\w+|Us" + "ers/\\w+)",
                "paths are relative to the checkout or come from the environment");
    }

    private static List<String> longDecisions(Source file) {
        int lines = file.lines().size();
        return file.path.startsWith("docs/adr/") && lines > MOST_LINES_OF_A_DECISION
                ? List.of(file.path + ":" + MOST_LINES_OF_A_DECISION + " goes on to line " + lines
                        + "; a decision is Context, Decision, Consequences on one screen")
                : List.of();
    }

    // How they read.

    private static List<String> each(List<Source> files, Function<Source, List<String>> checker) {
        return files.stream().flatMap(file -> checker.apply(file).stream()).toList();
    }

    private static void none(List<String> findings) {
        if (!findings.isEmpty()) {
            fail(findings.size() + " to put right:\n" + String.join("\n", findings));
        }
    }

    private static List<String> find(Source file, String text, String pattern, String advice) {
        return find(file, text, Pattern.compile(pattern, Pattern.MULTILINE), _ -> true, advice);
    }

    /// At most one finding a line. The pattern must not match across the end of a line.
    private static List<String> find(
            Source file, String text, Pattern pattern, Predicate<String> counts, String advice) {
        var findings = new ArrayList<String>();
        int number = 1;
        int counted = 0;
        int last = 0;
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            number += (int) text.substring(counted, matcher.start())
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            counted = matcher.start();
            if (number != last && counts.test(matcher.group())) {
                findings.add(
                        file.path + ":" + number + " has '" + matcher.group().strip() + "': " + advice);
                last = number;
            }
        }
        return findings;
    }

    private enum Part {
        CODE,
        STRING,
        COMMENT
    }

    private static final Pattern TOKENS = Pattern.compile(
            "(?<comment>//[^\\n]*|/\\*(?s:.*?)\\*/)"
                    + "|(?<string>\"\"\"(?s:[^\"\\\\]++|\\\\.|\"(?!\"\"))*+\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])+')");

    /// What was cut from a text before; most checkers ask for the same parts of the same files.
    private static final Map<Set<Part>, Map<String, String>> CUT = new ConcurrentHashMap<>();

    private static String withoutComments(String java) {
        return cut(java, Set.of(Part.CODE, Part.STRING));
    }

    private static String withoutCommentsAndStrings(String java) {
        return cut(java, Set.of(Part.CODE));
    }

    private static String onlyStrings(String java) {
        return cut(java, Set.of(Part.STRING));
    }

    private static String cut(String java, Set<Part> wanted) {
        return CUT.computeIfAbsent(wanted, _ -> new ConcurrentHashMap<>())
                .computeIfAbsent(java, text -> only(text, wanted));
    }

    /// The text with everything but the wanted parts blanked, so that lines keep their numbers.
    private static String only(String java, Set<Part> wanted) {
        var kept = new StringBuilder();
        int end = 0;
        Matcher token = TOKENS.matcher(java);
        while (token.find()) {
            keep(kept, java.substring(end, token.start()), wanted.contains(Part.CODE));
            var part = token.group("comment") == null ? Part.STRING : Part.COMMENT;
            keep(kept, token.group(), wanted.contains(part));
            end = token.end();
        }
        keep(kept, java.substring(end), wanted.contains(Part.CODE));
        return kept.toString();
    }

    private static void keep(StringBuilder kept, String text, boolean wanted) {
        kept.append(wanted ? text : text.replaceAll("[^\\n]", " "));
    }

    /// The ids under organisations/, and every code there or in ISO 3166.
    private static Names names(List<Source> files) {
        var organisations = new TreeSet<String>();
        var members = new TreeSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3));
        var organisation = Pattern.compile("organisations/([^/]+)/charter\\.yaml");
        var member = Pattern.compile("\\bmember: *([A-Z]{3})\\b");
        for (Source file : files) {
            Matcher path = organisation.matcher(file.path);
            if (path.matches()) {
                organisations.add(path.group(1));
            }
            if (file.path.startsWith("organisations/") && file.path.contains("/facts/")) {
                member.matcher(file.text).results().forEach(found -> members.add(found.group(1)));
            }
        }
        return new Names(organisations, members);
    }

    /// Every text file that is or would be committed: what git lists, or, where there is no git, what is there.
    private static List<Source> committed(Path home) throws IOException, InterruptedException {
        var files = new ArrayList<Source>();
        for (String path : Files.exists(home.resolve(".git")) ? listedByGit(home) : walked(home)) {
            Path file = home.resolve(path);
            if (Files.isRegularFile(file) && !Files.isSymbolicLink(file) && !path.endsWith(".gz")) {
                try {
                    files.add(new Source(path, Files.readString(file)));
                } catch (CharacterCodingException notText) {
                    // Bytes, such as a seed of the fuzzer: no rule here speaks about them.
                    continue;
                }
            }
        }
        assertTrue(files.stream().anyMatch(file -> file.path.equals("pom.xml")), "no pom.xml in " + home);
        return files;
    }

    private static List<String> listedByGit(Path home) throws IOException, InterruptedException {
        var git = new ProcessBuilder("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
                .directory(home.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var listed = new String(git.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return git.waitFor() == 0 ? List.of(listed.split("\0")) : walked(home);
    }

    private static List<String> walked(Path home) throws IOException {
        try (Stream<Path> tree = Files.walk(home)) {
            return tree.map(path -> home.relativize(path)
                            .toString()
                            .replace(path.getFileSystem().getSeparator(), "/"))
                    .filter(path -> !path.matches("(.*/)?(target|\\.git|\\.idea|\\.fuzz-corpus)(/.*)?"))
                    .toList();
        }
    }
}
