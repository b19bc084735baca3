package dev.blazon.formats.table;

import dev.blazon.core.sample.ImageLocation;
import dev.blazon.core.sample.ImageRef;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.store.Reading;
import dev.blazon.formats.text.CodePoints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the folder beside a manifest that its pictures lie in, as Flickr8k's do in `Images`.
final class PictureFolder {
    private static final int LOOKED_AT = 1000;

    private PictureFolder() {}

    /// The first folder below the manifest's own that holds the first picture named, if that is not where it should be.
    static Optional<Path> of(ManifestReader.Reads reads, Path base) {
        Optional<String> missing = firstMissing(reads);
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        try (Stream<Path> folders = Files.list(base)) {
            List<Path> sorted = folders.filter(Files::isDirectory)
                    .limit(LOOKED_AT)
                    .sorted((left, right) -> CodePoints.compare(left.toString(), right.toString()))
                    .toList();
            return sorted.stream()
                    .filter(folder -> Files.isRegularFile(folder.resolve(missing.get())))
                    .findFirst();
        } catch (IOException | InvalidPathException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> firstMissing(ManifestReader.Reads reads) {
        if (reads.manifest().chunks().isEmpty()) {
            return Optional.empty();
        }
        try (ManifestReader reader =
                new ManifestReader(reads, reads.manifest().chunks().getFirst())) {
            return reader.next().flatMap(PictureFolder::missing);
        }
    }

    private static Optional<String> missing(Reading reading) {
        return reading instanceof Reading.Read(Sample sample)
                ? sample.images().stream()
                        .filter(image -> image.location() instanceof ImageLocation.Missing)
                        .map(ImageRef::name)
                        .findFirst()
                : Optional.empty();
    }
}
