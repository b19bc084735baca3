package dev.blazon.core.store;

import dev.blazon.core.image.Bytes;
import dev.blazon.core.sample.ImageRef;
import dev.blazon.core.sample.Sample;
import java.util.function.Function;

/// A kept sample with access to the stored bytes of its pictures.
public record KeptRow(Sample sample, Function<ImageRef, Bytes> bytes) {}
