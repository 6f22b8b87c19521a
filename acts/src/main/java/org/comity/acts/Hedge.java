package org.comity.acts;

import java.util.List;
import org.comity.acts.form.Form;

/// How far a link of a chain vouches for what it passes on.
///
/// @param degrees in the order in which they occur, such as first paraphrased and then quoted; at least
///     one, none twice
/// @param words the document's own, such as `is said to have commented`, or empty
public record Hedge(List<Degree> degrees, String words) {
    public Hedge {
        degrees = Form.distinct("the degrees of a hedge", degrees);
    }

    public static Hedge of(Degree degree) {
        return new Hedge(List.of(degree), "");
    }

    /// A closed classification, so that one can filter. What it loses stands in the words.
    public enum Degree {
        /// Word for word, in quotation marks.
        QUOTED,
        /// In the words of whoever passes it on.
        PARAPHRASED,
        /// That it was so, without saying how it is known.
        REPORTED,
        /// `Is said to`: whoever passes it on does not vouch for it.
        HEARSAY,
        /// A judgement of whoever speaks.
        ASSESSED,
        /// In the voice of the document's own author.
        OWN_VOICE,
        /// Nobody is named who said it.
        UNATTRIBUTED
    }
}
