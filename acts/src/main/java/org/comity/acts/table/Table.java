package org.comity.acts.table;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// A sorted map that never changes: one with another entry is another table, and shares with this one
/// all that is the same. So a state can be kept as it was while the next one is made.
///
/// Looking up and changing cost about `1.44 log2(size)` comparisons and, for a change, as many small
/// objects. For use by many threads at once. An AVL tree (Adelson-Velsky and Landis, 1962).
///
/// @param <K> keys; their order agrees with `equals`
public final class Table<K extends Comparable<? super K>, V> implements Iterable<Table.Entry<K, V>> {
    private static final Table<?, ?> EMPTY = new Table<>(Optional.empty());

    private final Optional<Node<K, V>> root;

    private Table(Optional<Node<K, V>> root) {
        this.root = root;
    }

    public record Entry<K, V>(K key, V value) {}

    private record Node<K, V>(
            K key, V value, Optional<Node<K, V>> left, Optional<Node<K, V>> right, int height, int size) {
        Node(K key, V value, Optional<Node<K, V>> left, Optional<Node<K, V>> right) {
            this(
                    key,
                    value,
                    left,
                    right,
                    1 + Math.max(heightOf(left), heightOf(right)),
                    1 + sizeOf(left) + sizeOf(right));
        }

        int lean() {
            return heightOf(left) - heightOf(right);
        }
    }

    @SuppressWarnings("unchecked")
    public static <K extends Comparable<? super K>, V> Table<K, V> empty() {
        return (Table<K, V>) EMPTY;
    }

    public int size() {
        return sizeOf(root);
    }

    public boolean isEmpty() {
        return root.isEmpty();
    }

    public boolean has(K key) {
        return get(key).isPresent();
    }

    public Optional<V> get(K key) {
        Optional<Node<K, V>> at = root;
        while (at.isPresent()) {
            Node<K, V> node = at.get();
            int order = key.compareTo(node.key);
            if (order == 0) {
                return Optional.of(node.value);
            }
            at = order < 0 ? node.left : node.right;
        }
        return Optional.empty();
    }

    /// The first entry whose key is this one or comes after it.
    public Optional<Entry<K, V>> atOrAfter(K key) {
        Optional<Node<K, V>> at = root;
        Optional<Node<K, V>> found = Optional.empty();
        while (at.isPresent()) {
            Node<K, V> node = at.get();
            boolean before = node.key.compareTo(key) < 0;
            found = before ? found : at;
            at = before ? node.right : node.left;
        }
        return found.map(node -> new Entry<>(node.key, node.value));
    }

    /// The first entry.
    public Optional<Entry<K, V>> first() {
        return root.map(tree -> {
            Node<K, V> node = first(tree);
            return new Entry<>(node.key, node.value);
        });
    }

    /// With this value for the key, whether there was one or not.
    public Table<K, V> with(K key, V value) {
        return new Table<>(Optional.of(with(root, key, value)));
    }

    /// With another value for a key that is there; this table where it is not.
    public Table<K, V> changed(K key, UnaryOperator<V> change) {
        return get(key).map(value -> with(key, change.apply(value))).orElse(this);
    }

    /// Without the key; this table where it is not there.
    public Table<K, V> without(K key) {
        return has(key) ? new Table<>(without(root.orElseThrow(), key)) : this;
    }

    /// In the order of the keys.
    public Stream<Entry<K, V>> entries() {
        return StreamSupport.stream(spliterator(), false);
    }

    /// In the order of the keys.
    public Stream<V> values() {
        return entries().map(Entry::value);
    }

    @Override
    public Iterator<Entry<K, V>> iterator() {
        return new InOrder<>(root);
    }

    /// The entries from a key on, in order.
    public Iterable<Entry<K, V>> from(K key) {
        return () -> new InOrder<>(root, key);
    }

    private static <K extends Comparable<? super K>, V> Node<K, V> with(Optional<Node<K, V>> tree, K key, V value) {
        if (tree.isEmpty()) {
            return new Node<>(key, value, Optional.empty(), Optional.empty());
        }
        Node<K, V> node = tree.get();
        int order = key.compareTo(node.key);
        if (order == 0) {
            return new Node<>(key, value, node.left, node.right);
        }
        return order < 0
                ? balanced(node.key, node.value, Optional.of(with(node.left, key, value)), node.right)
                : balanced(node.key, node.value, node.left, Optional.of(with(node.right, key, value)));
    }

