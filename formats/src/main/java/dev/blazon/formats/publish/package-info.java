/// Putting finished files where readers look, whole or not at all ([AtomicPublisher]), and the words for a disk that
/// will
/// not take them ([DiskFaults]).
@NullMarked
package dev.blazon.formats.publish;

import org.jspecify.annotations.NullMarked;
