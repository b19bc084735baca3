/// The shapes an operator can have, what it may answer, and what it may ask of the engine. Start at [Operator].
/// An operator is one record whose components are its options; it sees no disk, socket, thread or clock.
@NullMarked
package dev.blazon.core.operator;

import org.jspecify.annotations.NullMarked;
