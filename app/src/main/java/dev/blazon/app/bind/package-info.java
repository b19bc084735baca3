/// What stands behind the model names of a recipe: a server that was named or found, or no model at all. Start at
/// [ModelBinder].
@NullMarked
package dev.blazon.app.bind;

import org.jspecify.annotations.NullMarked;
