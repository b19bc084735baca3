/// How varied texts are, without any reference: distinct n-grams ([DistinctNGrams]), likeness to each other
/// ([SelfBleu]), length of stretches without repetition ([Mtld]). A text is a list of words.
@NullMarked
package dev.blazon.metrics.diversity;

import org.jspecify.annotations.NullMarked;
