package dev.blazon.app.eval.pictures;

import dev.blazon.core.image.Bytes;
import dev.blazon.core.sample.ImageLocation;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the pictures of images.
///
/// @param known where pictures lie, as the captions' files tell
/// @param folder that holds others, named by the image: as it is, or as COCO names its files
public record PictureFiles(Map<String, ImageLocation.InFile> known, Optional<Path> folder) {
    private static final List<String> ENDINGS = List.of("", ".jpg", ".jpeg", ".png", ".webp", ".JPG", ".JPEG", ".PNG");
    private static final List<String> PREFIXES =
            List.of("", "COCO_val2014_", "COCO_train2014_", "COCO_test2014_", "COCO_val2017_", "COCO_test2015_");

    public PictureFiles {
        known = Map.copyOf(known);
    }

    /// The file of an image, or the part of a shard.
    public Optional<ImageLocation.InFile> find(String id) {
        return Optional.ofNullable(known.get(id))
                .or(() -> folder.flatMap(root -> names(id)
                        .map(name -> inside(root, name))
                        .flatMap(Optional::stream)
                        .findFirst()));
    }

    /// Reads a picture whole.
    ///
    /// @throws IOException when it cannot be read, or is larger than the most bytes
    public static Bytes read(ImageLocation.InFile location, long mostBytes) throws IOException {
        if (location.length() > mostBytes) {
            throw new IOException("it has " + location.length() + " bytes, at most " + mostBytes + " are read");
        }
        try (RandomAccessFile file = new RandomAccessFile(location.file(), "r")) {
            byte[] stored = new byte[(int) location.length()];
            file.seek(location.offset());
            file.readFully(stored);
            return Bytes.wrap(stored);
        }
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
}
