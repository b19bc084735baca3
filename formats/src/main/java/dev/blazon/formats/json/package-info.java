/// JSON as Blazon writes it: one line, stable order, strict. [JsonFateCodec] saves the whole life of a sample and reads
/// it again; [JsonText] turns any [dev.blazon.formats.cell.Cell] into JSON.
@NullMarked
package dev.blazon.formats.json;

import org.jspecify.annotations.NullMarked;
