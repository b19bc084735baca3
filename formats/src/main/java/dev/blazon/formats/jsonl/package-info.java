/// JSON lines: [JsonLinesSink] writes one object a kept sample, without image bytes.
@NullMarked
package dev.blazon.formats.jsonl;

import org.jspecify.annotations.NullMarked;
