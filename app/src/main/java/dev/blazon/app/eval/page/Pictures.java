package dev.blazon.app.eval.page;

import dev.blazon.app.eval.pictures.PictureFiles;
import dev.blazon.core.fault.SampleException;
import dev.blazon.core.image.Bytes;
import dev.blazon.core.image.ImageCodec;
import dev.blazon.core.image.ImageHeader;
import dev.blazon.core.sample.ImageLocation;
import java.io.IOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Makes thumbnails of images, as many as the page may hold.
public final class Pictures {
    private static final int LONG_SIDE = 320;
    private static final int QUALITY = 78;

    private final PictureFiles files;
    private final ImageCodec codec;
    private final Map<String, Optional<String>> made = new HashMap<>();
    private int left;

    /// @param most pictures on the page
    public Pictures(PictureFiles files, ImageCodec codec, int most) {
        this.files = files;
        this.codec = codec;
        this.left = most;
    }

    /// A picture as data for a page; empty when there is none, it cannot be read, or the page is full.
    Optional<String> thumbnail(String id) {
        Optional<String> before = made.get(id);
        if (before != null) {
            return before;
        }
        Optional<String> data = left == 0 ? Optional.empty() : files.find(id).flatMap(this::made);
        left -= data.isPresent() ? 1 : 0;
        made.put(id, data);
        return data;
    }

    private Optional<String> made(ImageLocation.InFile location) {
        try {
            Bytes bytes = PictureFiles.read(location, codec.maxBytes());
            ImageHeader header = codec.inspect(bytes, location.file());
            Bytes jpeg = codec.encodeJpeg(codec.decode(bytes, header, LONG_SIDE, location.file()), QUALITY);
            return Optional.of("data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg.shared()));
        } catch (IOException | SampleException _) {
            // a page without this picture is still a page
            return Optional.empty();
        }
    }
}
