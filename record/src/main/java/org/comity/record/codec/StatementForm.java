package org.comity.record.codec;

import java.util.List;
import org.comity.acts.Content;
import org.comity.acts.statement.Statement;

/// What somebody said.
final class StatementForm {
    static final BodyForm<Statement> FORM = new BodyForm<>(
            "statement",
            1,
            Statement.class,
            List.of("claims", "concerns", "kind", "language", "manner", "occasion", "says", "v"),
            StatementForm::read,
            StatementForm::write);

    private StatementForm() {}

    private static Statement read(Fields from) {
        return new Statement(
                from.textIfAny("manner"),
                from.textIfAny("occasion"),
                from.content("says"),
                from.textIfAny("language"),
                from.texts("concerns"),
                from.objects("claims", StatementForm::claim));
    }

    private static Statement.Claim claim(Fields from) {
        from.only("a claim", Keys.CLAIM);
        return new Statement.Claim(
                from.text("about"), from.text("value"), from.whenIfAny("from"), from.whenIfAny("until"));
    }

    private static void write(Statement body, CanonicalWriter out) {
        out.list("claims", body.claims(), claim -> write(claim, out));
        out.texts("concerns", body.concerns())
                .text("kind", "statement")
                .textIfAny("language", body.language())
                .textIfAny("manner", body.manner())
                .textIfAny("occasion", body.occasion());
        out.value("says", () -> write(body.says(), out));
        out.number("v", 1);
    }

    private static void write(Statement.Claim claim, CanonicalWriter out) {
        out.open().text("about", claim.about());
        claim.from().ifPresent(when -> out.text("from", when.text()));
        claim.until().ifPresent(when -> out.text("until", when.text()));
        out.text("value", claim.value()).close();
    }

    /// A text that may be private, as a value.
    static void write(Content content, CanonicalWriter out) {
        switch (content) {
            case Content.Open open -> out.quoted(open.text());
            case Content.Private hidden ->
                out.open().text("private", hidden.text()).close();
            case Content.Sealed sealed ->
                out.open().text("sealed", sealed.digest()).close();
        }
    }
}
