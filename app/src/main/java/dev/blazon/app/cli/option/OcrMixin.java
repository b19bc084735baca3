package dev.blazon.app.cli.option;

import dev.blazon.app.setup.Ocr;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// The option that says whether text in pictures is read.
public final class OcrMixin {
    @Option(
            names = "--ocr",
            paramLabel = "auto|off",
            defaultValue = "auto",
            converter = Converter.class,
            description = "Whether text in pictures is read: auto (when tesseract is installed) or off."
                    + " Default: ${DEFAULT-VALUE}.")
    private Ocr ocr = Ocr.AUTO;

    static final class Converter implements ITypeConverter<Ocr> {
        @Override
        public Ocr convert(String text) {
            return switch (text) {
                case "auto" -> Ocr.AUTO;
                case "off" -> Ocr.OFF;
                default -> throw new TypeConversionException("'" + text + "' is none of auto, off");
            };
        }
    }

    public Ocr ocr() {
        return ocr;
    }
}
