package dev.blazon.app.bind;

import dev.blazon.app.shelf.Nearest;
import dev.blazon.core.fault.Problem;
import dev.blazon.core.fault.RecipeException;
import dev.blazon.core.model.ModelSettings;
import dev.blazon.core.operator.ModelRef;
import dev.blazon.core.recipe.Recipe;
import dev.blazon.models.Kinds;
import dev.blazon.models.dialect.Provider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Decides what stands behind each model name of a recipe. Only names that a step uses are looked at.
public final class ModelResolver {
    private final ServerLookup servers;
    private final Consumer<String> notices;
    private final List<Problem> problems = new ArrayList<>();

    ModelResolver(ServerLookup servers, Consumer<String> notices) {
        this.servers = servers;
        this.notices = notices;
    }

    /// What an earlier execution of the same run used, by the recipe's name.
    ///
    /// @param behind an address or `facts`
    /// @param served the models' names on their servers
    /// @param keyless the models whose servers were found and not named, and so get no key
    public record Earlier(Map<String, String> behind, Map<String, String> served, Set<String> keyless) {
        public static final Earlier NONE = new Earlier(Map.of(), Map.of(), Set.of());

        boolean isKeyless(String name, String address) {
            return keyless.contains(name) && address.equals(behind.get(name));
        }
    }

    /// @param overrides from the command line: an address or `facts`
    /// @throws RecipeException with every problem found
    SequencedMap<String, ModelChoice> resolve(Recipe recipe, Map<String, String> overrides, Earlier earlier) {
        for (String name : overrides.keySet()) {
            if (!recipe.models().containsKey(name)) {
                problems.add(new Problem(
                        "--model", unknown(name, List.copyOf(recipe.models().keySet()))));
            }
        }
        if (!problems.isEmpty()) {
            throw new RecipeException(problems);
        }
        SequencedMap<String, ModelChoice> choices = new LinkedHashMap<>();
        Set<String> used = used(recipe);
        recipe.models().forEach((name, settings) -> {
            if (used.contains(name)) {
                choices.put(name, choice(name, settings, Optional.ofNullable(overrides.get(name)), earlier));
            }
        });
        choices.forEach((name, choice) ->
                servers.problem(choice).ifPresent(text -> problems.add(new Problem("model " + name, text))));
        if (!problems.isEmpty()) {
            throw new RecipeException(problems);
        }
        choices.values().forEach(choice -> servers.withheld(choice).ifPresent(notices));
        return choices;
    }

    private static Set<String> used(Recipe recipe) {
        return recipe.steps().stream()
                .flatMap(step -> step.operator().models().stream())
                .map(ModelRef::name)
                .collect(Collectors.toSet());
    }

    private static String unknown(String name, List<String> known) {
        if (known.isEmpty()) {
            return "No model '" + name + "': the recipe names no model. Leave --model out.";
        }
        String meant = Nearest.of(name, known)
                .map(near -> " Did you mean '" + near + "'?")
                .orElse("");
        return "No model '" + name + "' in the recipe." + meant + " Known: "
                + known.stream().map(one -> "'" + one + "'").collect(Collectors.joining(", ")) + ".";
    }

    private ModelChoice choice(String name, ModelSettings settings, Optional<String> override, Earlier earlier) {
        if (override.isPresent()) {
            Optional<String> model = settings.model().or(() -> served(name, override.get(), earlier));
            return again(name, behind(settings, override.get(), model), earlier);
        }
        return switch (settings.kind()) {
            case FACTS -> ModelChoice.facts(settings);
            case OPENAI, ANTHROPIC, GEMINI -> named(name, settings);
            case AUTO -> automatic(name, settings, earlier);
        };
    }

    private static ModelChoice behind(ModelSettings settings, String behind, Optional<String> model) {
        return behind.equals(ModelChoice.FACTS)
                ? ModelChoice.facts(settings)
                : ModelChoice.served(settings, behind, model);
    }

    private static ModelChoice again(String name, ModelChoice choice, Earlier earlier) {
        return earlier.isKeyless(name, choice.behind()) ? choice.withoutKey() : choice;
    }

    private static Optional<String> served(String name, String address, Earlier earlier) {
        return Optional.ofNullable(earlier.served().get(name))
                .filter(_ -> address.equals(earlier.behind().get(name)));
    }

    /// Some providers have an address of their own.
    private ModelChoice named(String name, ModelSettings settings) {
        Optional<String> address =
                settings.url().or(() -> Kinds.provider(settings.kind()).flatMap(Provider::address));
        if (address.isEmpty()) {
            problems.add(new Problem(
                    "model " + name,
                    "It is of kind 'openai' and has no url. Give --model " + name
                            + "=URL, or write 'url' into the recipe."));
            return ModelChoice.facts(settings);
        }
        return ModelChoice.served(settings, address.get(), settings.model());
    }

    /// A run goes on with what it began with; a new one takes the first local model that proves that it sees.
    private ModelChoice automatic(String name, ModelSettings settings, Earlier earlier) {
        if (settings.url().isPresent()) {
            return ModelChoice.served(settings, settings.url().get(), settings.model());
        }
        String before = earlier.behind().getOrDefault(name, "");
        if (!before.isEmpty()) {
            Optional<String> model = Optional.ofNullable(earlier.served().get(name));
            return again(name, behind(settings, before, model), earlier);
        }
        Optional<ModelChoice> found = servers.seeing(settings);
        notices.accept(found.map(choice -> "Model '" + name + "': found '"
                        + choice.settings().model().orElse("") + "' at " + choice.behind() + ", and it sees pictures.")
                .orElse("Model '" + name
                        + "': no local server with a model that sees, so captions are written from what"
                        + " can be measured. 'blazon doctor' helps to find one; --model " + name
                        + "=URL names one; --model " + name + "=facts says that this is meant."));
        return found.orElse(ModelChoice.facts(settings));
    }
}
