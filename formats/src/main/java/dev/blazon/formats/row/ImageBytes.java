package dev.blazon.formats.row;

import dev.blazon.core.image.Bytes;
import dev.blazon.core.sample.ImageLocation;
import dev.blazon.core.sample.ImageRef;
import dev.blazon.core.store.KeptRow;
import java.util.Optional;

/// The stored bytes of a kept sample's pictures, where there are any.
public final class ImageBytes {

    private ImageBytes() {}

    /// Empty when only an address or a missing file is known.
    public static Optional<Bytes> of(KeptRow row, ImageRef image) {
        return switch (image.location()) {
            case ImageLocation.InFile _, ImageLocation.Inline _ ->
                Optional.of(row.bytes().apply(image));
            case ImageLocation.Remote _, ImageLocation.Missing _ -> Optional.empty();
        };
    }
}
