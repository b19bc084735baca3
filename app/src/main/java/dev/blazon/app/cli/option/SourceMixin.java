package dev.blazon.app.cli.option;

import dev.blazon.formats.source.SourceOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/// The options that say what to read.
public final class SourceMixin {
    @Option(
            names = "--from",
            order = -3,
            required = true,
            arity = "1..*",
            paramLabel = "SOURCE",
            description = "Folder of pictures, WebDataset shards (.tar), Parquet, JSONL, CSV or TSV files, COCO JSON."
                    + " Several of one kind are read in the order given.")
    private List<Path> sources = new ArrayList<>();

    @Option(
            names = "--sidecars",
            paramLabel = "KIND",
            defaultValue = "auto",
            converter = SidecarsConverter.class,
            description = "What text files beside pictures hold: auto (told from the text), tags or alt-text."
                    + " Default: ${DEFAULT-VALUE}.")
    private SourceOptions.Sidecars sidecars = SourceOptions.Sidecars.AUTO;

    @Option(
            names = "--image-column",
            paramLabel = "NAME",
            description = "Column of a table that holds the picture, its path or its address."
                    + " Can be repeated. Default: well-known names.")
    private List<String> imageColumns = new ArrayList<>();

    @Option(
            names = "--caption-column",
            paramLabel = "NAME",
            description = "Column of a table that holds alt text. Can be repeated. Default: well-known names.")
    private List<String> captionColumns = new ArrayList<>();

    @Option(
            names = "--samples-per-shard",
            paramLabel = "N",
            description = "Samples in a unit of work, for folders and lists. Default: 1000.")
    private int samplesPerShard = SourceOptions.defaults().samplesPerShard();

    @Option(
            names = "--allow-outside",
            description = "Let lists and links name pictures outside the folder that holds them.")
    private boolean allowOutside;

    public List<Path> sources() {
        return List.copyOf(sources);
    }

    public SourceOptions options() {
        return new SourceOptions(
                samplesPerShard, samplesPerShard, sidecars, imageColumns, captionColumns, allowOutside);
    }
}
