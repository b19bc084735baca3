package dev.blazon.engine.report;

import dev.blazon.core.image.ImageCodec;
import dev.blazon.core.image.Pixels;
import dev.blazon.core.sample.ImageRef;
import dev.blazon.core.store.Fate;
import java.nio.file.Path;
import java.util.function.Function;

public final class Gallery {
    public static Gallery open(Path folder, ImageCodec codec, int each) {
        return new Gallery();
    }

    public void offer(Fate fate, Function<ImageRef, Pixels> pixels) {}
}
