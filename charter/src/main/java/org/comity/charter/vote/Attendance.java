package org.comity.charter.vote;

import java.util.List;

/// Whether seats that are still to come are sure to be there.
public enum Attendance {
    /// Each will be in favour, against or abstaining.
    PRESENT(List.of(Position.IN_FAVOUR, Position.AGAINST, Position.ABSTAINING)),
    /// Each may be absent as well.
    MAY_BE_ABSENT(List.of(Position.IN_FAVOUR, Position.AGAINST, Position.ABSTAINING, Position.ABSENT));

    private final List<Position> positions;

    Attendance(List<Position> positions) {
        this.positions = positions;
    }

    /// The positions that such a seat may take.
    public List<Position> positions() {
        return positions;
    }
}