    private static <K extends Comparable<? super K>, V> Optional<Node<K, V>> without(Node<K, V> node, K key) {
        int order = key.compareTo(node.key);
        if (order < 0) {
            return Optional.of(balanced(node.key, node.value, without(node.left.orElseThrow(), key), node.right));
        }
        if (order > 0) {
            return Optional.of(balanced(node.key, node.value, node.left, without(node.right.orElseThrow(), key)));
        }
        if (node.left.isEmpty() || node.right.isEmpty()) {
            return node.left.or(node::right);
        }
        Node<K, V> next = first(node.right.get());
        return Optional.of(balanced(next.key, next.value, node.left, without(node.right.get(), next.key)));
    }

    private static <K, V> Node<K, V> first(Node<K, V> tree) {
        Node<K, V> node = tree;
        while (node.left.isPresent()) {
            node = node.left.get();
        }
        return node;
    }

    /// A node whose sides differ in height by two at most, turned so that they differ by one at most.
    private static <K, V> Node<K, V> balanced(K key, V value, Optional<Node<K, V>> left, Optional<Node<K, V>> right) {
        int lean = heightOf(left) - heightOf(right);
        if (lean > 1) {
            Node<K, V> high = left.orElseThrow();
            Node<K, V> outer = high.lean() >= 0 ? high : turnedLeft(high);
            return turnedRight(new Node<>(key, value, Optional.of(outer), right));
        }
        if (lean < -1) {
            Node<K, V> high = right.orElseThrow();
            Node<K, V> outer = high.lean() <= 0 ? high : turnedRight(high);
            return turnedLeft(new Node<>(key, value, left, Optional.of(outer)));
        }
        return new Node<>(key, value, left, right);
    }

    private static <K, V> Node<K, V> turnedRight(Node<K, V> node) {
        Node<K, V> up = node.left.orElseThrow();
        Node<K, V> down = new Node<>(node.key, node.value, up.right, node.right);
        return new Node<>(up.key, up.value, up.left, Optional.of(down));
    }

    private static <K, V> Node<K, V> turnedLeft(Node<K, V> node) {
        Node<K, V> up = node.right.orElseThrow();
        Node<K, V> down = new Node<>(node.key, node.value, node.left, up.left);
        return new Node<>(up.key, up.value, Optional.of(down), up.right);
    }

    private static <K, V> int heightOf(Optional<Node<K, V>> tree) {
        return tree.isPresent() ? tree.get().height : 0;
    }

    private static <K, V> int sizeOf(Optional<Node<K, V>> tree) {
        return tree.isPresent() ? tree.get().size : 0;
    }

    private static final class InOrder<K extends Comparable<? super K>, V> implements Iterator<Entry<K, V>> {
        private final Deque<Node<K, V>> waiting = new ArrayDeque<>();

        private InOrder(Optional<Node<K, V>> root) {
            goDown(root);
        }

        private InOrder(Optional<Node<K, V>> root, K from) {
            Optional<Node<K, V>> at = root;
            while (at.isPresent()) {
                Node<K, V> node = at.get();
                boolean counts = from.compareTo(node.key) <= 0;
                if (counts) {
                    waiting.push(node);
                }
                at = counts ? node.left : node.right;
            }
        }

        private void goDown(Optional<Node<K, V>> tree) {
            for (Optional<Node<K, V>> at = tree; at.isPresent(); at = at.get().left) {
                waiting.push(at.get());
            }
        }

        @Override
        public boolean hasNext() {
            return !waiting.isEmpty();
        }

        @Override
        public Entry<K, V> next() {
            if (waiting.isEmpty()) {
                throw new NoSuchElementException();
            }
            Node<K, V> node = waiting.pop();
            goDown(node.right);
            return new Entry<>(node.key, node.value);
        }
    }

    /// Tables with the same entries are equal.
    @Override
    public boolean equals(Object other) {
        if (other == this) {
            return true;
        }
        if (!(other instanceof Table<?, ?> table) || table.size() != size()) {
            return false;
        }
        Iterator<?> theirs = table.iterator();
        for (Entry<K, V> mine : this) {
            if (!mine.equals(theirs.next())) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (Entry<K, V> entry : this) {
            hash = 31 * hash + entry.hashCode();
        }
        return hash;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("{");
        for (Entry<K, V> entry : this) {
            text.append(text.length() == 1 ? "" : ", ")
                    .append(entry.key)
                    .append('=')
                    .append(entry.value);
        }
        return text.append('}').toString();
    }
}
