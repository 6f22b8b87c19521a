/// Charter as code: needs the JDK's base and one YAML reader, so that anybody can rebuild the reasoning without us.
module org.comity.charter {
    requires org.snakeyaml.engine;

    exports org.comity.charter;
    exports org.comity.charter.chair;
    exports org.comity.charter.facts;
    exports org.comity.charter.file;
    exports org.comity.charter.force;
    exports org.comity.charter.procedure;
    exports org.comity.charter.rule;
    exports org.comity.charter.silence;
    exports org.comity.charter.vote;
    exports org.comity.charter.yaml;
}
