/// Files of questions that a provider answers within a day, at a lower price. A [BatchDesk] writes questions that the
/// journal does not answer into files ([Outbox]), sends each file once, waits, and journals what comes back; a
/// [BatchLog] remembers what was sent, so that a killed process neither loses a file nor sends it twice. How each
/// provider wants it is a [Batches].
@NullMarked
package dev.blazon.models.batch;

import org.jspecify.annotations.NullMarked;
