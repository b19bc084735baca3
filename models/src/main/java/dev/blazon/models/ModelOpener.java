package dev.blazon.models;

import dev.blazon.core.fault.RecipeException;
import dev.blazon.core.image.ImageCodec;
import dev.blazon.core.model.EmbeddingModel;
import dev.blazon.core.model.Model;
import dev.blazon.core.model.ModelSettings;
import dev.blazon.core.model.VisionModel;
import dev.blazon.models.again.CutOffAskedAgain;
import dev.blazon.models.again.EmptyAskedAgain;
import dev.blazon.models.answers.AnswersJournal;
import dev.blazon.models.answers.JournaledModel;
import dev.blazon.models.batch.BatchDesk;
import dev.blazon.models.canary.Canaried;
import dev.blazon.models.dialect.Dialect;
import dev.blazon.models.dialect.Provider;
import dev.blazon.models.discover.LocalServers;
import dev.blazon.models.discover.ServedModel;
import dev.blazon.models.discover.ServedModels;
import dev.blazon.models.discover.SightTest;
import dev.blazon.models.embedding.EndpointEmbeddings;
import dev.blazon.models.endpoint.Addresses;
import dev.blazon.models.endpoint.Endpoint;
import dev.blazon.models.endpoint.EndpointModel;
import dev.blazon.models.endpoint.EndpointSetup;
import dev.blazon.models.endpoint.EndpointSetup.Weighted;
import dev.blazon.models.endpoint.Gate;
import dev.blazon.models.money.BatchTill;
import dev.blazon.models.money.Caps;
import dev.blazon.models.money.PriceTable;
import dev.blazon.models.money.Spending;
import dev.blazon.models.money.Till;
import dev.blazon.models.rate.Fleet;
import dev.blazon.models.rate.Lanes;
import dev.blazon.models.structured.StructuredModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Turns a recipe's model settings into what stands behind them. Closing closes every model it opened.
public final class ModelOpener implements AutoCloseable {
    /// How captions from measurements alone name their writer.
    public static final String MEASURED_FACTS = "blazon-measured-facts-1";

    private static final Duration LIST_LIMIT = Duration.ofSeconds(10);
    /// A server may have to load the model first.
    private static final Duration SIGHT_LIMIT = Duration.ofSeconds(120);

    private static final int MOST_TRIED = 4;

    private final ImageCodec codec;
    private final Function<String, Optional<String>> environment;
    private final Optional<AnswersJournal> journal;
    private final Lanes lanes;
    private final Supplier<List<LocalServers.Server>> localServers;
    private final Consumer<String> notices;
    private final Optional<Spending> spending;
    private final Optional<BatchDesk> desk;
    private final List<EndpointModel> opened = new ArrayList<>();

    private ModelOpener(
            ImageCodec codec,
            Function<String, Optional<String>> environment,
            Optional<AnswersJournal> journal,
            Lanes lanes,
            Supplier<List<LocalServers.Server>> localServers,
            Consumer<String> notices,
            Optional<Spending> spending,
            Optional<BatchDesk> desk) {
        this.codec = codec;
        this.environment = environment;
        this.journal = journal;
        this.lanes = lanes;
        this.localServers = localServers;
        this.notices = notices;
        this.spending = spending;
        this.desk = desk;
    }

    /// @param environment where keys come from, and from nowhere else
    /// @param lanes which models that share an endpoint share
    public static ModelOpener of(ImageCodec codec, Function<String, Optional<String>> environment, Lanes lanes) {
        return new ModelOpener(
                codec,
                environment,
                Optional.empty(),
                lanes,
                LocalServers::find,
                _ -> {},
                Optional.empty(),
                Optional.empty());
    }

    /// The same with a journal: answers are written to it and taken from it.
    public ModelOpener journaling(AnswersJournal answers) {
        return new ModelOpener(codec, environment, Optional.of(answers), lanes, localServers, notices, spending, desk);
    }

