package dev.blazon.app.shelf;

import dev.blazon.core.fault.RecipeException;
import dev.blazon.core.fault.StorageException;
import dev.blazon.core.operator.Catalogue;
import dev.blazon.engine.ledger.Causes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/// The recipe as run, with its prompts, in the run folder.
public final class RecipeCopy {
    private static final String FOLDER = ".run/recipe";
    private static final String FILE = "recipe.yaml";

    private RecipeCopy() {}

    public static void keep(Path runFolder, LoadedRecipe loaded) {
        Path folder = runFolder.resolve(FOLDER);
        write(folder.resolve(FILE), loaded.recipe().text());
        for (Map.Entry<String, String> resource : loaded.resources().entrySet()) {
            write(folder.resolve(RecipeFiles.copyName(resource.getKey())), resource.getValue());
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, text);
        } catch (IOException fault) {
            throw new StorageException(
                    "[" + file + "] The recipe's copy cannot be written: " + Causes.named(fault) + ".", fault);
        }
    }

    /// Reads the copy.
    ///
    /// @throws RecipeException when the folder holds none
    public static LoadedRecipe read(Path runFolder, Catalogue catalogue, Home home) {
        Path file = runFolder.resolve(FOLDER).resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new RecipeException(
                    runFolder.toString(), "No run in this folder: '" + file + "' is not there. Give the --to of a run.");
        }
        return new RecipeShelf(home, catalogue).read(file, runFolder.relativize(file).toString());
    }
}
