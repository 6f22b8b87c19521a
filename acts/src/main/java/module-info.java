/// What organisations do, as values. Needs the JDK and the charter.
module org.comity.acts {
    requires transitive org.comity.charter;

    exports org.comity.acts;
    exports org.comity.acts.activity;
    exports org.comity.acts.assistance;
    exports org.comity.acts.audience;
    exports org.comity.acts.chairmanship;
    exports org.comity.acts.council;
    exports org.comity.acts.document;
    exports org.comity.acts.followup;
    exports org.comity.acts.ids;
    exports org.comity.acts.instrument;
    exports org.comity.acts.keeping;
    exports org.comity.acts.membership;
    exports org.comity.acts.office;
    exports org.comity.acts.programme;
    exports org.comity.acts.said;
    exports org.comity.acts.session;
    exports org.comity.acts.statement;
    exports org.comity.acts.table;
    exports org.comity.acts.voting;
}
