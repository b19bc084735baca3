/// Recipes and where they lie: those that come with Blazon, any other by its path, and the copy a run keeps. Start at
/// [RecipeShelf].
@NullMarked
package dev.blazon.app.shelf;

import org.jspecify.annotations.NullMarked;
