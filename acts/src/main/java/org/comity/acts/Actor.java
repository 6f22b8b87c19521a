package org.comity.acts;

/// Who acted in the world.
public sealed interface Actor {
    /// @param code the member's code
    record Member(String code) implements Actor {}

    /// @param organ the organ's id within its organisation
    record Organ(String organ) implements Actor {}

    /// A holder of an office, such as the chair of an organ or the head of the secretariat.
    ///
    /// @param office the office's id
    /// @param holder the person's name, or empty
    record Office(String office, String holder) implements Actor {}

    /// @param name as the sources give it
    /// @param capacity in which the person spoke or acted
    /// @param member the member the person belongs to, or empty
    record Person(String name, String capacity, String member) implements Actor {}

    /// Somebody outside: an outlet, an analyst, another organisation.
    ///
    /// @param name as it calls itself
    record Outsider(String name) implements Actor {}

    /// The keeper of the record itself.
    record Keeper() implements Actor {}
}
