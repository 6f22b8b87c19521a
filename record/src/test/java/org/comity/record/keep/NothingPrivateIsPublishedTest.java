package org.comity.record.keep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.acts.Act;
import org.comity.acts.Actor;
import org.comity.acts.Audience;
import org.comity.acts.Body;
import org.comity.acts.Content;
import org.comity.acts.Draft;
import org.comity.acts.Source;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.Withheld;
import org.comity.acts.audience.Published;
import org.comity.acts.followup.DecisionTold;
import org.comity.acts.followup.StepReported;
import org.comity.acts.ids.DecisionId;
import org.comity.acts.ids.SessionId;
import org.comity.acts.keeping.SourceTaken;
import org.comity.acts.session.Convening;
import org.comity.acts.session.Doors;
import org.comity.acts.session.MinuteEntered;
import org.comity.acts.statement.Statement;
import org.comity.record.Document;
import org.comity.record.Journal.Proposal;
import org.comity.record.Revealed;
import org.comity.record.codec.Kept;
import org.comity.record.council.CouncilReader;
import org.comity.record.sqlite.Store;
import org.comity.record.sqlite.StoreReader;
import org.comity.record.view.AsOf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is not for everybody is in no file that is published, in no mirror that is made of them, and in nothing that
/// is computed from such a mirror: neither as words nor as a digest that a guess could be held against.
@Tag("slow")
class NothingPrivateIsPublishedTest {
    private static final SessionId SESSION = new SessionId("council/2031-spring");
    private static final DecisionId DECISION = new DecisionId("council/4");
    /// Words of acts that are not for everybody, or private in one that is.
    private static final List<String> SECRETS = List.of(
            "witness-of-the-locks",
            "ambassador-by-name",
            "typist-by-name",
            "letter-of-the-minister",
            "minute-behind-doors",
            "step-for-members",
            "claimed-in-confidence",
            "paper-for-members");
    private static final Document PAPER = Document.of("paper-for-members: 1\n".getBytes(StandardCharsets.UTF_8));

    @TempDir
    private Path directory;

    private Path store;
    private Path published;

    @BeforeEach
    void publish() {
        store = Council.store(directory.resolve("store"), 1);
        try (Store open = Store.open(store, Council.OPTIONS).orThrow()) {
            Council.entered(open.append(Proposal.of(Council.NAME, acts()).with(List.of(PAPER))));
        }
        published = directory.resolve("published");
        Council.export(store, published);
    }

    private static List<Draft> acts() {
        Audience all = new Audience.Everybody();
        Audience members = new Audience.Members("");
        Audience some = new Audience.Only(List.of("ALD", "secretariat"));
        List<Draft> acts = new ArrayList<>();
        acts.add(draft(all, said("witness-of-the-locks")));
        acts.add(draft(members, said("witness-of-the-locks")));
        acts.add(draft(some, said("witness-of-the-locks")));
        acts.add(draft(members, convening()));
        acts.add(draft(members, minute(new Content.Open("minute-behind-doors"))));
        acts.add(draft(all, minute(new Content.Private("minute-behind-doors"))));
        acts.add(draft(members, decision()));
        acts.add(draft(some, new StepReported(DECISION, new Content.Open("step-for-members"))));
        acts.add(draft(
                members,
                new SourceTaken("paper-for-members", "", "", Optional.empty(), "", Optional.of(PAPER.sha256()), "")));
        // That it is published lets everybody ask for it; its leaf is what it was.
        acts.add(draft(all, new Published(List.of(new Published.What.Session(SESSION)))));
        return acts;
    }

    private static Statement said(String words) {
        return new Statement(
                "",
                new Content.Private(words),
                "en",
                List.of(new Statement.Claim("status/BRE", "frozen", Optional.empty(), Optional.empty())));
    }

    private static Convening convening() {
        return new Convening(
                SESSION,
                "council",
                Optional.of("claimed-in-confidence"),
                Optional.empty(),
                Optional.empty(),
                When.of("2031-05-01"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Doors.CLOSED),
                List.of());
    }

    private static MinuteEntered minute(Content says) {
        return new MinuteEntered(SESSION, Optional.empty(), says);
    }

