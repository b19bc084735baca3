package dev.blazon.app.eval.input;

import dev.blazon.app.inspect.Lives;
import dev.blazon.core.fault.RecipeException;
import dev.blazon.core.sample.ImageLocation;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.store.Fate;
import dev.blazon.engine.ledger.ShardEntry;
import dev.blazon.formats.Sinks;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// The captions of a run of Blazon, whatever it wrote them to: of each kept sample the one that was written last.
final class RunRows {
    private RunRows() {}

    static Captions read(Path folder) {
        Lives lives = Lives.of(folder, Sinks.fateCodec());
        SequencedMap<String, List<String>> texts = new LinkedHashMap<>();
        Map<String, ImageLocation.InFile> pictures = new LinkedHashMap<>();
        for (ShardEntry shard : lives.shards()) {
            lives.visit(shard, fate -> {
                if (fate instanceof Fate.Kept kept && !kept.sample().captions().isEmpty()) {
                    Sample sample = kept.sample();
                    texts.put(sample.key(), List.of(sample.captions().getLast().text()));
                    picture(sample).ifPresent(file -> pictures.put(sample.key(), file));
                }
                return true;
            });
        }
        if (texts.isEmpty()) {
            throw new RecipeException(
                    folder.toString(), "The run has kept no sample with a caption. Give another one, or finish it.");
        }
        return new Captions(texts, pictures);
    }

    /// Where the picture lies, when it lies in a file.
    private static Optional<ImageLocation.InFile> picture(Sample sample) {
        return sample.images().isEmpty()
                ? Optional.empty()
                : switch (sample.image().location()) {
                    case ImageLocation.InFile file -> Optional.of(file);
                    case ImageLocation.Inline _, ImageLocation.Remote _, ImageLocation.Missing _ -> Optional.empty();
                };
    }
}
