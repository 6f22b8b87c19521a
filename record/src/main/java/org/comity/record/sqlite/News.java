package org.comity.record.sqlite;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.comity.record.commit.Committer;
import org.comity.record.commit.Following;

/// Tells one listener what is new, until the store is closed.
final class News {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Store store;
    private final Committer committer;
    private final Following following;
    private final Store.Listener listener;
    private final Map<String, Long> told = new HashMap<>();

    News(Store store, Committer committer, Following following, Store.Listener listener) {
        this.store = store;
        this.committer = committer;
        this.following = following;
        this.listener = listener;
    }

    void run() {
        while (true) {
            boolean last = following.isClosed();
            for (String organisation : committer.organisations()) {
                long size = store.head(organisation).size();
                if (told.getOrDefault(organisation, -1L) < size) {
                    told.put(organisation, size);
                    listener.entered(organisation, size);
                }
            }
            if (last) {
                return;
            }
            following.await(this::isNew, PATIENCE);
        }
    }

    private boolean isNew() {
        return committer.organisations().stream()
                .anyMatch(organisation -> told.getOrDefault(organisation, -1L)
                        < store.head(organisation).size());
    }
}
