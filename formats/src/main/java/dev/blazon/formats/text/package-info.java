/// Text from strangers: its encoding, its order, and how it is quoted in messages. Knows no format and no sample.
@NullMarked
package dev.blazon.formats.text;

import org.jspecify.annotations.NullMarked;