    /// The same, telling what people must know at once while models are asked.
    public ModelOpener noticing(Consumer<String> told) {
        return new ModelOpener(codec, environment, journal, lanes, localServers, told, spending, desk);
    }

    /// The same with its calls paid out of what a run may spend.
    public ModelOpener paying(Spending shared) {
        return new ModelOpener(codec, environment, journal, lanes, localServers, notices, Optional.of(shared), desk);
    }

    /// The same with questions that the journal does not answer gathered for batches, where a provider has them.
    ///
    /// @param gathering takes the questions; its models answer none of them
    public ModelOpener batching(BatchDesk gathering) {
        return new ModelOpener(
                codec, environment, journal, lanes, localServers, notices, spending, Optional.of(gathering));
    }

    ModelOpener lookingAt(Supplier<List<LocalServers.Server>> servers) {
        return new ModelOpener(codec, environment, journal, lanes, servers, notices, spending, desk);
    }

    /// @param name of the model in the recipe, for messages
    /// @throws RecipeException when the settings cannot be met
    public Model open(String name, ModelSettings settings) {
        return switch (settings.kind()) {
            case FACTS -> new Model.MeasuredFacts(MEASURED_FACTS);
            case OPENAI -> served(name, Provider.OPENAI, settings);
            case ANTHROPIC -> served(name, Provider.ANTHROPIC, settings);
            case GEMINI -> served(name, Provider.GEMINI, settings);
            case AUTO ->
                settings.url()
                        .map(url -> served(name, Provider.at(url), settings))
                        .orElseGet(() -> found(settings));
        };
    }

    /// A model for embeddings, at the OpenAI-compatible `/embeddings` of the server that the settings name.
    ///
    /// @throws RecipeException when the settings cannot be met
    public EmbeddingModel openEmbeddings(String name, ModelSettings settings) {
        EndpointSetup setup = setup(name, Provider.OPENAI, settings);
        EndpointModel model = endpointModel(setup, Dialects.embedding(setup, settings, codec));
        return new EndpointEmbeddings(journaled(model, model.treatment()));
    }

    private Model served(String name, Provider provider, ModelSettings settings) {
        EndpointSetup setup = setup(name, provider, settings);
        try {
            Dialect dialect = Dialects.of(provider, setup, settings, codec);
            VisionModel model = desk.isPresent()
                    ? desk.get().deferring(name, provider, setup, dialect, batchTill(setup))
                    : endpointModel(setup, dialect);
            return new Model.Asked(
                    new StructuredModel(asked(model, EndpointModel.treatment(dialect, setup), settings)));
        } catch (IllegalArgumentException fault) {
            throw problem(name, String.valueOf(fault.getMessage()));
        }
    }

    private EndpointSetup setup(String name, Provider provider, ModelSettings settings) {
        String url = settings.url()
                .or(provider::address)
                .orElseThrow(() -> problem(
                        name,
                        "'url' is missing. Give it in the recipe or as --model " + name
                                + "=http://localhost:8000/v1."));
        List<Weighted> endpoints = endpoints(name, provider, url, settings);
        Endpoint endpoint = endpoints.getFirst().endpoint();
        String model = settings.model()
                .filter(given -> !given.isBlank())
                .orElseGet(() -> onlyServed(name, provider, endpoint));
        return EndpointSetup.of(endpoint, model, settings).withEndpoints(endpoints);
    }

    private List<Weighted> endpoints(String name, Provider provider, String url, ModelSettings settings) {
        try {
            return Addresses.keyed(provider, url, Kinds.variable(provider, settings), environment);
        } catch (IllegalArgumentException fault) {
            throw problem(name, String.valueOf(fault.getMessage()));
        }
    }

