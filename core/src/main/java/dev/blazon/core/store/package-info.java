/// Ports to the outside: where samples come from ([Source]) and go to ([Sink]).
@NullMarked
package dev.blazon.core.store;

import org.jspecify.annotations.NullMarked;
