package dev.blazon.core.model;

import dev.blazon.core.image.Bytes;
import dev.blazon.core.image.ImageHeader;
import java.util.List;
import java.util.Optional;

/// What a model is asked: pictures in order and a text, with the options of sampling.
///
/// @param place which sample and step asks, for messages; does not change the answer
public record Question(Optional<String> system, String text, List<Picture> pictures, Sampling sampling, String place) {

    public Question {
        pictures = List.copyOf(pictures);
    }

    /// A picture as stored.
    public record Picture(Bytes bytes, ImageHeader header) {}
}
