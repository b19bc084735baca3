package dev.blazon.app.eval.given;

import dev.blazon.app.eval.pictures.PictureFiles;
import dev.blazon.metrics.CaptionSet;
import dev.blazon.metrics.Mode;
import dev.blazon.metrics.Scores;
import java.util.List;
import java.util.Set;

/// Metrics of captions as people write them, with what they need beside captions and references in hand.
public interface Measure {

    /// What it can score, by the usual names.
    List<String> names();

    /// The same where pictures of the captions are known.
    default Measure seeing(PictureFiles pictures) {
        return this;
    }

    /// @param captions whose images may come several times
    /// @param wanted some of the names, at least one
    /// @return at least what is wanted
    /// @throws dev.blazon.core.fault.BlazonException when something lacks for an image or a text
    List<Scores> of(CaptionSet captions, Set<String> wanted, Mode mode);
}
