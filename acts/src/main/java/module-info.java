/// What organisations do, as values. Needs the JDK and the charter.
module org.comity.acts {
    requires transitive org.comity.charter;

    exports org.comity.acts;
    exports org.comity.acts.keeping;
    exports org.comity.acts.statement;
}
