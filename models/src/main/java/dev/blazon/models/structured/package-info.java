/// Answers that must be JSON. Start at [StructuredModel].
///
/// Servers promise JSON by a schema and still send fences, commas and words around it, or never heard of schemas. An
/// answer is read strictly, then repaired here ([JsonAnswer]), then asked for once more, and only then a fault.
@NullMarked
package dev.blazon.models.structured;

import org.jspecify.annotations.NullMarked;