    private static DecisionTold decision() {
        return new DecisionTold(
                DECISION,
                "council",
                List.of(new DecisionTold.Title("en", "claimed-in-confidence")),
                Optional.empty(),
                Optional.of(SESSION),
                Optional.empty());
    }

    private static Draft draft(Audience audience, Body body) {
        boolean open = audience instanceof Audience.Everybody;
        return new Draft(
                Council.NAME,
                Optional.empty(),
                When.of("2031-05-01"),
                open ? new Actor.Office("secretariat", "") : new Actor.Outsider("ambassador-by-name"),
                open ? "registrar" : "typist-by-name",
                Standing.ACT,
                body,
                open
                        ? List.of()
                        : List.of(new Source(
                                "letter-of-the-minister", "", Optional.empty(), Optional.empty(), List.of())),
                List.of(),
                audience,
                "request-" + java.util.UUID.randomUUID(),
                List.of());
    }

    /// What nobody may find: words, the bytes and salts that are kept apart, and digests of words without salt.
    private Map<String, String> secrets() {
        Map<String, String> secrets = new LinkedHashMap<>();
        SECRETS.forEach(words -> {
            secrets.put(words, words);
            secrets.put("the digest of " + words, sha256(words.getBytes(StandardCharsets.UTF_8)));
        });
        secrets.put("the hash of a paper", PAPER.sha256());
        try (StoreReader reader = StoreReader.open(store).orThrow()) {
            for (long number = 1; number <= reader.head(Council.NAME).size(); number++) {
                for (Kept kept : reader.openings(Council.NAME, number)) {
                    String what = kept.may() + " of act " + number;
                    secrets.put("the digest without salt of what may " + what, sha256(kept.bytes()));
                    secrets.put("the salt of what may " + what, HexFormat.of().formatHex(kept.salt()));
                    secrets.put(
                            "the salt in base 64 of " + what,
                            Base64.getEncoder().encodeToString(kept.salt()));
                }
            }
        }
        return secrets;
    }

    private static String sha256(byte[] bytes) {
        return Document.of(bytes).sha256();
    }

    @Test
    void no_published_file_holds_what_is_not_for_everybody() throws Exception {
        Map<String, String> secrets = secrets();
        assertTrue(secrets.size() > 40, "only " + secrets.size() + " secrets are looked for");
        List<Path> files = Council.files(published);
        for (Path file : files) {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1) + file;
            secrets.forEach((what, secret) -> assertFalse(text.contains(secret), () -> what + " is in " + file));
        }
        // The charter of the first act lies beside the log, the paper of a withheld one does not.
        assertEquals(
                1,
                files.stream()
                        .filter(file -> file.toString().contains("documents"))
                        .count());
    }

    @Test
    void whoever_has_only_what_is_published_is_shown_nothing_more() {
        Path mirror = Council.empty(directory.resolve("mirror"));
        Council.importing(published, mirror).orThrow();
        Map<String, String> secrets = secrets();
        try (StoreReader reader = StoreReader.open(mirror).orThrow()) {
            List<Act> acts = new Revealed(reader, Council.NAME).read(0, 100).acts();
            assertEquals(11, acts.size());
            for (Act act : acts) {
                if (!(act.draft().audience() instanceof Audience.Everybody)) {
                    assertInstanceOf(Withheld.class, act.body());
                    assertInstanceOf(Actor.Undisclosed.class, act.draft().by());
                }
            }
            CouncilReader council = CouncilReader.of(reader, Council.NAME);
            String shown = acts + " " + council.now() + " " + council.council(AsOf.on(LocalDate.of(2032, 1, 1)));
            secrets.forEach((what, secret) -> assertFalse(shown.contains(secret), () -> what + " is shown"));
        }
    }

    @Test
    void the_keeper_reads_all_of_it() {
        try (StoreReader reader = StoreReader.open(store).orThrow()) {
            List<Act> acts = new Revealed(reader, Council.NAME).read(0, 100).acts();
            assertTrue(acts.stream().noneMatch(act -> act.body() instanceof Withheld), acts::toString);
            assertTrue(acts.toString().contains("step-for-members"));
        }
    }
}
