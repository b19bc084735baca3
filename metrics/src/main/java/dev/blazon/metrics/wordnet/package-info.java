/// WordNet 3.0 as METEOR and SPICE use it: sets of synsets that a word may belong to.
@NullMarked
package dev.blazon.metrics.wordnet;

import org.jspecify.annotations.NullMarked;
