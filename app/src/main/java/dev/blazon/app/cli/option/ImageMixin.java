package dev.blazon.app.cli.option;

import dev.blazon.formats.image.CodecLimits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// The options that say how big a picture may be. What is bigger fails before it is decoded.
public final class ImageMixin {
    private static final long MOST = 1_000_000_000;

    @Option(
            names = "--max-image-pixels",
            paramLabel = "N",
            converter = Amount.class,
            description = "Largest picture that is read, width times height. Decoding takes about 4 bytes for each."
                    + " Default: 100000000; can be raised later, not lowered.")
    private @Nullable Long pixels;

    @Option(
            names = "--max-image-bytes",
            paramLabel = "N",
            converter = Amount.class,
            description = "Largest stored picture that is read. Default: 67108864; can be raised later, not lowered.")
    private @Nullable Long bytes;

    static final class Amount implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            if (!text.matches("[0-9]{1,10}") || Long.parseLong(text) < 1 || Long.parseLong(text) > MOST) {
                throw new TypeConversionException("'" + text + "' is not a whole number from 1 to " + MOST);
            }
            return Long.valueOf(text);
        }
    }

    /// @param usual where the command line does not say
    public CodecLimits limits(CodecLimits usual) {
        return new CodecLimits(bytes == null ? usual.maxBytes() : bytes, pixels == null ? usual.maxPixels() : pixels);
    }
}
