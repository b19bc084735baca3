package dev.blazon.core.model;

import dev.blazon.core.image.Bytes;
import dev.blazon.core.image.ImageHeader;
import java.util.List;
import java.util.Optional;

/// What a model is asked: pictures in order and a text, with the options of sampling.
///
/// @param place which sample and step asks, for messages; does not change the answer
/// @param form what the answer must look like and bring along
public record Question(
        Optional<String> system,
        String text,
        List<Picture> pictures,
        Sampling sampling,
        String place,
        AnswerForm form) {

    public Question {
        pictures = List.copyOf(pictures);
    }

    /// A question that any text answers.
    public Question(Optional<String> system, String text, List<Picture> pictures, Sampling sampling, String place) {
        this(system, text, pictures, sampling, place, AnswerForm.TEXT);
    }

    public Question withForm(AnswerForm changed) {
        return new Question(system, text, pictures, sampling, place, changed);
    }

    public Question withSampling(Sampling changed) {
        return new Question(system, text, pictures, changed, place, form);
    }

    public Question withText(String changed) {
        return new Question(system, changed, pictures, sampling, place, form);
    }

    /// A picture as stored.
    ///
    /// @param url where the same picture lies on the web; sent instead of bytes when the model is set to it
    public record Picture(Bytes bytes, ImageHeader header, Optional<String> url) {

        public Picture(Bytes bytes, ImageHeader header) {
            this(bytes, header, Optional.empty());
        }
    }
}
