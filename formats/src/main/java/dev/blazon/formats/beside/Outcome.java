package dev.blazon.formats.beside;

import java.util.Locale;
import java.util.Optional;

/// What became of a text that was to stand beside a picture.
public sealed interface Outcome {

    /// @param kept where the person's text is kept that this run put aside for it, relative to the picture's folder
    record Written(Optional<String> kept) implements Outcome {}

    record LeftAlone(Why why) implements Outcome {}

    /// Why a place was left alone.
    enum Why {
        /// A person's text, or one from before Blazon, stands there.
        TEXT_PRESENT,
        /// Somebody edited the text after this run had written it.
        TEXT_EDITED,
        /// Another picture of the folder has the same stem, so that trainers would read one text for both.
        STEM_SHARED,
        /// A folder, a link or a device has the text's name.
        NOT_A_FILE,
        /// The picture's folder is reached by a link; the text belongs where the folder really is.
        LINKED_FOLDER,
        /// The picture lies outside the folders that the run reads.
        OUTSIDE_SOURCE,
        /// The picture is no file of its own.
        NO_PICTURE_FILE;

        /// As it stands in files, such as `text-present`.
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
