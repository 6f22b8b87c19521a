package org.comity.acts;

import org.comity.acts.form.Form;

/// Who acted in the world.
public sealed interface Actor {
    /// @param code the member's code
    record Member(String code) implements Actor {
        public Member {
            Form.text("the code of a member", code);
        }
    }

    /// @param organ the organ's id within its organisation
    record Organ(String organ) implements Actor {
        public Organ {
            Form.text("the id of an organ", organ);
        }
    }

    /// A holder of an office, such as the chair of an organ or the head of the secretariat.
    ///
    /// @param office the office's id
    /// @param holder the person's name, or empty
    record Office(String office, String holder) implements Actor {
        public Office {
            Form.text("the id of an office", office);
        }
    }

    /// @param name as the sources give it
    /// @param capacity in which the person spoke or acted, or empty
    /// @param member the member the person belongs to, or empty
    record Person(String name, String capacity, String member) implements Actor {
        public Person {
            Form.text("the name of a person", name);
        }
    }

    /// Somebody outside: an outlet, an analyst, another organisation.
    ///
    /// @param name as it calls itself
    record Outsider(String name) implements Actor {
        public Outsider {
            Form.text("the name of an outsider", name);
        }
    }

    /// The keeper of the record itself.
    record Keeper() implements Actor {}

    /// Whoever it was is not public: the leaf does not say, and what is kept beside the log does.
    record Undisclosed() implements Actor {}
}
