package org.comity.cli.record;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import org.comity.charter.Refused;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.record.JournalBroken;
import org.comity.record.Records;
import org.comity.record.sqlite.Opened;
import org.comity.record.sqlite.Store;
import org.comity.record.sqlite.StoreOptions;
import org.comity.record.sqlite.StoreReader;
import org.comity.record.view.ViewsUnusable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Which store a command is about. Opens it, and tells why when it cannot be opened or breaks on the way.
public final class StoreOption {
    @Option(names = "--store", paramLabel = "DIR", description = "The store's directory (default: COMITY_STORE).")
    private Path store;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /// Where a record was made of files, for this question alone.
    private Path made;

    /// The directory that was named, by option or by environment; that it is a store is not looked at.
    public Opened<Path> path() {
        return named().<Opened<Path>>map(Opened.Ready::new)
                .orElseGet(() -> new Opened.NotOpened<>(new Refused(
                        "RECORD-1",
                        "nobody says which store is meant",
                        "",
                        "name its directory with --store DIR or in COMITY_STORE, comity init makes one; or name an organisation"
                                + " of the library with --organisation, and its files are read")));
    }

    /// Whether a store is named, by option or by environment.
    public boolean isNamed() {
        return named().isPresent();
    }

    private Optional<Path> named() {
        return Optional.ofNullable(made)
                .or(() -> Optional.ofNullable(store))
                .or(() -> Optional.ofNullable(System.getenv("COMITY_STORE"))
                        .filter(named -> !named.isBlank())
                        .map(Path::of));
    }

    /// The directory, for use where it was opened already.
    public Path place() {
        return path().orThrow();
    }

    /// Answers from the store. Others may be writing meanwhile.
    ///
    /// @return the exit code
    public int reading(Context context, Answering answering, ToIntFunction<Records> answer) {
        return switch (path()) {
            case Opened.NotOpened<Path>(Refused refused) -> answering.refuse(context, List.of(refused));
            case Opened.Ready<Path>(Path path) -> with(context, answering, StoreReader.open(path), answer::applyAsInt);
        };
    }

    /// Answers from the record of one organisation. Where an organisation is named and no store, from the record that
    /// its files in the library come to, which is made for this question alone.
    ///
    /// @return the exit code
    public int reading(
            Context context,
            Answering answering,
            OrganisationOption organisation,
            BiFunction<Records, String, Integer> answer) {
        return reading(context, answering, organisation, (_, _) -> Optional.empty(), answer);
    }

    /// The same.
    ///
    /// @param before what is done with a record that was made of files; with a store it is not done
    public int reading(
            Context context,
            Answering answering,
            OrganisationOption organisation,
            FromFiles.Before before,
            BiFunction<Records, String, Integer> answer) {
        if (!isNamed() && organisation.given().isPresent()) {
            return FromFiles.with(context, answering, organisation.given().get(), before, path -> {
                made = path;
                return reading(context, answering, organisation, answer);
            });
        }
        return reading(context, answering, records -> organisation.in(context, answering, records, answer));
    }

    /// Answers with the store open to write. One process at a time can.
    ///
    /// @return the exit code
    public int writing(Context context, Answering answering, ToIntFunction<Store> answer) {
        return switch (path()) {
            case Opened.NotOpened<Path>(Refused refused) -> answering.refuse(context, List.of(refused));
            case Opened.Ready<Path>(Path path) -> writing(context, answering, path, answer);
        };
    }

    /// Answers with one organisation's record open to write.
    ///
    /// @return the exit code
    public int writing(
            Context context,
            Answering answering,
            OrganisationOption organisation,
            BiFunction<Store, String, Integer> answer) {
        return writing(context, answering, store -> organisation.in(context, answering, store, answer));
    }

    private int writing(Context context, Answering answering, Path path, ToIntFunction<Store> answer) {
        return with(context, answering, Store.open(path, StoreOptions.of(command.qualifiedName())), answer);
    }

    /// Answers with what was opened, and closes it.
    ///
    /// @return the exit code
    static <R extends Records> int with(
            Context context, Answering answering, Opened<R> opened, ToIntFunction<R> answer) {
        return switch (opened) {
            case Opened.NotOpened<R>(Refused refused) -> answering.refuse(context, List.of(refused));
            case Opened.Ready<R>(R records) -> {
                try (records) {
                    yield answer.applyAsInt(records);
                } catch (JournalBroken broken) {
                    yield answering.refuse(context, List.of(broken.refused()));
                } catch (ViewsUnusable unusable) {
                    yield answering.refuse(context, List.of(unusable.refused()));
                }
            }
        };
    }
}
