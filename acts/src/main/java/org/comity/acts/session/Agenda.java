package org.comity.acts.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.comity.acts.Act;
import org.comity.acts.When;
import org.comity.acts.ids.ItemId;
import org.comity.acts.table.Table;

/// What a session speaks about.
///
/// @param order of all items, withdrawn ones included
/// @param adopted when and how it was first adopted
public record Agenda(Table<ItemId, Item> items, List<ItemId> order, Optional<Adopted> adopted) {
    static final Agenda EMPTY = new Agenda(Table.empty(), List.of(), Optional.empty());

    public record Adopted(When when, Optional<Warrant> warrant, long number) {}

    public Agenda {
        order = List.copyOf(order);
    }

    Agenda with(Act act, AgendaBody body) {
        When when = act.draft().effective();
        return switch (body) {
            case ItemAdded each -> withItem(act, each);
            case ItemWithdrawn each -> changed(each.item(), item -> item.at(Item.Stage.WITHDRAWN));
            case AgendaReordered each -> inOrder(each.order());
            case AgendaAdopted each -> adopted(new Adopted(when, each.warrant(), act.number()));
            case ItemOpened each -> changed(each.item(), item -> item.openedAt(when));
            case ItemClosed each -> changed(each.item(), item -> item.closedAt(when, each.result()));
        };
    }

    /// An id that is taken keeps its item.
    private Agenda withItem(Act act, ItemAdded added) {
        if (items.has(added.item())) {
            return this;
        }
        Item item = new Item(
                added.item(),
                added.title(),
                adopted.isPresent() ? Item.Stage.ADDED : Item.Stage.PROVISIONAL,
                act.number(),
                added.proposedBy(),
                added.documents(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        List<ItemId> more = new ArrayList<>(order);
        long place = added.position().orElse(order.size() + 1L);
        more.add((int) Math.min(place - 1, order.size()), added.item());
        return new Agenda(items.with(added.item(), item), more, adopted);
    }

    private Agenda changed(ItemId id, UnaryOperator<Item> change) {
        return new Agenda(items.changed(id, change), order, adopted);
    }

    private Agenda inOrder(List<ItemId> first) {
        List<ItemId> changed = new ArrayList<>(first);
        changed.retainAll(order);
        order.stream().filter(each -> !first.contains(each)).forEach(changed::add);
        return new Agenda(items, changed, adopted);
    }

    private Agenda adopted(Adopted now) {
        Table<ItemId, Item> changed = items;
        for (Table.Entry<ItemId, Item> entry : items) {
            if (entry.value().stage() == Item.Stage.PROVISIONAL) {
                changed = changed.with(entry.key(), entry.value().at(Item.Stage.ADOPTED));
            }
        }
        return new Agenda(changed, order, adopted.or(() -> Optional.of(now)));
    }

    /// The items that are not withdrawn, in their order.
    public List<Item> inOrder() {
        return order.stream()
                .flatMap(id -> items.get(id).stream())
                .filter(item -> item.stage() != Item.Stage.WITHDRAWN)
                .toList();
    }
}
