/// PDQ, the perceptual hash of pictures that lists of known images are made of (Meta, "The TMK+PDQF Video-Hashing
/// Algorithm and the PDQ Image-Hashing Algorithm", 2019). Start at [Pdq].
@NullMarked
package dev.blazon.operators.pdq;

import org.jspecify.annotations.NullMarked;
