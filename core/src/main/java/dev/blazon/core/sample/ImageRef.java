package dev.blazon.core.sample;

import dev.blazon.core.image.ImageHeader;
import java.util.Optional;

/// A reference to one picture of a sample.
///
/// @param name path relative to the source, or member name, as the user knows it
/// @param url address on the web, when the source tells one
/// @param header measured by the engine before the first step; absent until then
public record ImageRef(ImageLocation location, String name, Optional<String> url, Optional<ImageHeader> header) {

    public static ImageRef of(ImageLocation location, String name) {
        return new ImageRef(location, name, Optional.empty(), Optional.empty());
    }

    public ImageRef withUrl(String address) {
        return new ImageRef(location, name, Optional.of(address), header);
    }

    public ImageRef withHeader(ImageHeader measured) {
        return new ImageRef(location, name, url, Optional.of(measured));
    }

    /// The measured header; the engine guarantees it inside steps.
    public ImageHeader measured() {
        return header.orElseThrow(() -> new IllegalStateException("Picture '" + name + "' was not measured yet"));
    }
}
