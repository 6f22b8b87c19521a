package org.comity.acts.session;

import java.util.List;
import java.util.Optional;
import org.comity.acts.Decided;
import org.comity.acts.ids.ItemId;
import org.comity.charter.Refused;
import org.comity.charter.procedure.RulesOfProcedure;

/// Whether an agenda may be made, changed and gone through.
final class AgendaDecider {
    private static final Phase[] NOT_OVER = {Phase.CONVENED, Phase.OPEN, Phase.SUSPENDED, Phase.ADJOURNED};

    private AgendaDecider() {}

    static Decided decide(Hall hall, AgendaBody body) {
        Agenda agenda = hall.session().agenda();
        return switch (body) {
            case ItemAdded each ->
                SessionDecider.unless(
                        hall,
                        () -> agenda.items().has(each.item())
                                ? Optional.of(SessionRefusals.itemTwice(hall, each.item()))
                                : Optional.empty(),
                        () -> hall.unknown(each.proposedBy()),
                        () -> SessionDecider.during(hall, "add an item", NOT_OVER),
                        () -> change(hall, "add an item to the agenda", each.warrant()));
            case ItemWithdrawn each ->
                SessionDecider.unless(
                        hall,
                        () -> SessionDecider.item(hall, Optional.of(each.item())),
                        () -> usable(hall, each.item()),
                        () -> SessionDecider.during(hall, "withdraw an item", NOT_OVER),
                        () -> change(hall, "take an item from the agenda", each.warrant()));
            case AgendaReordered each ->
                SessionDecider.unless(
                        hall,
                        () -> each.order().stream()
                                .flatMap(item -> SessionDecider.item(hall, Optional.of(item)).stream())
                                .findFirst(),
                        () -> SessionDecider.during(hall, "reorder the agenda", NOT_OVER),
                        () -> change(hall, "reorder the agenda", each.warrant()));
            case AgendaAdopted each -> adoption(hall, each);
            case ItemOpened each ->
                SessionDecider.unless(
                        hall,
                        () -> SessionDecider.item(hall, Optional.of(each.item())),
                        () -> Permission.opening(hall, "turn to an item"),
                        () -> SessionDecider.during(hall, "turn to an item", Phase.OPEN),
                        () -> usable(hall, each.item()),
                        () -> turned(hall, each.item()),
                        () -> SessionDecider.noPointWaits(hall, "turn to an item"));
            case ItemClosed each ->
                SessionDecider.unless(
                        hall,
                        () -> SessionDecider.item(hall, Optional.of(each.item())),
                        () -> Permission.opening(hall, "be done with an item"),
                        () -> notOpen(hall, each.item()),
                        () -> SessionDecider.noPointWaits(hall, "be done with an item"));
        };
    }

    /// While it is provisional anybody may propose; once it is adopted a change is for the organ.
    private static Optional<Refused> change(Hall hall, String what, Optional<Warrant> warrant) {
        if (hall.session().agenda().adopted().isEmpty()) {
            return Permission.anybodyOf(hall, what);
        }
        Optional<String> matter =
                hall.procedure().agenda().flatMap(rules -> rules.changedBy().or(rules::adoptedBy));
        return Permission.organOrChair(hall, what, warrant).or(() -> Counting.lost(hall, what, warrant, matter));
    }

    private static Decided adoption(Hall hall, AgendaAdopted body) {
        String what = "adopt the agenda";
        Agenda agenda = hall.session().agenda();
        Optional<String> matter = hall.procedure().agenda().flatMap(RulesOfProcedure.Agenda::adoptedBy);
        return SessionDecider.unless(
                hall,
                () -> hall.isFree()
                        ? Optional.empty()
                        : agenda.adopted().map(adopted -> SessionRefusals.adoptedAlready(adopted.number())),
                () -> SessionDecider.during(hall, what, Phase.OPEN),
                () -> SessionDecider.noPointWaits(hall, what),
                () -> Permission.organOrChair(hall, what, body.warrant()),
                () -> Counting.lost(hall, what, body.warrant(), matter));
    }

    private static Optional<Refused> usable(Hall hall, ItemId id) {
        return hall.session()
                .item(id)
                .filter(item -> item.stage() == Item.Stage.WITHDRAWN && !hall.isFree())
                .map(_ -> SessionRefusals.itemStage(
                        id, "was withdrawn", "", "add it again under another id, with what that rests on"));
    }

    /// An item is taken up once the agenda stands, and after the one before it is done.
    private static Optional<Refused> turned(Hall hall, ItemId id) {
        if (hall.isFree()) {
            return Optional.empty();
        }
        Session session = hall.session();
        if (session.agenda().adopted().isEmpty()) {
            return Optional.of(SessionRefusals.itemStage(
                    id,
                    "cannot be taken up: the agenda is provisional",
                    hall.procedure().agenda().map(rules -> rules.grounds().by()).orElse(""),
                    "have the agenda adopted first"));
        }
        List<Item> open = session.agenda().inOrder().stream()
                .filter(item -> item.isOpen())
                .toList();
        return open.stream()
                .findFirst()
                .map(item -> item.id().equals(id)
                        ? SessionRefusals.itemStage(id, "is open already", "", "go on with it")
                        : SessionRefusals.itemStage(
                                id,
                                "cannot be taken up: item '" + item.id() + "' is open",
                                "",
                                "be done with it first"));
    }

    private static Optional<Refused> notOpen(Hall hall, ItemId id) {
        return hall.session()
                .item(id)
                .filter(item -> !item.isOpen() && !hall.isFree())
                .map(_ -> SessionRefusals.itemStage(id, "is not open", "", "turn to it first, or correct the id"));
    }
}
