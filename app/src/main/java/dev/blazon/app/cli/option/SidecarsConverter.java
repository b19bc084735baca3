package dev.blazon.app.cli.option;

import dev.blazon.formats.source.SourceOptions.Sidecars;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads `auto`, `tags` or `alt-text`.
final class SidecarsConverter implements ITypeConverter<Sidecars> {

    @Override
    public Sidecars convert(String text) {
        return switch (text) {
            case "auto" -> Sidecars.AUTO;
            case "tags" -> Sidecars.TAGS;
            case "alt-text" -> Sidecars.ALT_TEXT;
            default -> throw new TypeConversionException("'" + text + "' is none of auto, tags, alt-text");
        };
    }
}
