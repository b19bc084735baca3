package dev.blazon.app.inspect;

import dev.blazon.app.shelf.Nearest;
import dev.blazon.core.fault.RecipeException;
import dev.blazon.core.store.Fate;
import dev.blazon.engine.ledger.ShardEntry;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Which finished shards of a run have failures of which class.
public final class Failures {
    private final Map<String, Set<Integer>> byClass;

    private Failures(Map<String, Set<Integer>> byClass) {
        this.byClass = byClass;
    }

    public static Failures of(Lives lives) {
        Map<String, Set<Integer>> byClass = new TreeMap<>();
        for (ShardEntry shard : lives.shards()) {
            if (shard.failed() > 0) {
                lives.visit(shard, fate -> {
                    if (fate instanceof Fate.Failed failed) {
                        byClass.computeIfAbsent(failed.faultClass(), _ -> new TreeSet<>())
                                .add(shard.shard());
                    }
                    return true;
                });
            }
        }
        return new Failures(byClass);
    }

    /// Shards with any failure.
    public Set<Integer> shards() {
        Set<Integer> all = new TreeSet<>();
        byClass.values().forEach(all::addAll);
        return all;
    }

    /// @throws RecipeException when no failure is of this class
    public Set<Integer> shards(String faultClass) {
        Set<Integer> shards = byClass.get(faultClass);
        if (shards == null) {
            String meant = Nearest.of(faultClass, byClass.keySet())
                    .map(near -> " Did you mean '" + near + "'?")
                    .orElse("");
            String known = byClass.isEmpty() ? "There are no failures" : "Classes here: " + String.join(", ", byClass.keySet());
            throw new RecipeException("--class", "No failure of class '" + faultClass + "'." + meant + " " + known + ".");
        }
        return shards;
    }
}
