package org.comity.cli.record;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.acts.Act;
import org.comity.acts.Source;
import org.comity.acts.keeping.SourceTaken;

/// What the acts of a record say of one document: its hash, and the parts of it that they are anchored to.
///
/// @param document as the acts name it
/// @param hashes of the whole, as acts give it; more than one where they differ
/// @param anchors in the order of the document
record Anchoring(String document, Set<String> hashes, List<Anchor> anchors) {
    private static final Pattern PART = Pattern.compile("(.+)/([SH])([1-9]\\d{0,5})");

    /// One part with its hash.
    ///
    /// @param name such as `S4`
    /// @param acts the numbers of those that are anchored to it
    record Anchor(String name, String sha256, Set<Long> acts) {
        private int number() {
            return Integer.parseInt(name.substring(1));
        }
    }

    /// The documents of which a record gives a hash, by name.
    ///
    /// @param acts calls its argument with each act in turn
    static TreeMap<String, Anchoring> of(Consumer<Consumer<Act>> acts) {
        TreeMap<String, Set<String>> hashes = new TreeMap<>();
        TreeMap<String, TreeMap<String, Anchor>> anchors = new TreeMap<>();
        acts.accept(act -> {
            if (act.body() instanceof SourceTaken taken && taken.sha256().isPresent()) {
                hashes.computeIfAbsent(taken.document(), _ -> new TreeSet<>())
                        .add(taken.sha256().get());
            }
            for (Source source : act.draft().sources()) {
                source.sha256().ifPresent(sha256 -> {
                    Matcher part = PART.matcher(source.document());
                    if (part.matches()) {
                        String name = part.group(2) + part.group(3);
                        anchors.computeIfAbsent(part.group(1), _ -> new TreeMap<>())
                                .computeIfAbsent(
                                        name + " " + sha256, _ -> new Anchor(name, sha256, new LinkedHashSet<>()))
                                .acts()
                                .add(act.number());
                    } else {
                        hashes.computeIfAbsent(source.document(), _ -> new TreeSet<>())
                                .add(sha256);
                    }
                });
            }
        });
        Set<String> all = new TreeSet<>(hashes.keySet());
        all.addAll(anchors.keySet());
        TreeMap<String, Anchoring> found = new TreeMap<>();
        all.forEach(name -> found.put(
                name,
                new Anchoring(
                        name,
                        hashes.getOrDefault(name, Set.of()),
                        anchors.getOrDefault(name, new TreeMap<>()).values().stream()
                                .sorted(Comparator.comparing(
                                                (Anchor each) -> each.name().charAt(0) == 'H')
                                        .thenComparing(Anchor::number)
                                        .thenComparing(Anchor::sha256))
                                .toList())));
        return found;
    }

    /// How an anchor stands to a text.
    enum Found {
        /// The part of that number has that hash.
        SAME,
        /// A part of another number has it.
        ELSEWHERE,
        /// There is no part with that hash.
        MISSING
    }

    /// An anchor, looked for in a text.
    ///
    /// @param part that has the hash, where one has
    record Looked(Anchor anchor, Found found, Optional<Sentences.Part> part) {}

    List<Looked> lookedForIn(Sentences text) {
        return anchors.stream().map(anchor -> looked(anchor, text)).toList();
    }

    private static Looked looked(Anchor anchor, Sentences text) {
        Optional<Sentences.Part> there =
                text.at(anchor.name()).filter(part -> part.sha256().equals(anchor.sha256()));
        if (there.isPresent()) {
            return new Looked(anchor, Found.SAME, there);
        }
        Optional<Sentences.Part> other = text.with(anchor.sha256()).stream().findFirst();
        return new Looked(anchor, other.isPresent() ? Found.ELSEWHERE : Found.MISSING, other);
    }
}
