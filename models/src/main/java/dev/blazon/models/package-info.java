/// From a recipe's model settings to models. Start at [ModelOpener]; the parts are the packages below, none of which
/// knows recipes or the engine.
@NullMarked
package dev.blazon.models;

import org.jspecify.annotations.NullMarked;
