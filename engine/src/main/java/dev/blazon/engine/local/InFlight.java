package dev.blazon.engine.local;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The samples in process, so that a run that hangs can say where.
final class InFlight {
    private final Set<Entry> entries = ConcurrentHashMap.newKeySet();

    /// One sample on its thread. The step changes as it goes.
    static final class Entry {
        private final String shard;
        private final String key;
        private final Thread thread = Thread.currentThread();
        private final long since = System.nanoTime();
        private volatile String step = "read";

        private Entry(String shard, String key) {
            this.shard = shard;
            this.key = key;
        }

        void at(String now) {
            step = now;
        }

        String place() {
            return shard + "#" + key + " step " + step;
        }

        double seconds() {
            return (System.nanoTime() - since) / 1e9;
        }

        StackTraceElement[] stack() {
            return thread.getStackTrace();
        }
    }

    Entry enter(String shard, String key) {
        Entry entry = new Entry(shard, key);
        entries.add(entry);
        return entry;
    }

    void leave(Entry entry) {
        entries.remove(entry);
    }

    int size() {
        return entries.size();
    }

    Optional<Entry> oldest() {
        return entries.stream().max(Comparator.comparingDouble(Entry::seconds));
    }

    /// Interrupts every sample in process.
    void interrupt() {
        entries.forEach(entry -> entry.thread.interrupt());
    }
}
