package dev.blazon.app.doctor;

import dev.blazon.core.fault.ModelException;
import dev.blazon.core.fault.RecipeException;
import dev.blazon.core.model.Model;
import dev.blazon.core.model.ModelSettings;
import dev.blazon.formats.image.Codecs;
import dev.blazon.models.ModelOpener;
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
import java.util.OptionalDouble;

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
            findings.addAll(tested(server.endpoint().base().toString(), "", server.models()));
        }
        return findings;
    }

    List<Finding> at(String address) {
        try {
            Endpoint endpoint =
                    Endpoint.keyed(address, Endpoint.USUAL_VARIABLE, name -> Optional.ofNullable(System.getenv(name)));
            return switch (ServedModels.list(endpoint, LIMIT)) {
                case ServedModels.Result.Found(List<ServedModel> models) ->
                    tested(address, Endpoint.USUAL_VARIABLE, models);
                case ServedModels.Result.Nothing(String why) ->
                    List.of(Finding.problem(
                            "models", address + " " + why, "Start the server, or correct the address."));
            };
        } catch (IllegalArgumentException fault) {
            return List.of(Finding.problem("models", String.valueOf(fault.getMessage()), "Correct the address."));
        }
    }

    private List<Finding> tested(String address, String variable, List<ServedModel> models) {
        if (models.isEmpty()) {
            return List.of(Finding.note("models", address + " serves no model", "Load a vision model there."));
        }
        List<Finding> findings = new ArrayList<>();
        models.stream().limit(MOST_TESTED).forEach(model -> findings.add(tested(address, variable, model)));
        if (models.size() > MOST_TESTED) {
            findings.add(Finding.ok(
                    "models", address + " serves " + (models.size() - MOST_TESTED) + " more models, not tested"));
        }
        return findings;
    }

    private static Finding tested(String address, String variable, ServedModel model) {
        String place = "'" + model.id() + "' at " + address;
        if (model.vision() == ServedModel.Vision.NO) {
            return Finding.ok("models", place + " takes no pictures, as the server says");
        }
        return switch (sight(address, variable, model)) {
            case SightTest.Sight.Sees _ -> Finding.ok("models", place + " sees pictures");
            case SightTest.Sight.Blind(String shown, String answer) ->
                Finding.problem(
                        "models",
                        place + " was shown the number " + shown + " and answered '" + answer.strip() + "'",
                        "It does not see, or reads badly. Check that it is a vision model and that its picture part is loaded.");
            case SightTest.Sight.Fails(ModelException fault) ->
                Finding.problem("models", place + " did not answer", fault.text());
        };
    }

    private static SightTest.Sight sight(String address, String variable, ServedModel model) {
        ModelSettings settings = new ModelSettings(
                ModelSettings.Kind.OPENAI,
                Optional.of(address),
                Optional.of(model.id()),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                512,
                4_000_000,
                variable,
                PATIENCE_SECONDS);
        try (ModelOpener opener =
                ModelOpener.of(Codecs.open(), name -> Optional.ofNullable(System.getenv(name)), Lanes.of(1, Long.MAX_VALUE))) {
            if (opener.open("doctor", settings) instanceof Model.Asked asked) {
                return SightTest.of(asked.model());
            }
        }
        throw new RecipeException("doctor", "A served model cannot be asked.");
    }
}
