package org.comity.acts.assistance;

import java.util.Optional;
import org.comity.acts.Actor;
import org.comity.acts.Certainty;
import org.comity.acts.Draft;
import org.comity.acts.Proposed;
import org.comity.acts.When;
import org.comity.acts.followup.Settled;
import org.comity.charter.Refused;

/// A proposed act of this field whose turn has come, and what it is held against.
///
/// @param response as all acts before it have it
record Turn(Proposed proposed, Response response, Settled council) {
    static Optional<Refused> refuse(String code, String because, String remedy) {
        return Optional.of(new Refused(code, because, "", remedy));
    }

    static Optional<Refused> fine() {
        return Optional.empty();
    }

    When when() {
        return proposed.draft().effective();
    }

    boolean isTold() {
        return proposed.isTold();
    }

    /// It cannot come before what it follows on.
    ///
    /// @param what such as `the decision`
    Optional<Refused> notBefore(When other, String what) {
        return when().before(other) != Certainty.YES
                ? fine()
                : refuse(
                        "ASSISTANCE-5",
                        "it takes effect on " + when() + ", before " + what + " of " + other,
                        "correct `effective`, or the act that gives the other time");
    }

    /// Whether another act had surely not taken effect when this one does.
    boolean isSurelyBefore(When other) {
        return when().before(other) == Certainty.YES;
    }

    Optional<Refused> unknown(String what, String where) {
        return refuse(
                "ASSISTANCE-1",
                "response " + response.id() + " has no " + what,
                "look its id up with `comity response " + response.id() + "`" + where);
    }

    Optional<Refused> taken(String what, long act) {
        return refuse(
                "ASSISTANCE-2",
                what + " is in the record already, by act " + act,
                "give this one an id of its own, or correct that act");
    }

    Optional<Refused> already(String what, long act) {
        return refuse(
                "ASSISTANCE-19",
                what + " already, by act " + act,
                "enter it once; name that act under `relates`, as `corrects`, where it is wrong");
    }

    /// Whether the act corrects or supersedes another.
    boolean replaces(long number) {
        return proposed.draft().relates().stream()
                .anyMatch(each -> each.number() == number
                        && switch (each.as()) {
                            case CORRECTS, SUPERSEDES, RETRACTS -> true;
                            case FOLLOWS -> false;
                        });
    }

    Optional<Refused> requested() {
        return response.isRequested()
                ? fine()
                : refuse(
                        "ASSISTANCE-1",
                        "the record has no request for help of response " + response.id(),
                        "look its id up with `comity response`; a request is entered with `assistance-requested`");
    }

    /// Under a request that was refused or taken back nothing goes on.
    Optional<Refused> open() {
        Optional<Done<RequestWithdrawn>> withdrawn = response.withdrawn().filter(done -> !isSurelyBefore(done.when()));
        if (withdrawn.isPresent()) {
            return closed("withdrawn", withdrawn.get().when(), withdrawn.get().number());
        }
        return response.decisions().stream()
                .reduce((_, last) -> last)
                .filter(done -> done.body().answer() == Answer.REFUSED && !isSurelyBefore(done.when()))
                .flatMap(done -> closed("refused", done.when(), done.number()));
    }

    private Optional<Refused> closed(String how, When when, long act) {
        return refuse(
                "ASSISTANCE-7",
                "the request of response " + response.id() + " was " + how + " on " + when + " (act " + act + ")",
                "enter a new request; where that act is wrong, correct it first");
    }

    /// Somebody whom the record can know has to be known.
    Optional<Refused> known(Actor actor) {
        return switch (actor) {
            case Actor.Member(String code) ->
                council.members().known().isEmpty() || council.members().knows(code)
                        ? fine()
                        : refuse(
                                "ASSISTANCE-16",
                                "the record knows no member " + code,
                                "take a code that `comity who` shows, or name somebody from outside by name");
            case Actor.Organ(String organ) -> organ(organ);
            case Actor.Office _, Actor.Person _, Actor.Outsider _, Actor.Keeper _, Actor.Undisclosed _ -> fine();
        };
    }

    Optional<Refused> organ(String organ) {
        Draft draft = proposed.draft();
        return proposed.rules()
                .taken()
                .filter(taken -> taken.charter()
                        .organ(draft.organisation() + "/" + organ)
                        .isEmpty())
                .flatMap(_ -> refuse(
                        "ASSISTANCE-16",
                        "the charter of " + draft.organisation() + " has no organ '" + organ + "'",
                        "take one of those that `comity organs` lists, by its id within the organisation"));
    }

    /// The host helps itself with forces of its own, and those are told apart.
    Optional<Refused> notHost(Actor from) {
        return response.host().filter(host -> same(host, from)).isEmpty()
                ? fine()
                : refuse(
                        "ASSISTANCE-13",
                        AssistanceDecider.words(from) + " is the host of response " + response.id()
                                + ", and what a host does itself is no help to it",
                        "enter what it does with its own people as `host-forces`, which are never added to the help");
    }

    /// An office is the same whoever holds it.
    static boolean same(Actor one, Actor other) {
        return one instanceof Actor.Office(String office, String _)
                        && other instanceof Actor.Office(String theirs, String _)
                ? office.equals(theirs)
                : one.equals(other);
    }
}
