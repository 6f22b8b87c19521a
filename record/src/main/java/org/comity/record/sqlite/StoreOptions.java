package org.comity.record.sqlite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// @param guard the file that remembers the signed heads; empty means what `COMITY_GUARD` names, and
///     without that the directory's name with `.guard`, beside it
/// @param command what the store is opened for, told to others who find it held
public record StoreOptions(Optional<Path> guard, String command) {
    public static StoreOptions of(String command) {
        return new StoreOptions(Optional.empty(), command);
    }

    public StoreOptions guardedBy(Path file) {
        return new StoreOptions(Optional.of(file), command);
    }

    /// Where the guard of a store lies. A directory as `COMITY_GUARD` holds the guards of several
    /// stores.
    Path guardOf(Path store) {
        String name = store.toAbsolutePath().normalize().getFileName() + ".guard";
        return guard.or(() -> Optional.ofNullable(System.getenv("COMITY_GUARD"))
                        .filter(place -> !place.isBlank())
                        .map(Path::of)
                        .map(place -> Files.isDirectory(place) ? place.resolve(name) : place))
                .orElseGet(() -> store.toAbsolutePath().normalize().resolveSibling(name));
    }
}
