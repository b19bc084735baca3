package dev.blazon.app.cli.option;

import dev.blazon.app.setup.Publication;
import dev.blazon.app.shelf.Nearest;
import dev.blazon.engine.report.card.Licence;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// The options that say what the dataset card states and nobody can measure.
public final class PublicationMixin {
    @Option(
            names = "--title",
            paramLabel = "TEXT",
            description = "Title of the dataset on its card. Default: the recipe's name.")
    private @Nullable String title;

    @Option(
            names = "--license",
            paramLabel = "ID",
            converter = Known.class,
            description = "Licence of captions and metadata on the card, as the hub spells it, such as cc-by-4.0,"
                    + " or other. Default: unknown.")
    private @Nullable String licence;

    static final class Known implements ITypeConverter<String> {
        @Override
        public String convert(String text) {
            return Licence.named(text)
                    .map(Licence::id)
                    .orElseThrow(() -> new TypeConversionException("'" + text + "' is no licence that the hub knows."
                            + Nearest.of(text, Licence.ids())
                                    .map(near -> " Did you mean '" + near + "'?")
                                    .orElse("")
                            + " Give 'other' for one that it does not know."));
        }
    }

    public Publication publication() {
        return new Publication(Optional.ofNullable(title), Optional.ofNullable(licence));
    }
}