    private static String onlyServed(String name, Provider provider, Endpoint endpoint) {
        return switch (ServedModels.list(provider, endpoint, LIST_LIMIT)) {
            case ServedModels.Result.Nothing nothing ->
                throw problem(
                        name,
                        "The server at " + endpoint.host() + " " + nothing.why()
                                + ", so the model's name must be given. Start the server, or set 'model'.");
            case ServedModels.Result.Found found
            when found.models().size() == 1 -> found.models().getFirst().id();
            case ServedModels.Result.Found found ->
                throw problem(
                        name,
                        "The server at " + endpoint.host() + " serves "
                                + found.models().size()
                                + " models, must be 1 when 'model' is left out. Set 'model' to one of: "
                                + listed(found.models()) + ".");
        };
    }

    private static String listed(List<ServedModel> models) {
        return models.stream().limit(12).map(model -> "'" + model.id() + "'").collect(Collectors.joining(", "))
                + (models.size() > 12 ? ", …" : "");
    }

    /// The first model of a local server that proves that it sees, else none at all.
    private Model found(ModelSettings settings) {
        return LocalServers.candidates(localServers.get()).stream()
                .filter(candidate ->
                        settings.model().map(candidate.model().id()::equals).orElse(true))
                .limit(MOST_TRIED)
                .map(candidate ->
                        EndpointSetup.of(candidate.endpoint(), candidate.model().id(), settings))
                .filter(setup -> sees(setup, settings))
                .findFirst()
                .<Model>map(setup -> new Model.Asked(answering(
                        endpointModel(setup, Dialects.of(Provider.OPENAI, setup, settings, codec)), settings)))
                .orElse(new Model.MeasuredFacts(MEASURED_FACTS));
    }

    private boolean sees(EndpointSetup setup, ModelSettings settings) {
        Dialect dialect = Dialects.of(Provider.OPENAI, setup, settings, codec);
        try (EndpointModel model = EndpointModel.open(setup.withDeadline(SIGHT_LIMIT), dialect, Gate.of(1))) {
            return SightTest.of(model) instanceof SightTest.Sight.Sees;
        }
    }

    private EndpointModel endpointModel(EndpointSetup setup, Dialect dialect) {
        Fleet fleet = lanes.fleet(
                setup.endpoints().stream().map(one -> one.endpoint().host()).toList(),
                setup.endpoints().stream().map(Weighted::weight).toList());
        EndpointModel made = EndpointModel.open(setup, dialect, Gate.of(fleet), till(setup), notices);
        synchronized (opened) {
            opened.add(made);
        }
        return made;
    }

    private Till till(EndpointSetup setup) {
        return spending.map(shared -> shared.till(setup.model(), isLocal(setup), setup.maxPixels()))
                .orElse(Till.OPEN);
    }

    private BatchTill batchTill(EndpointSetup setup) {
        return spending.orElseGet(() -> Spending.of(PriceTable.NONE, Caps.NONE))
                .batchTill(setup.model(), isLocal(setup), setup.maxPixels());
    }

    private static boolean isLocal(EndpointSetup setup) {
        return setup.endpoints().stream().allMatch(one -> one.endpoint().isLoopback());
    }

    /// With all that is done about answers that are no use.
    private VisionModel asked(VisionModel model, String treatment, ModelSettings settings) {
        VisionModel kept = journaled(new EmptyAskedAgain(watched(model, settings)), treatment);
        return settings.maxTokensAtMost().isPresent()
                ? new CutOffAskedAgain(kept, settings.maxTokensAtMost().getAsInt())
                : kept;
    }

    /// Questions for batches are answered elsewhere.
    private VisionModel watched(VisionModel model, ModelSettings settings) {
        return settings.canaryEvery().isPresent() && desk.isEmpty()
                ? new Canaried(model, settings.canaryEvery().getAsInt())
                : model;
    }

    private VisionModel answering(EndpointModel model, ModelSettings settings) {
        return asked(model, model.treatment(), settings);
    }

    private VisionModel journaled(VisionModel model, String treatment) {
        return journal.<VisionModel>map(answers -> new JournaledModel(model, treatment, answers))
                .orElse(model);
    }

    private static RecipeException problem(String name, String text) {
        return new RecipeException("model " + name, text);
    }

    @Override
    public void close() {
        synchronized (opened) {
            opened.forEach(EndpointModel::close);
        }
    }
}
