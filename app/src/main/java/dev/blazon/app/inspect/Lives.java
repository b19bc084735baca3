package dev.blazon.app.inspect;

import dev.blazon.core.fault.RecipeException;
import dev.blazon.core.fault.StorageException;
import dev.blazon.core.store.Fate;
import dev.blazon.core.store.FateCodec;
import dev.blazon.engine.ledger.Causes;
import dev.blazon.engine.ledger.Ledger;
import dev.blazon.engine.ledger.RunFolder;
import dev.blazon.engine.ledger.ShardEntry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

/// The lives of a run's samples, as its finished shards hold them.
public final class Lives {
    private final Path root;
    private final FateCodec codec;

    private Lives(Path root, FateCodec codec) {
        this.root = root;
        this.codec = codec;
    }

    /// @throws RecipeException when the folder holds no run
    public static Lives of(Path root, FateCodec codec) {
        if (!Files.isRegularFile(root.resolve(".run/run.json"))) {
            throw new RecipeException(root.toString(), "No run in this folder. Give the --to of a run.");
        }
        return new Lives(root, codec);
    }

    /// Finished shards in order.
    public List<ShardEntry> shards() {
        return Ledger.read(root.resolve(".run/ledger.jsonl"));
    }

    /// The shard's output files are named so.
    public static String stem(ShardEntry entry) {
        return String.format("%05d", entry.shard());
    }

    /// Goes through the lives of a shard in order, until the visitor has seen enough.
    ///
    /// @param visitor answers whether to go on
    /// @return whether the visitor wanted to go on after the last one
    public boolean visit(ShardEntry shard, Predicate<Fate> visitor) {
        Path file = root.resolve(RunFolder.lives(stem(shard)));
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!visitor.test(codec.decode(line))) {
                    return false;
                }
            }
            return true;
        } catch (IOException fault) {
            throw new StorageException(
                    "[" + file + "] The samples' lives cannot be read: " + Causes.named(fault)
                            + ". Run the same command again: the shard is then done anew.",
                    fault);
        }
    }
}
