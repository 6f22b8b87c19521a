package org.comity.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.comity.charter.Problem;
import org.comity.charter.file.CharterReader;
import org.comity.charter.file.FactsReader;
import org.comity.charter.yaml.Node;
import org.comity.charter.yaml.YamlText;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The schemas for editors accept what the readers accept, and refuse what an editor should underline.
@Tag("slow")
class SchemaTest {
    private static final Path HOME = Path.of(System.getProperty("comity.home", ""));
    private static final Path FORMATS = HOME.resolve("docs/formats");
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema CHARTER = REGISTRY.getSchema(text(FORMATS.resolve("charter.schema.json")));
    private static final Schema ACTS = REGISTRY.getSchema(text(FORMATS.resolve("act.schema.json")));
    private static final Schema FACTS = REGISTRY.getSchema(text(FORMATS.resolve("facts.schema.json")));

    private static final String LEAGUE = """
        charter: 1
        organisation: league
        name: {en: League, fr: Ligue}
        ids: own
        known: 1991
        texts:
          Statute: {title: Statute of the League, date: 1990-03-01, confirmed: no, known: 1990-04}
        organs:
          council:
            name: {en: Council}
            by: Statute Art. 1
            seats:
              members: {filled: membership, statuses: [full]}
              elected: {filled: terms, count: [{until: 1966-01-01, count: 6}, {from: 1966-01-01, count: 10}]}
              founders: {members: [ALD, BRE]}
            chair:
              - {until: 2000-01-01, by: Statute, open: who presides, readings: [{id: host, says: The host., rotation: host of the session, by: Statute}, {id: order, says: By order., rotation: {order: [ALD, BRE], turn: session}, by: Statute}]}
              - {from: 2000-01-01, by: Statute, rotation: {order: [BRE, ALD], turn: calendar year, starts: {holder: ALD, on: 2000-01-01}}, passes over: suspended}
            groups:
              north: {members: [ALD], from: 1990}
            representation: {at most: 1, by: Statute}
            weights:
              tonnage: {unit: tonnes}
            decisions:
              ordinary: {rule: at least 2/3 of members in favour, quorum: more than 62.5% of members present, by: Statute Art. 2}
              open: {rule: no objection, absence: open, readings: [{id: a, says: It does., by: Statute}, {id: b, says: It does not., rule: no vote against, by: Statute}], by: Statute}
              stepwise: {steps: [{id: one, asks: May it?, rule: no objection}, {id: two, asks: Is it?, rule: at least 1 in favour}], by: Statute}
              lost: {rule: unknown, settled by: the archive, by: Statute}
              path: {rule: no objection, named: any, recuses: the named, otherwise: {asks: Is it?, rule: more than 1/2 of members in favour, tie: chair casts, after: 24 hours}, deferral: {rule: at least 3 against, for: a month}, by: Statute}
              dated: [{from: 1990-01-01, rule: no objection except from the named, leaves out: [abstaining], named: 1, binds: nobody, by: Statute}]
              hushed: {rule: no objection, by: Statute, silence: {opened by: the chair, breakers: founders, at least: 24 hours, extensions: 1, zone: Europe/Brussels, by: Statute Art. 3}}
              agreed: {rule: no objection, by: Statute, silence: {opened by: {rule: no objection, asks: May we?}}}
              waited: {rule: no objection, by: Statute, objections: {from: absent, until: 30 days after the meeting, by: Statute Art. 4}}
        instruments:
          treaty: {name: {en: Treaty}, entry into force: {rule: at least 2 ratified, delay: 90 days, by: Statute}}
          amendment: {name: {en: Amendment}, entry into force: {rule: at least 2/3 of members ratified, of: league/council, members as of: adoption, groups: {keepers: {members: [ALD]}}, by: Statute}}
        """;

