package org.comity.acts.instrument;

import java.util.Optional;
import org.comity.acts.Content;
import org.comity.acts.form.Form;
import org.comity.acts.ids.InstrumentId;

/// A party leaves out or changes what a provision does for it.
///
/// @param article to which
/// @param says what, in our own words or as quoted
public record ReservationMade(
        InstrumentId instrument, String party, String reservation, Optional<String> article, Content says)
        implements ReservationBody {
    public ReservationMade {
        Form.text("the code of a party", party);
        Form.text("the label of a reservation", reservation);
        article.ifPresent(text -> Form.text("the article of a reservation", text));
    }
}
