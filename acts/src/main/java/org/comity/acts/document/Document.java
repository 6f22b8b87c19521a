package org.comity.acts.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.acts.Conflict;
import org.comity.acts.When;
import org.comity.acts.ids.DocumentId;
import org.comity.acts.ids.ItemId;
import org.comity.acts.ids.SessionId;

/// What is known of one document: all that acts said about it, put together.
///
/// @param organ before which it was tabled, or whose it is; empty where it is nobody's here
/// @param form what it is or is to become, such as `programme`
/// @param since when it was tabled, or from when it is noted
/// @param dated the date that it bears, where one was noted
/// @param titles of equal rank, in the order in which they were given
/// @param symbols in the order in which they were given
/// @param sponsors those who propose it now
/// @param sponsored whether anybody ever did
/// @param versions in the order of their numbers; none where no text is known
/// @param amendments in the order in which they were moved
/// @param order in which amendments are decided, where it was said
/// @param votes about the text and its amendments, in the order in which they were opened
/// @param settled how it was decided about
/// @param origins through whose hands it came here
/// @param forwarded where it went, in the order of the acts
/// @param ancestors what it is told to come of
/// @param conflicts what disagrees
/// @param act the number of the act that tabled or noted it
public record Document(
        DocumentId id,
        Optional<String> organ,
        String form,
        Stage stage,
        When since,
        Optional<When> dated,
        Optional<SessionId> session,
        Optional<ItemId> item,
        List<Title> titles,
        List<String> symbols,
        List<String> sponsors,
        Sponsored sponsored,
        List<Version> versions,
        List<Amendment> amendments,
        List<String> order,
        List<PutToVote> votes,
        Optional<Settlement> settled,
        List<Origin> origins,
        List<Forwarding> forwarded,
        List<Told> ancestors,
        List<Conflict> conflicts,
        long act) {
    /// Whether members proposed a text.
    public enum Sponsored {
        /// It was tabled by the chair, the secretariat or an organ, or only noted.
        NEVER,
        BY_MEMBERS
    }

    /// An ancestor with the number of the act that tells of it.
    public record Told(Ancestor ancestor, long act) {}

    public Optional<Amendment> amendment(String amendment) {
        return amendments.stream().filter(each -> each.id().equals(amendment)).findFirst();
    }

    public Optional<Version> version(long number) {
        return versions.stream().filter(each -> each.number() == number).findFirst();
    }

    /// The last version; empty where no text is known.
    public Optional<Version> last() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    /// The version that was adopted or rejected, else the last one.
    public Optional<Version> current() {
        OptionalLong settledVersion = settled.map(Settlement::version).orElse(OptionalLong.empty());
        return settledVersion.isPresent() ? version(settledVersion.getAsLong()) : last();
    }

    /// Amendments that are still to be decided, in the order in which they were moved.
    public List<Amendment> pending() {
        return amendments.stream().filter(Amendment::isPending).toList();
    }

    /// The lines of a version as it was put, with all amendments to it that were accepted or
    /// adopted.
    ///
    /// Empty where the text or an amendment is not there line by line, or where amendments that are
    /// told to be in it collide.
    public Optional<List<String>> text(Version version) {
        List<Change> changes = new ArrayList<>();
        for (Amendment amendment : amendments) {
            boolean counts = amendment.version() == version.number()
                    && amendment.fate().isIn()
                    && amendment.to().isEmpty();
            if (counts
                    && (!amendment.isWritten()
                            || Changes.clash(changes, amendment.stands()).isPresent())) {
                return Optional.empty();
            }
            if (counts) {
                changes.addAll(amendment.stands());
            }
        }
        List<String> lines = version.wording().lines();
        boolean fits = changes.stream().allMatch(change -> change.last() <= lines.size());
        return lines.isEmpty() || !fits ? Optional.empty() : Optional.of(Changes.made(lines, changes));
    }

    /// The text as it stands, or as it was adopted.
    public Optional<List<String>> text() {
        return current().flatMap(this::text);
    }

    /// Pairs of pending amendments to the last version of which only one can be adopted.
    public List<Collision> collisions() {
        List<Collision> found = new ArrayList<>();
        List<Amendment> pending = pending();
        for (int i = 0; i < pending.size(); i++) {
            for (int j = i + 1; j < pending.size(); j++) {
                Collisions.between(pending.get(i), pending.get(j)).ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    /// The organ that has it now; empty when it went out of the organisation or is nobody's here.
    public Optional<String> holder() {
        if (forwarded.isEmpty()) {
            return organ;
        }
        Forwarding last = forwarded.getLast();
        return last.organisation().isEmpty() ? Optional.of(last.to()) : Optional.empty();
    }

    /// Its date: that of its adoption, else the one that it bears, else that of its tabling.
    public When date() {
        return settled.filter(each -> each.stage() == Stage.ADOPTED)
                .map(Settlement::effective)
                .or(() -> dated)
                .orElse(since);
    }

    /// The vote about it or one of its amendments that is open.
    public Optional<PutToVote> openVote() {
        return votes.stream().filter(PutToVote::isOpen).findFirst();
    }
}
