package org.comity.cli.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.comity.charter.Organ;
import org.comity.charter.Refused;
import org.comity.charter.facts.Facts;
import org.comity.charter.vote.Question;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.Exit;
import org.comity.cli.library.Codes;
import org.comity.cli.library.Library;

/// Reads what a replay or an audit needs: the organ with its facts, the codes of members, and the set.
///
/// The organ and the set are read at the same time.
final class Loading {
    private final Context context;
    private final Answering answering;

    Loading(Context context, Answering answering) {
        this.context = context;
        this.answering = answering;
    }

    /// What was read, or that something failed and was told.
    sealed interface Loaded {}

    record Ready(VotingSet set, Layout layout, Examination.Terms terms, Codes own, Codes shared) implements Loaded {
        Examination examination() {
            return new Examination(set, layout, terms, own, shared);
        }
    }

    /// @param exit the exit code
    record Failed(int exit) implements Loaded {}

    /// What the library holds.
    private record Shelf(
            Library.Lookup<Library.Placed> organ, Library.Lookup<Codes> own, Library.Lookup<Codes> shared) {}

    /// @param further matters that the command uses beyond those of the options
    Loaded load(SetOptions options, List<String> further, Progress progress) {
        Layout layout = options.layout();
        FutureTask<Shelf> shelf = new FutureTask<>(() -> shelf(options));
        Thread.ofPlatform().daemon().name("library").start(shelf);
        VotingSet.Read read = VotingSet.read(layout, progress);
        Shelf found = result(shelf);
        Optional<Integer> failure = answering
                .failure(context, found.organ())
                .or(() -> answering.failure(context, found.own()))
                .or(() -> answering.failure(context, found.shared()));
        if (failure.isPresent()) {
            return new Failed(failure.get());
        }
        return switch (read) {
            case VotingSet.Faulty faulty -> new Failed(answering.faulty(context, faulty.problems()));
            case VotingSet.Sound sound -> ready(options, further, layout, sound.set(), found);
        };
    }

    private static <T> T found(Library.Lookup<T> lookup) {
        return switch (lookup) {
            case Library.Found<T> found -> found.value();
            case Library.Missing<T> missing -> throw new IllegalStateException("missing: " + missing.refused());
            case Library.Faulty<T> faulty -> throw new IllegalStateException("faulty: " + faulty.problems());
        };
    }

    private Loaded ready(SetOptions options, List<String> further, Layout layout, VotingSet set, Shelf shelf) {
        Organ organ = found(shelf.organ()).organ();
        Facts facts = found(shelf.organ()).organisation().facts();
        if (organ.isUnnamed() && layout.source() instanceof Layout.Listed) {
            context.err()
                    .println("nobody names the seats of " + organ.id()
                            + ", so that votes by member find no seat; give --tallies");
            return new Failed(Exit.WRONG_USE);
        }
        List<String> matters = new ArrayList<>(options.matter().stream().toList());
        matters.addAll(further);
        String matter = matters.isEmpty() ? organ.matters().getFirst().id() : matters.getFirst();
        matters.addAll(options.itemMatters().values());
        List<Refused> unknown = matters.stream()
                .filter(each -> organ.matter(each).isEmpty())
                .distinct()
                .map(each -> refusal(Question.prepare(organ, each, LocalDate.EPOCH, facts)))
                .toList();
        if (!unknown.isEmpty()) {
            return new Failed(answering.refuse(context, unknown));
        }
        warn(options, set);
        Examination.Terms terms =
                new Examination.Terms(organ, facts, matter, options.itemMatters(), options.unlisted());
        return new Ready(set, layout, terms, found(shelf.own()), found(shelf.shared()));
    }

    private static Refused refusal(Question.Prepared prepared) {
        return switch (prepared) {
            case Question.Denied denied -> denied.refused();
            case Question.Ready ready ->
                throw new IllegalStateException(
                        "there is such a matter: " + ready.question().matter().id());
        };
    }

    private void warn(SetOptions options, VotingSet set) {
        List<String> keys = set.items().stream().map(Item::key).toList();
        options.itemMatters().keySet().stream()
                .filter(key -> !keys.contains(key))
                .forEach(key -> context.err().println("--item: no item that counts is called '" + key + "'"));
    }

    private Shelf shelf(SetOptions options) {
        Library library = context.library().get();
        Library.Lookup<Library.Placed> organ = library.organ(options.organ());
        Library.Lookup<Codes> own = options.members().map(Library::codes).orElse(new Library.Found<>(Codes.NONE));
        return new Shelf(organ, own, library.codes());
    }

    private static Shelf result(FutureTask<Shelf> shelf) {
        try {
            return shelf.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while the library was read", stopped);
        } catch (ExecutionException broken) {
            throw new IllegalStateException("the library could not be read", broken.getCause());
        }
    }
}
