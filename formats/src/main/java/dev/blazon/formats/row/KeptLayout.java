package dev.blazon.formats.row;

import dev.blazon.core.sample.Caption;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.store.Column;
import java.util.List;
import java.util.Optional;

/// What the columns of kept samples depend on besides the samples.
///
/// @param published name of the caption that becomes `vlm_caption`
/// @param origin the source's own columns
/// @param embedImages whether each row carries its pictures' bytes
/// @param recipe what treated the samples, as `name@version+hash`
public record KeptLayout(Optional<String> published, List<Column> origin, boolean embedImages, String recipe) {

    public KeptLayout {
        origin = List.copyOf(origin);
    }

    /// The published caption of a sample.
    public Optional<Caption> caption(Sample sample) {
        return published.flatMap(sample::caption);
    }

    public KeptLayout withoutImages() {
        return new KeptLayout(published, origin, false, recipe);
    }
}
