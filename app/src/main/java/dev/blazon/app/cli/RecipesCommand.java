package dev.blazon.app.cli;

import dev.blazon.app.cli.text.Json;
import dev.blazon.app.cli.text.Version;
import dev.blazon.app.run.ExitCode;
import dev.blazon.app.shelf.LoadedRecipe;
import dev.blazon.app.shelf.RecipeShelf;
import dev.blazon.core.recipe.Recipe;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `blazon recipes`: the shipped recipes.
@Command(
        name = "recipes",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Lists the shipped recipes, or shows one with its place on disk, to copy and change.",
        footer = {"", "Examples:", "  blazon recipes", "  blazon recipes quick-start", "  blazon recipes --json"})
final class RecipesCommand implements Callable<Integer> {
    private final Kit kit;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "One recipe.")
    private @Nullable String name;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    RecipesCommand(Kit kit) {
        this.kit = kit;
    }

    @Override
    public Integer call() {
        RecipeShelf shelf = kit.shelf();
        List<Shown> chosen = Optional.ofNullable(name).map(List::of).orElseGet(shelf::names).stream()
                .map(one -> shown(shelf, one))
                .toList();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.text(name == null ? chosen : chosen.getFirst()));
        } else if (name == null) {
            chosen.forEach(one -> out.printf("%-20s %s%n", one.name(), one.summary()));
        } else {
            out.println("# " + chosen.getFirst().file());
            out.print(chosen.getFirst().text());
        }
        return ExitCode.DONE;
    }

    /// @param models each model's kind, by its name in the recipe
    record Shown(
            String name,
            int version,
            String summary,
            String file,
            Map<String, String> models,
            List<String> steps,
            String text) {
        Shown {
            models = new LinkedHashMap<>(models);
            steps = List.copyOf(steps);
        }
    }

    private static Shown shown(RecipeShelf shelf, String name) {
        LoadedRecipe loaded = shelf.read(name);
        Recipe recipe = loaded.recipe();
        Map<String, String> models = new LinkedHashMap<>();
        recipe.models()
                .forEach((model, settings) ->
                        models.put(model, settings.kind().name().toLowerCase(java.util.Locale.ROOT)));
        String file = shelf.file(name).map(path -> path.toString()).orElse(name);
        List<String> steps = recipe.steps().stream().map(step -> step.id()).toList();
        return new Shown(name, recipe.version(), recipe.summary(), file, models, steps, recipe.text());
    }
}
