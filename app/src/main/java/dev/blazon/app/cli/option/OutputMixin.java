package dev.blazon.app.cli.option;

import dev.blazon.app.setup.OutputChoice;
import dev.blazon.formats.OutputFormat;
import dev.blazon.formats.sidecar.SidecarOptions;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// The options that say how kept samples are written.
public final class OutputMixin {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "parquet",
            converter = Format.class,
            description = "How kept samples are written: parquet, webdataset, sidecar or jsonl."
                    + " Default: ${DEFAULT-VALUE}.")
    private OutputFormat format = OutputFormat.PARQUET;

    @Option(names = "--embed-images", description = "Parquet: keep the pictures' bytes in the rows.")
    private boolean embedImages;

    @Option(
            names = "--extension",
            paramLabel = ".EXT",
            defaultValue = ".txt",
            description = "Sidecar: ending of the caption files (${DEFAULT-VALUE}).")
    private String extension = SidecarOptions.DEFAULT.extension();

    @Option(names = "--in-place", description = "Sidecar: write each caption beside its picture.")
    private boolean inPlace;

    @Option(names = "--overwrite", description = "Sidecar: replace texts that lie beside pictures already.")
    private boolean overwrite;

    static final class Format implements ITypeConverter<OutputFormat> {
        @Override
        public OutputFormat convert(String text) {
            return OutputFormat.named(text)
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + text + "' is none of " + String.join(", ", OutputFormat.ids())));
        }
    }

    public OutputChoice choice() {
        SidecarOptions.Place place = inPlace ? SidecarOptions.Place.BESIDE_IMAGE : SidecarOptions.Place.RUN_FOLDER;
        return new OutputChoice(format, embedImages, new SidecarOptions(extension, place, overwrite));
    }
}
