package dev.blazon.engine.stage;

import dev.blazon.core.fault.RecipeException;
import dev.blazon.core.store.Shard;
import dev.blazon.engine.ledger.Ledger;
import dev.blazon.engine.ledger.Published;
import dev.blazon.engine.ledger.RunFolder;
import dev.blazon.engine.ledger.ShardEntry;
import dev.blazon.engine.stage.Quotas.Quota;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Finds what earlier executions finished and what still holds.
///
/// @param notices are told of files that do not
public record FinishedShards(RunFolder folder, Ledger ledger, Intake intake, Consumer<String> notices) {

    /// @param again shards to do once more, whatever they gave
    /// @return the shards that need not be done
    /// @throws RecipeException when the input is not the one that they were made from
    public Set<Integer> except(Set<Integer> again) {
        noneGone();
        Set<Integer> done = new HashSet<>();
        for (Quota quota : intake.quotas()) {
            Optional<ShardEntry> entry = ledger.entry(quota.shard().index());
            if (entry.isEmpty() || again.contains(quota.shard().index())) {
                continue;
            }
            boolean same = isSameInput(quota.shard(), entry.get());
            if (!intact(entry.get())) {
                folder.drop(entry.get().paths());
                ledger.reopen(quota.shard().index());
            } else if (same && entry.get().take() == quota.take()) {
                done.add(quota.shard().index());
            }
        }
        return done;
    }

    /// What an earlier stage gives may change when some of its shards are done again; the shards that rest on it then
    /// are too.
    private boolean isSameInput(Shard shard, ShardEntry entry) {
        boolean same = shard.fingerprint().equals(entry.fingerprint());
        if (!same && intake.isSource()) {
            throw new RecipeException(
                    shard.name(),
                    "The input changed since this run began: shard " + shard.stem()
                            + " is not what was read before. Bring the old input back, or give another --to.");
        }
        return same;
    }

    /// What a shard gave that is no longer in the input would stay in the output unnoticed.
    private void noneGone() {
        int shards = intake.shards();
        for (ShardEntry entry : ledger.entries()) {
            if (entry.shard() >= shards) {
                throw new RecipeException(
                        intake.description(),
                        "The input changed since this run began: it had more than " + entry.shard() + " shards, has "
                                + shards + ". Bring the old input back, or give another --to.");
            }
        }
    }

    /// Whether the shard's files are as they were; when only their times are not, the ledger learns the new ones.
    private boolean intact(ShardEntry entry) {
        Optional<ShardEntry> now = new Published(folder.root())
                .checked(
                        entry,
                        file -> notices.accept(
                                "[" + file + "] Missing or changed since it was written. Its shard is done again."));
        now.filter(found -> !found.equals(entry)).ifPresent(ledger::commit);
        return now.isPresent();
    }
}
