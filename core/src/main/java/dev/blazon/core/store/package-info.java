/// Ports to the outside: where samples come from ([Source]) and go to ([Sink]), and what the written data look like
/// ([DataTable]).
@NullMarked
package dev.blazon.core.store;

import org.jspecify.annotations.NullMarked;
