/// What captions say, as tuples: words are tagged by a model of free licence, and rules find objects, attributes and
/// relations ([CaptionParser]).
@NullMarked
package dev.blazon.tuples;

import org.jspecify.annotations.NullMarked;
