package dev.blazon.app.cli;

import dev.blazon.app.shelf.Home;
import dev.blazon.app.shelf.RecipeShelf;
import dev.blazon.core.operator.Catalogue;

/// What several commands use.
record Kit(Home home, Catalogue catalogue) {

    RecipeShelf shelf() {
        return new RecipeShelf(home, catalogue);
    }
}
