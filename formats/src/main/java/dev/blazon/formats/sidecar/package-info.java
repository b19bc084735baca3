/// Captions as text files of their own, as trainers read them: [SidecarSink], in a tree of its own or beside the
/// pictures.
@NullMarked
package dev.blazon.formats.sidecar;

import org.jspecify.annotations.NullMarked;