    private static final String MEMBERS = """
        facts: members
        organisation: league
        known: when it begins
        rows:
          - {member: ALD, status: observer, from: 2001-01-01, until: 2007-06, ends: change of status, known: 2001-03, by: Decision 1}
        """;
    private static final String WEIGHTS = """
        facts: weights
        organisation: league
        weight: tonnage
        tables:
          - {from: 2005, by: Report, values: {ALD: 1200000, BRE: 0}}
        """;
    private static final String RESTRICTIONS = """
        facts: restrictions
        organisation: league
        by: Register
        rows:
          - {member: ALD, organ: council, bars: voting, for: arrears, because: of arrears}
        """;
    private static final String SUCCESSIONS = """
        facts: successions
        organisation: league
        by: Register
        rows:
          - {seat: YEM, from seats: [YEM, YMD], on: 1990-05-22, before: Two, after: One, as: union}
        """;
    private static final String NAMES = """
        facts: names
        rows:
          - {member: ALD, name: {en: Aldania}}
        """;
    private static final String SESSIONS = """
        facts: sessions
        organisation: league
        organ: council
        by: Register
        rows:
          - {on: 2001-09, until: 2001-10-01, host: ALD, place: Aldport, kind: extraordinary}
        """;
    private static final String WAIVERS = """
        facts: waivers
        organisation: league
        by: Register
        rows:
          - {member: ALD, organ: council, of: arrears, until: 2002}
        """;
    private static final String COMPOSITES = """
        facts: composites
        organisation: league
        by: Register
        rows:
          - {seat: UPR, members: [ALD, BRE], counts: as its members}
        """;
    private static final List<String> SOUND_FACTS =
            List.of(MEMBERS, WEIGHTS, RESTRICTIONS, SUCCESSIONS, NAMES, SESSIONS, WAIVERS, COMPOSITES);

    /// What becomes of `7`: an editor may take it for a number, or for text where it is quoted.
    private enum Scalars {
        AS_YAML,
        AS_TEXT
    }

    static List<Path> charters() {
        return organisations("[^/]+/charter\\.yaml");
    }

    static List<Path> facts() {
        return organisations("[^/]+/facts/[^/]+\\.yaml|states/[^/]+\\.yaml");
    }

    static List<String> examplesOfCharters() {
        return examples("charter.md");
    }

    static List<String> examplesOfFacts() {
        return examples("facts.md");
    }

    @ParameterizedTest
    @ValueSource(strings = {"charter.schema.json", "facts.schema.json"})
    void a_schema_is_itself_sound(String name) {
        Schema ofSchemas = REGISTRY.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
        JsonNode schema = JsonMapper.shared().readTree(text(FORMATS.resolve(name)));
        assertEquals(List.of(), ofSchemas.validate(schema));
        JsonNode examples = schema.get("examples");
        assertFalse(examples.isEmpty());
        examples.forEach(
                each -> assertEquals(List.of(), REGISTRY.getSchema(schema).validate(each)));
    }

