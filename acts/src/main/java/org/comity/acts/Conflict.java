package org.comity.acts;

import java.util.List;
import org.comity.acts.form.Form;

/// Two things in the record that cannot both be so, or one that the rules contradict. It is shown; nothing is
/// refused or changed because of it.
///
/// @param about the topic, such as `vote/` and an id
/// @param kind a word for what disagrees, such as `announced-computed`
/// @param says what disagrees, as a sentence with the values
/// @param acts the numbers of the acts that disagree, at least one, in order
/// @param since the number of the act with which it came up
public record Conflict(String about, String kind, String says, List<Long> acts, long since) {
    public Conflict {
        Form.text("what a conflict is about", about);
        Form.text("what a conflict says", says);
        acts = List.copyOf(acts);
    }
}
