package dev.blazon.operators.gate.clean;

import java.util.function.UnaryOperator;

/// One kind of wrapping and how it comes off.
///
/// @param off leaves a text without such wrapping as it is
record Wrapping(String name, UnaryOperator<String> off) {}
