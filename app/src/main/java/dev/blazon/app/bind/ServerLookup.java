package dev.blazon.app.bind;

import dev.blazon.core.model.Model;
import dev.blazon.core.model.ModelSettings;
import dev.blazon.models.Kinds;
import dev.blazon.models.ModelOpener;
import dev.blazon.models.dialect.Provider;
import dev.blazon.models.discover.Capabilities;
import dev.blazon.models.discover.LocalServers;
import dev.blazon.models.discover.LocalServers.Candidate;
import dev.blazon.models.discover.ServedModel;
import dev.blazon.models.discover.ServedModels;
import dev.blazon.models.discover.SightTest;
import dev.blazon.models.endpoint.Addresses;
import dev.blazon.models.endpoint.Endpoint;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Looks at model servers before a run depends on them.
final class ServerLookup {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int LISTED = 12;

    private final ModelOpener opener;

    /// @param opener without a journal, because test questions are no answers of the run
    ServerLookup(ModelOpener opener) {
        this.opener = opener;
    }

    /// The first model on a usual local port that proves that it sees.
    Optional<ModelChoice> seeing(ModelSettings settings) {
        for (Candidate candidate : LocalServers.candidates(LocalServers.find())) {
            String id = candidate.model().id();
            if (settings.model().map(id::equals).orElse(true)) {
                ModelChoice choice = ModelChoice.served(
                                settings, candidate.endpoint().base().toString(), Optional.of(id))
                        .withoutKey();
                if (sight(choice) instanceof SightTest.Sight.Sees) {
                    return Optional.of(choice);
                }
            }
        }
        return Optional.empty();
    }

    SightTest.Sight sight(ModelChoice choice) {
        if (opener.open("test", choice.settings()) instanceof Model.Asked asked) {
            return SightTest.of(asked.model());
        }
        throw new IllegalStateException("Only served models are tested");
    }

    /// Why a choice cannot serve, seen from here.
    Optional<String> problem(ModelChoice choice) {
        return choice.provider().flatMap(provider -> problem(provider, choice));
    }

    private static Optional<String> problem(Provider provider, ModelChoice choice) {
        try {
            String variable = Kinds.variable(provider, choice.settings());
            return Addresses.keyed(provider, choice.behind(), variable, ServerLookup::variable).stream()
                    .map(one -> problem(choice, one.endpoint(), ServedModels.list(provider, one.endpoint(), LIMIT)))
                    .flatMap(Optional::stream)
                    .findFirst();
        } catch (IllegalArgumentException fault) {
            return Optional.of(String.valueOf(fault.getMessage()));
        }
    }

    private static Optional<String> variable(String name) {
        return Optional.ofNullable(System.getenv(name));
    }

    /// What people must know about a key that is there and not sent.
    Optional<String> withheld(ModelChoice choice) {
        return choice.provider().flatMap(provider -> withheld(provider, choice));
    }

    private static Optional<String> withheld(Provider provider, ModelChoice choice) {
        String variable = Kinds.variable(provider, choice.settings());
        return Addresses.plain(choice.behind()).stream()
                .filter(address -> Endpoint.withholds(provider, address, variable, ServerLookup::variable))
                .findFirst()
                .map(address -> "The key in '" + variable + "' is not sent to " + address
                        + ": others could read it on plain http. If the server wants a key, give an https:// address.");
    }

    /// What people must know about a model that cannot answer as long as the settings allow.
    Optional<String> narrow(ModelChoice choice) {
        return choice.provider().flatMap(provider -> served(provider, choice)).flatMap(model -> narrow(choice, model));
    }

    private static Optional<ServedModel> served(Provider provider, ModelChoice choice) {
        String variable = Kinds.variable(provider, choice.settings());
        String first = Addresses.plain(choice.behind()).getFirst();
        Endpoint endpoint = Endpoint.keyed(provider, first, variable, ServerLookup::variable);
        return switch (ServedModels.list(provider, endpoint, LIMIT)) {
            case ServedModels.Result.Nothing _ -> Optional.empty();
            case ServedModels.Result.Found(List<ServedModel> models) ->
                models.stream()
                        .filter(model -> choice.settings()
                                .model()
                                .map(model.id()::equals)
                                .orElse(models.size() == 1))
                        .findFirst();
        };
    }

    private static Optional<String> narrow(ModelChoice choice, ServedModel model) {
        Capabilities told = model.capabilities();
        long most = Math.min(
                told.contextTokens().orElse(Long.MAX_VALUE), told.answerTokens().orElse(Long.MAX_VALUE));
        int wanted = choice.settings().maxTokens();
        return wanted <= most
                ? Optional.empty()
                : Optional.of("max-tokens is " + wanted + ", and '" + model.id() + "' at " + choice.behind()
                        + " has room for " + most + ". Lower it, or serve the model with a larger context.");
    }

    /// A server that does not list its models may serve one all the same, when the recipe names it.
    private static Optional<String> problem(ModelChoice choice, Endpoint endpoint, ServedModels.Result result) {
        String place = Addresses.plain(choice.behind()).size() == 1 ? choice.behind() : endpoint.host();
        Optional<String> wanted = choice.settings().model();
        return switch (result) {
            case ServedModels.Result.Nothing(String why)
            when wanted.isPresent() && why.startsWith("answered") -> Optional.empty();
            case ServedModels.Result.Nothing(String why) ->
                Optional.of("The server at " + place + " " + why + ". Start it, or correct the address.");
            case ServedModels.Result.Found(List<ServedModel> models)
            when wanted.isPresent() -> missing(place, models, wanted.get());
            case ServedModels.Result.Found(List<ServedModel> models) when models.size() == 1 -> Optional.empty();
            case ServedModels.Result.Found(List<ServedModel> models) ->
                Optional.of("The server at " + place + " serves " + models.size()
                        + " models, and none is named. Set 'model' in the recipe to one of: " + listed(models) + ".");
        };
    }

    /// Ollama knows `llava:latest` as `llava` too.
    private static Optional<String> missing(String place, List<ServedModel> models, String wanted) {
        boolean there = models.stream()
                .anyMatch(model -> model.id().equals(wanted) || model.id().startsWith(wanted + ":"));
        return there
                ? Optional.empty()
                : Optional.of("The server at " + place + " does not serve '" + wanted + "'. It serves " + listed(models)
                        + ".");
    }

    private static String listed(List<ServedModel> models) {
        if (models.isEmpty()) {
            return "none";
        }
        String first = models.stream()
                .limit(LISTED)
                .map(model -> "'" + model.id() + "'")
                .collect(Collectors.joining(", "));
        return models.size() <= LISTED ? first : first + " and " + (models.size() - LISTED) + " more";
    }
}
