/// Manifests: JSON Lines, CSV, TSV and JSON documents whose records name pictures. Start at [TableSource].
/// A manifest is scanned once for where every shard begins; records are parsed when a shard is read.
@NullMarked
package dev.blazon.formats.table;

import org.jspecify.annotations.NullMarked;
