package dev.blazon.app.eval.input;

import dev.blazon.core.sample.ImageLocation;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// What a file holds.
///
/// @param texts by image, both in the order of the file
/// @param pictures where images lie, as far as it is known
public record Captions(SequencedMap<String, List<String>> texts, Map<String, ImageLocation.InFile> pictures) {}
