package dev.blazon.app.doctor;

import dev.blazon.core.fault.ModelException;
import dev.blazon.core.fault.RecipeException;
import dev.blazon.core.model.Model;
import dev.blazon.core.model.ModelSettings;
import dev.blazon.core.model.VisionModel;
import dev.blazon.formats.image.Codecs;
import dev.blazon.models.Kinds;
import dev.blazon.models.ModelOpener;
import dev.blazon.models.dialect.Provider;
import dev.blazon.models.discover.Capabilities;
import dev.blazon.models.discover.FormTest;
import dev.blazon.models.discover.LocalServers;
import dev.blazon.models.discover.ServedModel;
import dev.blazon.models.discover.ServedModels;
import dev.blazon.models.discover.SightTest;
import dev.blazon.models.endpoint.Endpoint;
import dev.blazon.models.rate.Lanes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which models are served, and whether they truly see pictures.
final class ServerCheck {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int PATIENCE_SECONDS = 120;
    private static final int MOST_TESTED = 4;
    private static final String START =
            "Captions come from measurements then. For a model's captions start a server, such"
                    + " as 'ollama run qwen2.5vl' or 'vllm serve Qwen/Qwen2.5-VL-7B-Instruct', or give --model NAME=URL.";

    List<Finding> local(List<LocalServers.Server> servers) {
        if (servers.isEmpty()) {
            return List.of(Finding.note("models", "no server on the usual local ports", START));
        }
        List<Finding> findings = new ArrayList<>();
        for (LocalServers.Server server : servers) {
            String address = server.endpoint().base().toString();
            findings.addAll(tested(new Place(Provider.OPENAI, address, ""), server.models()));
        }
        return findings;
    }

    /// @param variable that may hold the key; empty for none
    private record Place(Provider provider, String address, String variable) {}

    /// The provider is known by its address.
    List<Finding> at(String address) {
        Provider provider = Provider.at(address);
        Place place = new Place(provider, address, provider.variable());
        try {
            Endpoint endpoint = Endpoint.keyed(
                    provider, address, place.variable(), name -> Optional.ofNullable(System.getenv(name)));
            return switch (ServedModels.list(provider, endpoint, LIMIT)) {
                case ServedModels.Result.Found(List<ServedModel> models) -> tested(place, models);
                case ServedModels.Result.Nothing(String why) ->
                    List.of(Finding.problem(
                            "models", address + " " + why, "Start the server, or correct the address."));
            };
        } catch (IllegalArgumentException fault) {
            return List.of(Finding.problem("models", String.valueOf(fault.getMessage()), "Correct the address."));
        }
    }

    private List<Finding> tested(Place place, List<ServedModel> models) {
        if (models.isEmpty()) {
            return List.of(Finding.note("models", place.address() + " serves no model", "Load a vision model there."));
        }
        List<Finding> findings = new ArrayList<>();
        models.stream().limit(MOST_TESTED).forEach(model -> findings.add(tested(place, model)));
        if (models.size() > MOST_TESTED) {
            findings.add(Finding.ok(
                    "models",
                    place.address() + " serves " + (models.size() - MOST_TESTED) + " more models, not tested"));
        }
        return findings;
    }

    private static Finding tested(Place place, ServedModel model) {
        String name = "'" + model.id() + "' at " + place.address();
        if (model.vision() == ServedModel.Vision.NO) {
            return Finding.ok("models", name + " takes no pictures, as the server says");
        }
        try (ModelOpener opener = ModelOpener.of(
                Codecs.open(), key -> Optional.ofNullable(System.getenv(key)), Lanes.of(1, Long.MAX_VALUE))) {
            if (opener.open("doctor", settings(place, model)) instanceof Model.Asked asked) {
                return tested(name, asked.model(), model.capabilities());
            }
        }
        throw new RecipeException("doctor", "A served model cannot be asked.");
    }

    private static Finding tested(String name, VisionModel model, Capabilities told) {
        return switch (SightTest.of(model)) {
            case SightTest.Sight.Sees _ -> {
                String can = FormTest.of(model, told).described();
                yield Finding.ok("models", name + " sees pictures" + (can.isEmpty() ? "" : "; " + can));
            }
            case SightTest.Sight.Blind(String shown, String answer) ->
                Finding.problem(
                        "models",
                        name + " was shown the word '" + shown + "' and answered '" + answer.strip() + "'",
                        "It does not see, or reads badly. Check that it is a vision model and that its picture part is loaded.");
            case SightTest.Sight.Fails(ModelException fault) ->
                Finding.problem("models", name + " did not answer", fault.text());
        };
    }

    private static ModelSettings settings(Place place, ServedModel model) {
        ModelSettings.Kind kind = Kinds.kind(place.provider());
        return ModelSettings.of(kind)
                .servedBy(kind, Optional.of(place.address()), Optional.of(model.id()))
                .withApiKeyEnv(place.variable())
                .withDeadlineSeconds(PATIENCE_SECONDS);
    }
}
