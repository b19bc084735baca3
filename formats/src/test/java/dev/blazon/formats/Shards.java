package dev.blazon.formats;

import dev.blazon.core.store.ShardWriter;
import dev.blazon.core.store.Sink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Writes shards as the engine does and looks at what came of it.
public final class Shards {

    private Shards() {}

    public static <R> void write(Sink<R> sink, Path staging, List<R> rows) {
        try (ShardWriter<R> writer = sink.open(staging, "00000")) {
            rows.forEach(writer::write);
            writer.finish();
        }
    }

    public static List<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
