/// From YAML text to a checked [Plan]. Start at [RecipeReader]. All problems are found together, each with line
/// and column; nothing half-checked leaves this package.
@NullMarked
package dev.blazon.core.recipe;

import org.jspecify.annotations.NullMarked;
