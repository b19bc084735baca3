/// Passes over pixels that gather plain counts and sums; what they mean is said one package up.
///
/// Their loops are written so that the compiler turns them into vector instructions, which takes four things: all
/// arrays are `int[]`, a loop reads and writes them at one and the same index (neighbours lie in shifted copies),
/// comparisons are arithmetic instead of branches, and sums are `int`, over stretches short enough not to overflow.
@NullMarked
package dev.blazon.operators.facts.measure.scan;

import org.jspecify.annotations.NullMarked;
