package dev.blazon.engine.stage;

import dev.blazon.core.fault.StorageException;
import dev.blazon.core.sample.ImageLocation;
import dev.blazon.core.sample.ImageRef;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.store.Reading;
import dev.blazon.core.store.SampleReader;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A shard of the source read a second time, beside what a stage saved of it: picture bytes that came with the samples
/// are not saved. A shard whose pictures lie in files is not opened at all.
final class Originals implements AutoCloseable {
    private final Supplier<SampleReader> opening;
    private final String place;
    private @Nullable SampleReader reader;
    private long position;

    Originals(Supplier<SampleReader> opening, String place) {
        this.opening = opening;
        this.place = place;
    }

    /// @param saved the sample at this ordinal
    /// @return the same with the bytes of its pictures
    Sample filled(Sample saved, long ordinal) {
        if (saved.images().stream().noneMatch(Originals::isEmpty)) {
            return saved;
        }
        Sample original = new Arrival.Fresh(at(ordinal)).sample();
        if (!original.key().equals(saved.key())) {
            throw changed("'" + saved.key() + "' was read, '" + original.key() + "' stands there now");
        }
        return saved.withImages(saved.images().stream()
                .map(image -> isEmpty(image) ? filled(image, original.images()) : image)
                .toList());
    }

    private static boolean isEmpty(ImageRef image) {
        return image.location() instanceof ImageLocation.Inline;
    }

    private ImageRef filled(ImageRef saved, List<ImageRef> originals) {
        ImageLocation location = originals.stream()
                .filter(image -> image.name().equals(saved.name()))
                .map(ImageRef::location)
                .filter(found -> placeOf(found).equals(placeOf(saved.location())))
                .findFirst()
                .orElseThrow(() -> changed("the picture '" + saved.name() + "' is gone"));
        return new ImageRef(location, saved.name(), saved.url(), saved.header());
    }

    private static Optional<String> placeOf(ImageLocation location) {
        return location instanceof ImageLocation.Inline inline ? Optional.of(inline.place()) : Optional.empty();
    }

    private Reading at(long ordinal) {
        SampleReader open = reader;
        if (open == null) {
            open = opening.get();
            reader = open;
        }
        Optional<Reading> reading = Optional.empty();
        while (position <= ordinal) {
            reading = open.next();
            position++;
        }
        return reading.orElseThrow(() -> changed("it ends before sample " + (ordinal + 1)));
    }

    private StorageException changed(String what) {
        return new StorageException("[" + place + "] The input changed during the run: " + what
                + ". Bring the old input back and run the same command again, or give another --to.");
    }

    @Override
    public void close() {
        if (reader != null) {
            reader.close();
        }
    }
}
