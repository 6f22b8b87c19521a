package org.comity.acts.activity;

import java.util.List;
import java.util.Optional;
import org.comity.acts.programme.Count;

/// How many activities of a year the record has, by area.
///
/// @param all of them
/// @param areas those with an activity, in the order of their ids; those without an area come last
public record Tally(Count all, List<Area> areas) {
    public Tally {
        areas = List.copyOf(areas);
    }

    /// @param area empty for those that name none
    /// @param activities that count or perhaps do, in the order of their days
    public record Area(Optional<String> area, Count count, List<Counted> activities) {
        public Area {
            activities = List.copyOf(activities);
        }
    }

    /// @param perhaps whether times leave it open, and why
    public record Counted(Activity activity, Optional<String> perhaps) {}

    /// How many of one area.
    public Count of(String area) {
        return areas.stream()
                .filter(each -> each.area().equals(Optional.of(area)))
                .map(Area::count)
                .findFirst()
                .orElse(new Count(0, 0));
    }
}
