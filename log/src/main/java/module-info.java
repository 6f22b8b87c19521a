/// A transparency log of bytes, in the published formats. Needs the JDK alone, so that auditors can take this jar and
/// nothing else.
module org.comity.log {
    requires java.net.http;
    requires jdk.httpserver;

    exports org.comity.log.note;
    exports org.comity.log.tile;
    exports org.comity.log.tree;
    exports org.comity.log.verify;
    exports org.comity.log.witness;
}
