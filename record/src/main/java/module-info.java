/// The record: a journal of acts that keeps everything, proves it to outsiders, and answers as of any date.
module org.comity.record {
    requires transitive org.comity.acts;
    requires transitive org.comity.log;
    requires java.logging;
    requires java.sql;
    requires org.apache.lucene.analysis.common;
    requires org.apache.lucene.core;
    requires org.bouncycastle.provider;
    requires org.xerial.sqlitejdbc;
    requires tools.jackson.databind;

    exports org.comity.record;
    exports org.comity.record.codec;
    exports org.comity.record.council;
    exports org.comity.record.view;
    exports org.comity.record.keep;
    exports org.comity.record.memory;
    exports org.comity.record.sqlite;
    exports org.comity.record.text;
}
