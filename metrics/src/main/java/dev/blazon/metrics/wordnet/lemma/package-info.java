/// Base forms of English words and the names of their meanings from WordNet 3.0 (Miller 1995), as NLTK reads
/// it. Start at [WordNet].
@NullMarked
package dev.blazon.metrics.wordnet.lemma;

import org.jspecify.annotations.NullMarked;
