/// Captions that need no model: what can be measured of a picture, and the sentences that say it.
/// Start at [DescribeFacts]; [FactsWriter] measures ([Measured]) and writes. Nothing here recognises objects or people.
@NullMarked
package dev.blazon.operators.facts;

import org.jspecify.annotations.NullMarked;
