package dev.blazon.engine.local;

import dev.blazon.core.image.Bytes;
import dev.blazon.core.image.ImageHeader;
import dev.blazon.core.image.Pixels;
import dev.blazon.core.model.Model;
import dev.blazon.core.model.TextReader;
import dev.blazon.core.operator.Context;
import dev.blazon.core.operator.ModelRef;
import dev.blazon.core.sample.ImageLocation;
import dev.blazon.core.sample.ImageRef;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What the steps of one sample may ask; bytes are kept until it is written, pixels for as long as it is in
/// process.
final class SampleContext implements Context {
    private final Workshop workshop;
    private final String place;
    private final Map<ImageLocation, Bytes> stored = new HashMap<>();
    private final Map<Decoded, Pixels> decoded = new HashMap<>();

    private record Decoded(ImageLocation location, int longSide) {}

    SampleContext(Workshop workshop, String place) {
        this.workshop = workshop;
        this.place = place;
    }

    ImageRef measure(ImageRef image) {
        return image.withHeader(workshop.tools().codec().inspect(bytes(image), place));
    }

    /// Lets the pixels go: a sample that has ended waits, decoded, for slower ones before it.
    void dropPixels() {
        decoded.clear();
    }

    @Override
    public Bytes bytes(ImageRef image) {
        Bytes known = stored.get(image.location());
        if (known != null) {
            return known;
        }
        Bytes read = workshop.files().read(image, place);
        stored.put(image.location(), read);
        return read;
    }

    @Override
    public Pixels pixels(ImageRef image, int longSide) {
        Decoded wanted = new Decoded(image.location(), longSide);
        Pixels known = decoded.get(wanted);
        if (known != null) {
            return known;
        }
        Pixels fresh = decode(image, longSide);
        decoded.put(wanted, fresh);
        return fresh;
    }

    /// Counted twice, because here a whole picture stands in memory as decoded and as it is looked at.
    @Override
    public <T> T look(ImageRef image, Function<Pixels, T> eye) {
        ImageHeader header = image.measured();
        Bytes bytes = bytes(image);
        return workshop.withPixels(
                2 * header.pixels(),
                () -> eye.apply(workshop.tools().codec().decode(bytes, header, Integer.MAX_VALUE, place)));
    }

    /// Whole pictures are large: only so many pixels are decoded at once on the whole machine.
    private Pixels decode(ImageRef image, int longSide) {
        ImageHeader header = image.measured();
        Bytes bytes = bytes(image);
        return workshop.withPixels(
                header.pixels(), () -> workshop.tools().codec().decode(bytes, header, longSide, place));
    }

    @Override
    public Model model(ModelRef name) {
        return workshop.tools().models().apply(name);
    }

    @Override
    public Optional<TextReader> textReader() {
        return workshop.tools().textReader();
    }
}
