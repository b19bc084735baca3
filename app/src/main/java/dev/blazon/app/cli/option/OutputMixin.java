package dev.blazon.app.cli.option;

import dev.blazon.app.setup.OutputChoice;
import dev.blazon.formats.OutputFormat;
import dev.blazon.formats.sidecar.SidecarOptions;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
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
            paramLabel = "EXT",
            defaultValue = ".txt",
            description = "Sidecar: ending of the caption files (${DEFAULT-VALUE}).")
    private String extension = SidecarOptions.DEFAULT.extension();

    @Option(
            names = "--in-place",
            description = "Sidecar: put each text beside its picture, as trainers expect it."
                    + " Texts of yours that stand there are left alone and counted.")
    private boolean inPlace;

    @Option(
            names = "--overwrite",
            description = "In place: replace texts of yours too; each is kept in .blazon/before beside it.")
    private boolean overwrite;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    static final class Format implements ITypeConverter<OutputFormat> {
        @Override
        public OutputFormat convert(String text) {
            return OutputFormat.named(text)
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + text + "' is none of " + String.join(", ", OutputFormat.ids())));
        }
    }

    public OutputChoice choice() {
        needs("--embed-images", OutputFormat.PARQUET);
        needs("--extension", OutputFormat.SIDECAR);
        needs("--in-place", OutputFormat.SIDECAR);
        if (overwrite && !inPlace) {
            throw new ParameterException(spec.commandLine(), "--overwrite needs --in-place.");
        }
        SidecarOptions.Place place = inPlace ? SidecarOptions.Place.BESIDE_IMAGE : SidecarOptions.Place.RUN_FOLDER;
        String dotted = extension.startsWith(".") ? extension : "." + extension;
        return new OutputChoice(format, embedImages, new SidecarOptions(dotted, place, overwrite));
    }

    /// An option that would do nothing is a mistake of the user's, not a wish.
    private void needs(String option, OutputFormat wanted) {
        boolean given = spec.commandLine().getParseResult().hasMatchedOption(option);
        if (given && format != wanted) {
            throw new ParameterException(
                    spec.commandLine(), option + " needs --format " + wanted.id() + ", seen " + format.id() + ".");
        }
    }
}
