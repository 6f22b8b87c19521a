package org.comity.cli.record;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.acts.Act;
import org.comity.acts.Actor;
import org.comity.acts.Audience;
import org.comity.acts.Body;
import org.comity.acts.Content;
import org.comity.acts.CouncilBody;
import org.comity.acts.Hedge;
import org.comity.acts.Relation;
import org.comity.acts.Unread;
import org.comity.acts.Withheld;
import org.comity.acts.keeping.CharterTaken;
import org.comity.acts.keeping.ClockJump;
import org.comity.acts.keeping.Correction;
import org.comity.acts.keeping.Erasure;
import org.comity.acts.keeping.KeyChange;
import org.comity.acts.keeping.SourceTaken;
import org.comity.acts.statement.Statement;
import org.comity.cli.show.Gist;
import org.comity.record.codec.ActCodec;

/// Parts of an act in words.
public final class Words {
    private Words() {}

    public static String of(Actor actor) {
        return switch (actor) {
            case Actor.Member member -> member.code();
            case Actor.Organ organ -> organ.organ() + " (organ)";
            case Actor.Office office -> joined(office.holder(), office.office());
            case Actor.Person person ->
                joined(person.name(), person.capacity())
                        + (person.member().isEmpty() ? "" : " (" + person.member() + ")");
            case Actor.Outsider outsider -> outsider.name();
            case Actor.Keeper _ -> "the keeper of the record";
            case Actor.Undisclosed _ -> "not public";
        };
    }

    /// Whoever acted, by name alone.
    static String name(Actor actor) {
        return switch (actor) {
            case Actor.Person person -> person.name();
            case Actor.Office office -> office.holder().isEmpty() ? office.office() : office.holder();
            case Actor.Member _, Actor.Organ _, Actor.Outsider _, Actor.Keeper _, Actor.Undisclosed _ -> of(actor);
        };
    }

    public static String of(Audience audience) {
        return switch (audience) {
            case Audience.Everybody _ -> "everybody";
            case Audience.Members members ->
                members.organ().isEmpty() ? "the members of the organisation" : "the members of " + members.organ();
            case Audience.Only only -> "only " + String.join(", ", only.readers());
        };
    }

    /// A constant as the format writes it: `own-voice`.
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static String of(Hedge hedge) {
        String degrees = hedge.degrees().stream().map(Words::of).collect(Collectors.joining(", then "));
        return degrees + (hedge.words().isEmpty() ? "" : ", in its words \"" + hedge.words() + "\"");
    }

    /// What an act does to an earlier one.
    public static String of(Relation.As as) {
        return switch (as) {
            case CORRECTS -> "corrects";
            case RETRACTS -> "retracts";
            case SUPERSEDES -> "supersedes";
            case FOLLOWS -> "follows";
        };
    }

    /// What a later act does to this one.
    public static String from(Relation.As as) {
        return switch (as) {
            case CORRECTS -> "corrected by";
            case RETRACTS -> "retracted by";
            case SUPERSEDES -> "superseded by";
            case FOLLOWS -> "followed by";
        };
    }

    /// The word by which a body's kind is called.
    public static String kind(Body body) {
        return ActCodec.kind(body);
    }

    /// What an act says, on one line of any length.
    public static String gist(Act act) {
        return switch (act.body()) {
            case Statement said -> text(said.says());
            case SourceTaken source ->
                "source " + source.document() + (source.title().isEmpty() ? "" : ": " + source.title());
            case CharterTaken charter -> "charter file " + charter.file() + ", " + charter.length() + " bytes";
            case Correction correction -> "correction: " + correction.because();
            case KeyChange change -> "the log's key changes: " + change.because();
            case Erasure erasure -> "a text of act " + erasure.number() + " was erased: " + erasure.because();
            case ClockJump jump -> "the clock showed " + jump.showed() + " instead of " + jump.expected();
            case CouncilBody council -> Gist.sentence(council, of(act.draft().by()));
            case Unread unread -> unread.kind() + " " + unread.version() + ": not known to this program";
            case Withheld withheld -> withheld.kind() + ": not public";
        };
    }

    public static String text(Content content) {
        return switch (content) {
            case Content.Open open -> open.text();
            case Content.Private hidden -> hidden.text();
            case Content.Sealed _ -> "a private text, which the log does not show";
        };
    }

    private static String joined(String first, String second) {
        return Stream.of(first, second).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }
}
