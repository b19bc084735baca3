package dev.blazon.engine.local;

import dev.blazon.core.recipe.Recipe;
import dev.blazon.core.store.Fate;
import dev.blazon.engine.ledger.Ledger;
import dev.blazon.engine.ledger.RunFolder;
import dev.blazon.engine.ledger.ShardEntry;
import dev.blazon.engine.stage.Intake;
import dev.blazon.engine.stage.Stage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/// The state that all shards of one execution share.
///
/// @param unreadable shards in a row that could not be read at all
record Execution(
        Job job,
        Stage stage,
        Intake intake,
        Workshop workshop,
        Ledger ledger,
        ExecutorService lives,
        Semaphore places,
        StopSignal stop,
        Counters counters,
        AtomicInteger unreadable) {

    Recipe recipe() {
        return job.recipe();
    }

    RunFolder folder() {
        return job.folder();
    }

    Job.Outputs outputs() {
        return job.outputs();
    }

    Limits limits() {
        return job.limits();
    }

    void commit(ShardEntry entry) {
        if (!entry.balances()) {
            throw new IllegalStateException("Shard " + entry.shard() + " does not balance: " + entry);
        }
        ledger.commit(entry);
        counters.shards.increment();
    }

    /// Counts a fate and stops the run when too many failed.
    void count(Fate fate) {
        ShardRun.count(counters, fate);
        // what could not be read is lost like what failed
        long failed = counters.failed() + counters.unread();
        long ended = counters.ended() + counters.unread();
        if (limits().maxFailures().stops(failed, ended)) {
            stop.ask(new StopSignal.Cause.TooManyFailures(limits().maxFailures().why(failed, ended)));
        }
    }
}
