package dev.blazon.formats.coco;

import dev.blazon.core.store.Column.Kind;
import dev.blazon.core.store.SampleReader;
import dev.blazon.core.store.Source;
import dev.blazon.formats.source.CutSource;
import dev.blazon.formats.source.Fingerprint;
import dev.blazon.formats.source.OriginSchema;
import dev.blazon.formats.source.SourceOptions;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;

/// One COCO annotation file. Its pictures are looked for beside it and where COCO's own layout has them.
public final class CocoSource {
    private static final int LEARNED_FROM = 1000;

    private final Path file;
    private final CocoIndex index;
    private final CocoReader.Finder finder;
    private final int perShard;
    private final OriginSchema schema = new OriginSchema();
    private final CutSource.Cuts<Integer> cuts = new CutSource.Cuts<>();

    private CocoSource(Path file, CocoIndex index, SourceOptions options) {
        this.file = file;
        this.index = index;
        this.perShard = options.samplesPerShard();
        this.finder = CocoReader.Finder.open(file, options);
    }

    public static boolean isCoco(Path file) {
        return CocoIndex.isCoco(file);
    }

    public static Source open(Path file, SourceOptions options) {
        CocoSource source = new CocoSource(file, CocoIndex.open(file, file.toString()), options);
        source.cut();
        source.learn();
        String description = String.format(Locale.ROOT, "coco %s, %,d images", file.getFileName(), source.index.size());
        return source.cuts.source(description, source.schema, source::reader);
    }

    private void cut() {
        String name = file.getFileName().toString();
        for (int from = 0; from < index.size(); from += perShard) {
            int to = Math.min(from + perShard, index.size());
            String fingerprint = Fingerprint.create()
                    .addFile(name, file)
                    .add("from", from)
                    .add("to", to)
                    .hex();
            String images = name + " images " + (from + 1) + " … " + to;
            cuts.add(from, images, OptionalLong.of(to - from), 0, fingerprint);
        }
    }

    private void learn() {
        for (int at = 0; at < Math.min(LEARNED_FROM, index.size()); at++) {
            schema.learn(CocoReader.described(index, index.image(at)).rest());
        }
        schema.declare("annotations", Kind.JSON);
    }

    private SampleReader reader(int from) {
        return new CocoReader(index, finder, from, Math.min(from + perShard, index.size()));
    }
}
