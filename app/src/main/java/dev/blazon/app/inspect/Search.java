package dev.blazon.app.inspect;

import dev.blazon.app.shelf.Nearest;
import dev.blazon.core.fault.RecipeException;
import dev.blazon.core.store.Fate;
import dev.blazon.engine.ledger.ShardEntry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Finds one sample of a run by its key.
public final class Search {
    private static final int NEAREST = 5;

    private final Path root;
    private final String key;
    private final List<String> nearest = new ArrayList<>();
    private Optional<Fate> found = Optional.empty();

    private Search(Path root, String key) {
        this.root = root;
        this.key = key;
    }

    /// @param stem of the shard's output files
    public record Hit(Fate fate, String stem) {}

    /// @throws RecipeException naming the nearest keys when there is no such sample
    public static Hit find(Path root, Lives lives, String key) {
        Search search = new Search(root, key);
        for (ShardEntry shard : lives.shards()) {
            lives.visit(shard, search::look);
            search.shorten();
            if (search.found.isPresent()) {
                return new Hit(search.found.get(), Lives.stem(shard));
            }
        }
        throw search.unknown();
    }

    private boolean look(Fate fate) {
        if (fate.key().equals(key)) {
            found = Optional.of(fate);
            return false;
        }
        nearest.add(fate.key());
        if (nearest.size() > 1000) {
            shorten();
        }
        return true;
    }

    private void shorten() {
        List<String> kept = Nearest.all(key, nearest, NEAREST);
        nearest.clear();
        nearest.addAll(kept);
    }

    private RecipeException unknown() {
        if (nearest.isEmpty()) {
            return new RecipeException(root.toString(), "No finished sample in this run yet. Let it run on first.");
        }
        String keys = nearest.stream().map(one -> "'" + one + "'").collect(Collectors.joining(", "));
        return new RecipeException(root.toString(), "No finished sample '" + key + "'. The nearest keys: " + keys + ".");
    }
}
