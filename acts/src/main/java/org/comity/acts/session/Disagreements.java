package org.comity.acts.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.comity.acts.Certainty;
import org.comity.acts.Conflict;
import org.comity.acts.When;
import org.comity.acts.table.Table;

/// What disagrees about one session.
final class Disagreements {
    private final Session session;
    private final String about;
    private final List<Conflict> found = new ArrayList<>();

    private Disagreements(Session session) {
        this.session = session;
        this.about = "session/" + session.id();
    }

    static List<Conflict> in(Session session) {
        Disagreements disagreements = new Disagreements(session);
        disagreements.convening();
        disagreements.phases();
        disagreements.presence();
        return List.copyOf(disagreements.found);
    }

    private void convening() {
        Optional<Course.Convened> stands = session.course().convened();
        if (stands.isEmpty()) {
            List<Long> acts = session.acts().entries().map(Table.Entry::key).toList();
            if (!acts.isEmpty()) {
                add("never-convened", "nobody convened session " + session.id() + ", and acts speak of it", acts);
            }
            return;
        }
        for (Course.Convened other : session.course().convenings()) {
            if (other.number() != stands.get().number()) {
                differing(stands.get(), other);
            }
        }
    }

    private void differing(Course.Convened one, Course.Convened other) {
        differs("organ", one, other, each -> Optional.of(each.organ()));
        differs("place", one, other, Convening::place);
        differs("host", one, other, Convening::host);
        differs("type", one, other, each -> each.type().map(Enum::name));
        When from = one.body().from();
        When otherwise = other.body().from();
        if (from.before(otherwise) == Certainty.YES || otherwise.before(from) == Certainty.YES) {
            contradicts("date", one, other, from.text(), otherwise.text());
        }
    }

    private void differs(
            String what, Course.Convened one, Course.Convened other, Function<Convening, Optional<String>> of) {
        Optional<String> here = of.apply(one.body());
        Optional<String> there = of.apply(other.body());
        if (here.isPresent() && there.isPresent() && !here.equals(there)) {
            contradicts(what, one, other, here.get(), there.get());
        }
    }

    private void contradicts(String what, Course.Convened one, Course.Convened other, String here, String there) {
        add(
                "session-" + what,
                "the " + what + " of session " + session.id() + " is " + here + " by act " + one.number() + " and "
                        + there + " by act " + other.number(),
                List.of(one.number(), other.number()));
    }

    private void phases() {
        Phase before = Phase.CONVENED;
        Optional<Timeline.Entry<Phase>> last = Optional.empty();
        for (Timeline.Entry<Phase> each : session.course().phases().all()) {
            boolean again = each.value() == before
                    && last.isPresent()
                    && last.get().when().before(each.when()) != Certainty.YES;
            if (!again && !each.value().mayFollow(before)) {
                List<Long> acts = new ArrayList<>();
                last.ifPresent(entry -> acts.add(entry.number()));
                acts.add(each.number());
                add(
                        "session-course",
                        "session " + session.id() + " is " + each.value().words() + " on " + each.when() + " by act "
                                + each.number() + ", and was " + before.words() + " before",
                        acts);
            }
            before = each.value();
            last = Optional.of(each);
        }
    }

    /// Lists of the same time that say different things of one member.
    private void presence() {
        for (Table.Entry<String, Timeline<Room.Sighting>> member :
                session.room().members()) {
            List<Timeline.Entry<Room.Sighting>> all = member.value().all();
            for (int i = 1; i < all.size(); i++) {
                Timeline.Entry<Room.Sighting> one = all.get(i - 1);
                Timeline.Entry<Room.Sighting> other = all.get(i);
                boolean listed = one.value().how() == Room.How.LISTED
                        && other.value().how() == Room.How.LISTED
                        && one.value().seen() != other.value().seen();
                if (listed && one.when().before(other.when()) != Certainty.YES) {
                    add(
                            "presence",
                            member.key() + " is "
                                    + one.value().seen().name().toLowerCase(java.util.Locale.ROOT) + " by act "
                                    + one.number() + " and "
                                    + other.value().seen().name().toLowerCase(java.util.Locale.ROOT) + " by act "
                                    + other.number(),
                            List.of(one.number(), other.number()));
                }
            }
        }
    }

    private void add(String kind, String says, List<Long> acts) {
        List<Long> sorted = acts.stream().sorted().toList();
        found.add(new Conflict(about, kind, says, sorted, sorted.getLast()));
    }
}
