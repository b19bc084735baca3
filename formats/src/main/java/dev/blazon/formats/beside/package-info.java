/// The texts that Blazon puts beside the pictures of a folder that belongs to somebody: who wrote which is kept in a
/// hidden
/// list in each folder, so that Blazon neither takes its own words for a person's nor the other way round. Start at
/// [TextFolders] for writing and [OwnTexts] for reading.
@NullMarked
package dev.blazon.formats.beside;

import org.jspecify.annotations.NullMarked;