    @ParameterizedTest
    @MethodSource("charters")
    void a_shipped_charter_is_as_the_schema_wants_it(Path file) {
        assertAccepted(CHARTER, text(HOME.resolve(file)));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void shipped_facts_are_as_the_schema_wants_them(Path file) {
        assertAccepted(FACTS, text(HOME.resolve(file)));
    }

    @ParameterizedTest
    @MethodSource("records")
    void shipped_acts_are_as_the_schema_wants_them(Path file) {
        // A number in an act is one; a text that looks like one stands in quotes.
        assertAccepted(ACTS, text(HOME.resolve(file)), Scalars.AS_YAML);
    }

    static List<Path> records() {
        return organisations("[^/]+/record/[^/]+\\.yaml");
    }

    @ParameterizedTest
    @MethodSource("examplesOfRecords")
    void an_example_on_the_page_of_record_files_is_as_the_schema_wants_it(String example) {
        assertAccepted(ACTS, example);
    }

    static List<String> examplesOfRecords() {
        return examples("record-files.md");
    }

    @ParameterizedTest
    @MethodSource("examplesOfCharters")
    void an_example_on_the_page_of_charters_is_as_the_schema_wants_it(String example) {
        assertAccepted(CHARTER, example);
    }

    @ParameterizedTest
    @MethodSource("examplesOfFacts")
    void an_example_on_the_page_of_facts_is_as_the_schema_wants_it(String example) {
        assertAccepted(FACTS, example);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        nothing is changed              | ids: own                | ids: own
        ids are those of states         | ids: own                | ids: iso-3166-alpha-3
        seats that nobody names         | {members: [ALD, BRE]}   | {filled: unnamed, votes: no}
        a fixed number of seats         | [{until: 1966-01-01, count: 6}, {from: 1966-01-01, count: 10}] | 10
        an end that is only a month     | from: 1990}             | until: 1990-12}
        a member whose id is a number   | members: [ALD, BRE]     | members: [7, 8]
        a citation of the text alone    | by: Statute Art. 1      | by: Statute
        an open point that has a name   | absence: open           | open: whether it counts
        provisions with a name          | {rule: unknown, settled by: the archive, by: Statute} | {name: {en: Lost}, provisions: {rule: no objection, by: Statute}}
        a delay to the first of a month | delay: 90 days          | delay: first day of the month after 60 days
        a single rule of the chair      | - {until: 2000-01-01, by: Statute, open | - {until: 1999-01-01, by: Statute, open
        a whole share                   | at least 2/3 of members | at least 100% of members
        nobody may be represented       | at most: 1              | at most: 0
        a day to wait                   | after: 24 hours         | after: 1 day
        a tie that lots decide          | tie: chair casts        | tie: lots
        a number of parties             | named: any              | named: 2
        capitals and double spaces      | at least 2/3 of members | At least  2/3 of the members
        a silence of one minute         | at least: 24 hours      | at least: 1 minute
        a silence that is never extended | extensions: 1          | extensions: 0
        objections of anybody           | from: absent            | from: any
        objections of a group           | from: absent            | from: founders
        objections before publication   | 30 days after the meeting | 1 day before publication
        """)
    void a_sound_charter_is_accepted_by_schema_and_reader(String what, String old, String changed) {
        String charter = changed(LEAGUE, old, changed);
        assertAccepted(CHARTER, charter);
        assertEquals(List.of(), CharterReader.read("league", charter).problems(), what);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        another version                 | charter: 1              | charter: 2
        an organisation without id      | organisation: league    | note: none
        an id with a space              | organisation: league    | organisation: my league
        a name without English          | {en: League, fr: Ligue} | {fr: Ligue}
        a name that is no mapping       | {en: League, fr: Ligue} | League
        a language that is none         | {en: League, fr: Ligue} | {en: League, French: Ligue}
        ids of an unknown kind          | ids: own                | ids: iso
        a text without title            | title: Statute of the League, |
        a text with an unknown key      | title: Statute          | name: x, title: Statute
        a word that is neither yes nor no | confirmed: no         | confirmed: maybe
        a charter known at no time      | known: 1991             | known: for ever
        a text known at no time         | known: 1990-04          | known: 1990-4
        an unknown key at the top       | ids: own                | idz: own
        an unknown key of an organ      | weights:                | weight:
        an organ without seats          | seats:                  | note:
        an organ without decisions      | decisions:              | note:
        a kind of seat with both        | members: [ALD, BRE]     | members: [ALD, BRE], filled: unnamed
        a kind of seat with neither     | members: [ALD, BRE]     | votes: yes
        seats filled in an unknown way  | filled: membership      | filled: election
        an unknown status               | statuses: [full]        | statuses: [whole]
        a member that is listed twice   | members: [ALD, BRE]     | members: [ALD, ALD]
        a member whose id is none       | members: [ALD, BRE]     | members: [ALD, B/R]
        terms without a number of seats | , count: [{until: 1966-01-01, count: 6}, {from: 1966-01-01, count: 10}] | ``
        a number of seats that is a word | count: 6               | count: six
        no seats at all                 | count: 6                | count: 0
        statuses of seats that are named | members: [ALD, BRE]    | members: [ALD, BRE], statuses: [full]
        statuses of seats for a term    | filled: terms           | filled: terms, statuses: [full]
        a number of seats by membership | filled: membership, statuses: [full] | filled: membership, count: 7
        a month that does not exist     | from: 1990}             | from: 1990-13}
        a day that does not exist       | until: 1966-01-01       | until: 1966-04-31
        a date in words                 | from: 1990}             | from: 1 March 1990}
        a group without members         | {members: [ALD], from: 1990} | {from: 1990}
        a weight without unit           | {unit: tonnes}          | {note: tonnes}
        a provision without citation    | present, by: Statute Art. 2 | present
        a provision that ends in a year | from: 1990-01-01, rule  | from: 1990, rule
        neither rule nor steps          | rule: unknown, settled by: the archive | note: none
        a rule and steps                | steps:                  | rule: no objection, steps:
        a quorum beside steps           | steps:                  | quorum: at least 1 present, steps:
        a single step                   | `, {id: two, asks: Is it?, rule: at least 1 in favour}` | ``
        a step without rule             | Is it?, rule: at least 1 in favour | Is it?
        a step whose rule is unknown    | Is it?, rule: at least 1 in favour | Is it?, rule: unknown
        an unknown rule that nothing settles | , settled by: the archive | ``
        an unknown rule with a quorum   | settled by: the archive | settled by: the archive, quorum: at least 1 present
        an unknown rule and steps       | steps: [{id: one        | rule: unknown, settled by: it, steps: [{id: one
        a known rule that is settled    | the named, leaves    | the named, settled by: it, leaves
        a rule of one word              | rule: at least 2/3 of members in favour | rule: consensus
        a share above everything        | 2/3 of members          | 155% of members
        a share of nothing              | 2/3 of members          | 0.0% of members
        a share without a denominator   | 2/3 of members          | 2/ of members
        a share that runs into a word    | 2/3 of members          | 2/3of members
        an absence that is closed       | absence: open           | absence: closed
        an open point without readings  | the named, leaves    | the named, absence: open, leaves
        readings of no open point       | absence: open, readings | readings
        two open points at once         | absence: open           | absence: open, open: whether it counts
        a single reading                | `, {id: b, says: It does not., rule: no vote against, by: Statute}` | ``
        a reading that says nothing     | `says: It does., `      | ``
        a position that is none         | [abstaining]            | [sleeping]
        votes in favour that are left out | [abstaining]          | [in favour]
        more named than there may be    | named: 1                | named: 101
        a chair without citation        | 2000-01-01, by: Statute, rotation | 2000-01-01, rotation
        a chair with two rules at once  | passes over: suspended  | passes over: suspended, open: who
        a chair without rotation        | , rotation: {order: [BRE, ALD], turn: calendar year, starts: {holder: ALD, on: 2000-01-01}} | ``
        an unknown rotation             | rotation: host of the session | rotation: host of a session
        an order of one                 | order: [BRE, ALD], turn: calendar year, starts: {holder: ALD, on: 2000-01-01} | order: [BRE], turn: month
        an unknown turn                 | turn: session           | turn: decade
        a start in a year               | holder: ALD, on: 2000-01-01 | holder: ALD, on: 2000
        a start without a day           | {holder: ALD, on: 2000-01-01} | {holder: ALD}
        somebody else is passed over    | passes over: suspended  | passes over: everybody
        an instrument without name      | `{name: {en: Treaty}, entry` | `{entry`
        an instrument without terms     | , entry into force: {rule: at least 2 ratified, delay: 90 days, by: Statute} | ``
        terms without citation          | delay: 90 days, by: Statute | delay: 90 days
        terms without rule              | rule: at least 2 ratified, delay | delay
        a delay that is none            | delay: 90 days          | delay: soon
        members as of a day without an organ | delay: 90 days     | members as of: adoption
        members as of another day       | members as of: adoption | members as of: signature
        named parties without members   | {keepers: {members: [ALD]}} | {keepers: {note: none}}
        somebody else is bound          | binds: nobody           | binds: everybody
        a matter without provisions     | {rule: unknown, settled by: the archive, by: Statute} | []
        a tie that ends otherwise       | tie: chair casts        | tie: coin
        a tie beside steps              | stepwise: {steps        | stepwise: {tie: lots, steps
        a fallback beside steps         | stepwise: {steps        | stepwise: {otherwise: {rule: no objection}, steps
        an unknown rule with a tie      | settled by: the archive | settled by: the archive, tie: lots
        a time to wait without a unit   | after: 24 hours         | after: 24
        no time to wait                 | after: 24 hours         | after: 0 hours
        a fallback without rule         | rule: more than 1/2 of members in favour, tie: chair casts | note: none
        a fallback with an unknown key  | asks: Is it?, rule: more | id: vote, rule: more
        somebody else is recused        | recuses: the named      | recuses: everybody
        a recusal and nobody named      | named: any, recuses     | recuses
        a right to put off for no time  | `, for: a month`        | ``
        a right to put off without rule | `rule: at least 3 against, ` | ``
        representation without a number | {at most: 1, by: Statute} | {by: Statute}
        representation of a word        | at most: 1              | at most: one
        a silence with an unknown key   | breakers: founders      | breaks: founders
        a silence that is a word        | `silence: {opened by: {rule: no objection, asks: May we?}}` | silence: agreed
        a silence of no length          | at least: 24 hours      | at least: long
        extensions without number       | extensions: 1           | extensions: some
        a zone with spaces              | Europe/Brussels         | Central European Time
        an opening without rule         | {rule: no objection, asks: May we?} | {asks: May we?}
        an opening with a quorum        | asks: May we?           | quorum: at least 1 present
        objections of nobody            | `from: absent, `        | ``
        objections for ever             | `, until: 30 days after the meeting` | ``
        objections for some weeks       | 30 days                 | 4 weeks
        silence and objections          | objections: {from: absent | silence: {by: Statute}, objections: {from: absent
        an unknown rule and a silence   | settled by: the archive | settled by: the archive, silence: {by: Statute}
        an opening by rule of steps     | stepwise: {             | `stepwise: {silence: {opened by: {rule: no objection}}, `
        """)
    void a_broken_charter_is_refused_by_schema_and_reader(String what, String old, String changed) {
        String charter = changed(LEAGUE, old, changed == null ? "" : changed);
        assertRefused(CHARTER, charter, what);
        assertNotEquals(List.of(), CharterReader.read("league", charter).problems(), what);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        an unknown kind                 | facts: members          | facts: member
        no kind                         | facts: members          | note: members
        another kind's rows             | facts: members          | facts: chairs
        an organisation without id      | organisation: league    | note: x
        no rows                         | rows:                   | note:
        rows that are no list           | - {member: ALD, status  | {member: ALD, status
        a row without member            | member: ALD, status     | status
        a row with an unknown key       | member: ALD, status     | member: ALD, state
        a row without source            | `, by: Decision 1`      | ``
        an unknown status               | status: observer        | status: watcher
        an unknown end                  | ends: change of status  | ends: divorce
        rows known at no time           | known: when it begins   | known: when it ends
        a row known at no time          | known: 2001-03          | known: soon
        a date that is none             | from: 2001-01-01        | from: 2001-1-1
        a weight that is no number      | ALD: 1200000            | ALD: 1.2 million
        a weight below zero             | ALD: 1200000            | ALD: -5
        a weight with decimals          | ALD: 1200000            | ALD: 1.5
        a weight that is too large      | ALD: 1200000            | ALD: 1000000000000001
        a table without values          | `, values: {ALD: 1200000, BRE: 0}` | ``
        tables that are called rows     | tables:                 | rows:
        a weight without id             | weight: tonnage         | note: tonnage
        a restriction of nothing        | `, bars: voting`        | ``
        an unknown restriction          | bars: voting            | bars: speaking
        an unknown cause                | for: arrears            | for: debts
        a waiver of nothing             | `, of: arrears`         | ``
        a waiver of what cannot be waived | of: arrears           | of: credentials
        a composite of nobody           | [ALD, BRE]              | []
        a composite without members     | members: [ALD, BRE], counts | counts
        a composite without counting    | `, counts: as its members` | ``
        a composite that counts oddly   | counts: as its members  | counts: twice
        a composite without seat        | `seat: UPR, `           | ``
        a succession without a day      | `on: 1990-05-22, `      | ``
        a succession of an unknown way  | as: union               | as: merger
        a succession with a beginning   | on: 1990-05-22          | from: 1990-05-22, on: 1990-05-22
        a seat from the same seat twice | [YEM, YMD]              | [YEM, YEM]
        a session without a day         | `on: 2001-09, `         | ``
        a session of an unknown kind    | kind: extraordinary     | kind: secret
        a session whose host is no id   | host: ALD               | host: A/D
        a name without English          | {en: Aldania}           | {fr: Aldanie}
        a name that is missing          | `, name: {en: Aldania}` | ``
        """)
    void broken_facts_are_refused_by_schema_and_reader(String what, String old, String changed) {
        String sound = SOUND_FACTS.stream()
                .filter(each -> each.contains(old))
                .findFirst()
                .orElseThrow();
        assertAccepted(FACTS, sound);
        assertEquals(List.of(), FactsReader.read("facts", sound).problems(), what);
        String facts = changed(sound, old, changed == null ? "" : changed);
        assertRefused(FACTS, facts, what);
        assertNotEquals(List.of(), FactsReader.read("facts", facts).problems(), what);
    }

    private static void assertAccepted(Schema schema, String yaml) {
        assertAccepted(schema, yaml, Scalars.values());
    }

    private static void assertAccepted(Schema schema, String yaml, Scalars... read) {
        for (Scalars scalars : read) {
            assertEquals(
                    List.of(),
                    schema.validate(json(yaml, scalars)).stream()
                            .map(Error::toString)
                            .toList());
        }
    }

    private static void assertRefused(Schema schema, String yaml, String what) {
        for (Scalars scalars : Scalars.values()) {
            assertFalse(schema.validate(json(yaml, scalars)).isEmpty(), what + " is accepted, scalars " + scalars);
        }
    }

    private static String changed(String yaml, String old, String changed) {
        assertTrue(yaml.contains(old), "nothing to change: " + old);
        int place = yaml.indexOf(old);
        return yaml.substring(0, place) + changed + yaml.substring(place + old.length());
    }

    private static JsonNode json(String yaml, Scalars scalars) {
        YamlText.Read read = YamlText.read("yaml", yaml);
        assertEquals(List.<Problem>of(), read.problems());
        return json(read.root().orElseThrow(), scalars);
    }

    private static JsonNode json(Node node, Scalars scalars) {
        return switch (node) {
            case Node.Mapping mapping -> {
                ObjectNode object = JsonNodeFactory.instance.objectNode();
                mapping.entries().forEach(entry -> object.set(entry.key().text(), json(entry.value(), scalars)));
                yield object;
            }
            case Node.Sequence sequence -> {
                ArrayNode array = JsonNodeFactory.instance.arrayNode();
                sequence.items().forEach(item -> array.add(json(item, scalars)));
                yield array;
            }
            case Node.Scalar scalar ->
                switch (scalars) {
                    case AS_YAML -> json(scalar);
                    case AS_TEXT -> JsonNodeFactory.instance.stringNode(scalar.text());
                };
        };
    }

    /// A single value in the core schema of YAML 1.2, without octal and hexadecimal numbers.
    private static JsonNode json(Node.Scalar scalar) {
        String text = scalar.text();
        boolean plain = scalar.inside() == 0;
        if (plain && text.matches("[-+]?[0-9]+")) {
            return JsonNodeFactory.instance.numberNode(new BigInteger(text));
        }
        if (plain && text.matches("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?")) {
            return JsonNodeFactory.instance.numberNode(new BigDecimal(text));
        }
        if (plain && text.matches("true|True|TRUE|false|False|FALSE")) {
            return JsonNodeFactory.instance.booleanNode(Boolean.parseBoolean(text));
        }
        if (plain && text.matches("null|Null|NULL|~|")) {
            return JsonNodeFactory.instance.nullNode();
        }
        return JsonNodeFactory.instance.stringNode(text);
    }

    /// The files below `organisations` whose path matches; at least one.
    private static List<Path> organisations(String path) {
        Path folder = HOME.resolve("organisations");
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found = files.filter(
                            file -> folder.relativize(file).toString().matches(path))
                    .sorted()
                    .map(HOME::relativize)
                    .toList();
            assertFalse(found.isEmpty(), "no files " + path);
            return found;
        } catch (IOException unreadable) {
            throw new AssertionError("cannot read " + folder, unreadable);
        }
    }

    /// The YAML blocks of a page; at least one.
    private static List<String> examples(String page) {
        Matcher blocks = Pattern.compile("(?ms)^```yaml\\n(.*?)^```$").matcher(text(FORMATS.resolve(page)));
        List<String> examples = new ArrayList<>();
        while (blocks.find()) {
            examples.add(blocks.group(1));
        }
        assertFalse(examples.isEmpty(), "no example on " + page);
        return examples;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError("cannot read " + file, unreadable);
        }
    }
}
