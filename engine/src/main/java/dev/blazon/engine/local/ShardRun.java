package dev.blazon.engine.local;

import dev.blazon.core.fault.StorageException;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.store.Fate;
import dev.blazon.engine.ledger.ShardEntry;
import dev.blazon.engine.stage.Arrival;
import dev.blazon.engine.stage.Arrivals;
import dev.blazon.engine.stage.Quotas;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// One shard from reading to commit. The thread that calls [#run] writes, in input order; another one reads.
final class ShardRun {
    /// Shards in a row of which nothing could be read, before it is taken for a fault of the whole source.
    private static final int MOST_UNREADABLE = 3;

    private final Execution execution;
    private final Quotas.Quota quota;
    private final Budget bytes;
    private final BlockingQueue<Slot> slots;

    /// Counted by the reader, so that the writer's counts are checked against something else than themselves.
    private final AtomicLong read = new AtomicLong();

    /// Samples that the reader could not give, as [ShardEntry] counts them.
    private final AtomicLong unread;

    /// A sample on its way, in input order; the last one of a shard has no life.
    private record Slot(Optional<CompletableFuture<Life.Ended>> life, long bytes, Optional<RuntimeException> fault) {
        static Slot end(Optional<RuntimeException> fault) {
            return new Slot(Optional.empty(), 0, fault);
        }
    }

    ShardRun(Execution execution, Quotas.Quota quota) {
        this.execution = execution;
        this.quota = quota;
        this.bytes = new Budget(Math.max(
                1, execution.limits().bytesInFlight() / execution.limits().openShards()));
        this.unread = new AtomicLong(quota.unread());
        this.slots = new ArrayBlockingQueue<>(2 * execution.limits().concurrency() + 2);
    }

    /// Commits the shard, or leaves nothing of it when the run is stopping.
    void run() throws InterruptedException {
        execution.counters().unread.add(Math.max(0, quota.unread()));
        Thread reader = Thread.ofPlatform()
                .name("read-" + quota.shard().stem())
                .daemon()
                .start(this::read);
        try (ShardFiles files = new ShardFiles(execution, quota)) {
            if (write(files)) {
                ShardEntry entry = files.publish(read.get(), unread.get());
                execution.commit(entry);
            }
        } finally {
            reader.interrupt();
            reader.join();
        }
    }

    /// @return whether the shard is complete
    private boolean write(ShardFiles files) throws InterruptedException {
        while (true) {
            Slot slot = next();
            if (slot.fault().isPresent()) {
                throw slot.fault().get();
            }
            if (slot.life().isEmpty()) {
                return !execution.stop().asked();
            }
            Life.Ended ended = result(slot.life().get());
            files.write(ended);
            execution.count(ended.fate());
            bytes.giveBack(slot.bytes());
            if (execution.stop().asked()) {
                return false;
            }
        }
    }

    private Slot next() throws InterruptedException {
        while (true) {
            Slot slot = slots.poll(200, TimeUnit.MILLISECONDS);
            if (slot != null) {
                return slot;
            }
        }
    }

    private static Life.Ended result(CompletableFuture<Life.Ended> life) throws InterruptedException {
        try {
            return life.get();
        } catch (ExecutionException fault) {
            if (fault.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (fault.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(fault.getCause());
        }
    }

    private void read() {
        try {
            slots.put(Slot.end(fill()));
        } catch (InterruptedException _) {
            // the writer has gone: nobody waits for more
        }
    }

    /// @return the fault that ended reading early
    private Optional<RuntimeException> fill() throws InterruptedException {
        long taken = 0;
        try (Arrivals reader = execution.intake().open(quota.shard())) {
            while (!execution.stop().asked() && (quota.take() == Quotas.ALL || taken < quota.take())) {
                Optional<Arrival> arrival = reader.next();
                if (arrival.isEmpty()) {
                    return complete(taken, reader.isWhole());
                }
                taken++;
                execution.unreadable().set(0);
                submit(arrival.get());
            }
            return Optional.empty();
        } catch (StorageException fault) {
            return unreadable(fault, taken);
        } catch (RuntimeException fault) {
            return Optional.of(fault);
        } catch (Error fault) {
            return Optional.of(new IllegalStateException(fault));
        }
    }

    /// Where reading breaks off stands one failure, so that the other shards go on; what comes after it in the shard
    /// is counted as unread. When no shard can be read, the run stops. It stops too when what an earlier stage gave
    /// cannot be read, because its samples are accounted for already.
    private Optional<RuntimeException> unreadable(StorageException fault, long taken) throws InterruptedException {
        if (!execution.intake().isSource()
                || (taken == 0 && execution.unreadable().incrementAndGet() > MOST_UNREADABLE)) {
            return Optional.of(fault);
        }
        long rest = rest(taken + 1);
        unread.set(rest);
        execution.counters().unread.add(Math.max(0, rest));
        Sample broken = Sample.of("shard:" + quota.shard().name(), List.of());
        String faultClass = taken == 0 ? "shard-unreadable" : "shard-cut-short";
        Life.Ended failed = new Life.Ended(
                new Fate.Failed(broken, "read", faultClass, fault.text() + " " + extent(taken, rest), 1),
                Optional.empty(),
                new SampleContext(execution.workshop(), quota.shard().name()));
        execution.counters().read.increment();
        read.incrementAndGet();
        slots.put(new Slot(Optional.of(CompletableFuture.completedFuture(failed)), 0, Optional.empty()));
        return Optional.empty();
    }

    /// How many samples come after so many.
    private long rest(long gone) {
        OptionalLong samples = quota.shard().samples();
        if (samples.isEmpty()) {
            return ShardEntry.UNKNOWN;
        }
        long wanted = quota.take() == Quotas.ALL ? samples.getAsLong() : quota.take();
        return Math.max(0, wanted - gone);
    }

    private static String extent(long taken, long rest) {
        String before = taken == 0 ? "No sample was read" : "Samples read before that: " + taken;
        return rest == ShardEntry.UNKNOWN
                ? before + "; how many were not is unknown."
                : before + "; not read: " + (rest + 1) + ".";
    }

    private Optional<RuntimeException> complete(long taken, boolean whole) {
        if (!whole) {
            unread.set(ShardEntry.UNKNOWN);
            return Optional.empty();
        }
        long expected = quota.shard().samples().orElse(taken);
        if (expected == taken) {
            return Optional.empty();
        }
        return Optional.of(new StorageException("[" + quota.shard().name() + "] The shard gave " + taken + " samples, "
                + expected + " were counted. The input changed during the run: start again into another folder."));
    }

    private void submit(Arrival arrival) throws InterruptedException {
        long size = arrival.byteSize();
        long held = bytes.take(size);
        Semaphore places = execution.places();
        places.acquire();
        execution.counters().read.increment();
        read.incrementAndGet();
        execution.counters().bytes.add(size);
        slots.put(new Slot(Optional.of(start(arrival, places)), held, Optional.empty()));
    }

    private CompletableFuture<Life.Ended> start(Arrival arrival, Semaphore places) {
        ExecutorService lives = execution.lives();
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return Life.live(execution.workshop(), quota.shard().name(), arrival);
                    } finally {
                        places.release();
                    }
                },
                lives);
    }

    /// How a fate is counted.
    static void count(Counters counters, Fate fate) {
        switch (fate) {
            case Fate.Kept _ -> counters.kept.increment();
            case Fate.Rejected _ -> counters.rejected.increment();
            case Fate.Failed _ -> counters.failed.increment();
        }
    }
}
