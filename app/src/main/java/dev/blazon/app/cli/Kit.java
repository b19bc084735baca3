package dev.blazon.app.cli;

import dev.blazon.app.shelf.Home;
import dev.blazon.app.shelf.RecipeShelf;
import dev.blazon.core.operator.Catalogue;
import dev.blazon.operators.BuiltInOperators;

/// What several commands use.
record Kit(Home home) {

    private static final class Shared {
        private static final Catalogue ALL = BuiltInOperators.catalogue();
    }

    /// All operators, made when they are first needed.
    Catalogue catalogue() {
        return Shared.ALL;
    }

    RecipeShelf shelf() {
        return new RecipeShelf(home, catalogue());
    }
}
