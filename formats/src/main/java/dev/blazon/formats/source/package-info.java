/// What all sources share: [SourceOptions], tag lists, roles of columns, origin columns and keys.
/// Start at [Described], which tells a record's texts, tags and other columns apart.
/// Nothing here knows a container format.
@NullMarked
package dev.blazon.formats.source;

import org.jspecify.annotations.NullMarked;
