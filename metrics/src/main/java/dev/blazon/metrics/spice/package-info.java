/// SPICE from given tuples: the tuples of a caption become a scene graph ([SceneGraph]), and the graphs of a hypothesis
/// and of all its references are compared tuple by tuple. Where tuples come from is a [TupleParser]'s matter.
@NullMarked
package dev.blazon.metrics.spice;

import org.jspecify.annotations.NullMarked;
