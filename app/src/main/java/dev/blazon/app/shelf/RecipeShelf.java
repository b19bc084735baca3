package dev.blazon.app.shelf;

import dev.blazon.core.fault.RecipeException;
import dev.blazon.core.operator.Catalogue;
import dev.blazon.core.recipe.Recipe;
import dev.blazon.core.recipe.RecipeReader;
import dev.blazon.engine.ledger.Causes;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The recipes that come with Blazon, and any other by its path.
public final class RecipeShelf {
    private static final String FILE = "recipe.yaml";

    private final Path shipped;
    private final Catalogue catalogue;

    public RecipeShelf(Home home, Catalogue catalogue) {
        this.shipped = home.recipes();
        this.catalogue = catalogue;
    }

    /// Reads a recipe by path, else by the name of a shipped one.
    ///
    /// @throws RecipeException with every problem found
    public LoadedRecipe read(String nameOrPath) {
        Path given = Path.of(nameOrPath);
        if (Files.isDirectory(given) && Files.isRegularFile(given.resolve(FILE))) {
            return read(given.resolve(FILE), given.resolve(FILE).toString());
        }
        if (Files.isRegularFile(given)) {
            return read(given, nameOrPath);
        }
        Path file = all().get(nameOrPath);
        if (file == null) {
            throw new RecipeException(nameOrPath, unknown(nameOrPath));
        }
        return read(file, nameOrPath + ".yaml");
    }

    /// Reads one recipe file.
    ///
    /// @param name of the file in messages
    public LoadedRecipe read(Path file, String name) {
        RecipeFiles resources =
                new RecipeFiles(Objects.requireNonNull(file.toAbsolutePath().getParent()));
        Recipe recipe = RecipeReader.read(name, text(file, name), catalogue, resources);
        return new LoadedRecipe(recipe, name, resources.seen());
    }

    private static String text(Path file, String name) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException _) {
            throw new RecipeException(name, "The file is not UTF-8 text. Save it as UTF-8.");
        } catch (IOException fault) {
            throw new RecipeException(name, "The file cannot be read: " + Causes.named(fault) + ".");
        }
    }

    private String unknown(String name) {
        if (name.contains("/") || name.endsWith(".yaml") || name.endsWith(".yml")) {
            return "No recipe file '" + name + "'. Correct the path; 'blazon recipes' lists the shipped ones.";
        }
        List<String> names = names();
        String meant = Nearest.of(name, names)
                .map(near -> " Did you mean '" + near + "'?")
                .orElse("");
        return "No recipe file and no shipped recipe '" + name + "'." + meant + " Shipped: " + quoted(names) + ".";
    }

    private static String quoted(List<String> names) {
        return names.isEmpty()
                ? "none"
                : names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
    }

    /// The shipped recipes' names in alphabetical order.
    public List<String> names() {
        return List.copyOf(all().keySet());
    }

    /// Where a shipped recipe's text lies.
    public Optional<Path> file(String name) {
        return Optional.ofNullable(all().get(name));
    }

    private SequencedMap<String, Path> all() {
        TreeMap<String, Path> found = new TreeMap<>();
        if (!Files.isDirectory(shipped)) {
            return found;
        }
        try (Stream<Path> entries = Files.list(shipped)) {
            entries.forEach(entry -> shelve(entry, found));
        } catch (IOException fault) {
            throw new RecipeException(shipped.toString(), "The recipes cannot be listed: " + Causes.named(fault) + ".");
        }
        return found;
    }

    /// A recipe is `NAME/recipe.yaml` or `NAME.yaml`.
    private static void shelve(Path entry, TreeMap<String, Path> found) {
        String name = entry.getFileName().toString();
        if (Files.isRegularFile(entry.resolve(FILE))) {
            found.put(name, entry.resolve(FILE));
        } else if (name.endsWith(".yaml")) {
            found.put(name.substring(0, name.length() - ".yaml".length()), entry);
        }
    }
}
