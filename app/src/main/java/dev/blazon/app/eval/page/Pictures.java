package dev.blazon.app.eval.page;

import dev.blazon.core.fault.SampleException;
import dev.blazon.core.image.Bytes;
import dev.blazon.core.image.ImageCodec;
import dev.blazon.core.image.ImageHeader;
import dev.blazon.core.sample.ImageLocation;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the pictures of images and makes thumbnails, as many as the page may hold.
public final class Pictures {
    private static final int LONG_SIDE = 320;
    private static final int QUALITY = 78;
    private static final List<String> ENDINGS = List.of("", ".jpg", ".jpeg", ".png", ".webp", ".JPG", ".JPEG", ".PNG");
    private static final List<String> PREFIXES =
            List.of("", "COCO_val2014_", "COCO_train2014_", "COCO_test2014_", "COCO_val2017_", "COCO_test2015_");

    private final Map<String, ImageLocation.InFile> known;
    private final Optional<Path> folder;
    private final ImageCodec codec;
    private final Map<String, Optional<String>> made = new HashMap<>();
    private int left;

    /// @param known where pictures lie
    /// @param folder that holds others, named by the image: as it is, or as COCO names its files
    /// @param most pictures on the page
    public Pictures(Map<String, ImageLocation.InFile> known, Optional<Path> folder, ImageCodec codec, int most) {
        this.known = known;
        this.folder = folder;
        this.codec = codec;
        this.left = most;
    }

    /// A picture as data for a page; empty when there is none, it cannot be read, or the page is full.
    Optional<String> thumbnail(String id) {
        Optional<String> before = made.get(id);
        if (before != null) {
            return before;
        }
        Optional<String> data = left == 0 ? Optional.empty() : file(id).flatMap(this::made);
        left -= data.isPresent() ? 1 : 0;
        made.put(id, data);
        return data;
    }

    private Optional<ImageLocation.InFile> file(String id) {
        return Optional.ofNullable(known.get(id))
                .or(() -> folder.flatMap(root -> names(id)
                        .map(name -> inside(root, name))
                        .flatMap(Optional::stream)
                        .findFirst()));
    }

    private static Stream<String> names(String id) {
        boolean number = id.matches("[0-9]{1,12}");
        String padded = number ? "0".repeat(12 - id.length()) + id : id;
        Stream<String> plain = ENDINGS.stream().map(ending -> id + ending);
        Stream<String> coco =
                PREFIXES.stream().flatMap(prefix -> ENDINGS.stream().map(ending -> prefix + padded + ending));
        return number ? Stream.concat(plain, coco) : plain;
    }

    /// Nothing outside the folder, whatever an image is called.
    private static Optional<ImageLocation.InFile> inside(Path root, String name) {
        try {
            Path file = root.toAbsolutePath().normalize().resolve(name).normalize();
            return file.startsWith(root.toAbsolutePath().normalize()) && Files.isRegularFile(file)
                    ? Optional.of(new ImageLocation.InFile(file.toString(), 0, Files.size(file)))
                    : Optional.empty();
        } catch (IOException | InvalidPathException _) {
            return Optional.empty();
        }
    }

    private Optional<String> made(ImageLocation.InFile location) {
        if (location.length() > codec.maxBytes()) {
            return Optional.empty();
        }
        try (RandomAccessFile file = new RandomAccessFile(location.file(), "r")) {
            byte[] stored = new byte[(int) location.length()];
            file.seek(location.offset());
            file.readFully(stored);
            Bytes bytes = Bytes.wrap(stored);
            ImageHeader header = codec.inspect(bytes, location.file());
            Bytes jpeg = codec.encodeJpeg(codec.decode(bytes, header, LONG_SIDE, location.file()), QUALITY);
            return Optional.of("data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg.shared()));
        } catch (IOException | SampleException _) {
            // a page without this picture is still a page
            return Optional.empty();
        }
    }
}
