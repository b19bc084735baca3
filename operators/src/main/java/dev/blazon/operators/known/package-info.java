/// Pictures that must not be used, by lists that the user brings: [RejectKnownImages].
@NullMarked
package dev.blazon.operators.known;

import org.jspecify.annotations.NullMarked;
