package dev.blazon.app.bind;

import dev.blazon.core.fault.ModelException;
import dev.blazon.core.fault.Problem;
import dev.blazon.core.fault.RecipeException;
import dev.blazon.core.image.ImageCodec;
import dev.blazon.core.recipe.Recipe;
import dev.blazon.models.ModelOpener;
import dev.blazon.models.answers.AnswersJournal;
import dev.blazon.models.batch.BatchDesk;
import dev.blazon.models.discover.SightTest;
import dev.blazon.models.money.Spending;
import dev.blazon.models.rate.Lanes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// Binds a recipe's models for one run. The journal is opened only when a model will be asked.
public final class ModelBinder {
    /// Of the heap, for requests under way to one endpoint as they go over the wire; the pictures in them take three
    /// quarters of it.
    private static final int SHARE_OF_HEAP = 3;

    private final ImageCodec codec;
    private final int callsAtOnce;
    private final Consumer<String> notices;
    private final Optional<Spending> spending;
    private final Optional<BatchDesk> desk;
    /// What tests told already; a run need not say it again at once.
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    /// @param callsAtOnce to one server
    public ModelBinder(ImageCodec codec, int callsAtOnce, Consumer<String> notices) {
        this(codec, callsAtOnce, notices, Optional.empty(), Optional.empty());
    }

    private ModelBinder(
            ImageCodec codec,
            int callsAtOnce,
            Consumer<String> notices,
            Optional<Spending> spending,
            Optional<BatchDesk> desk) {
        this.codec = codec;
        this.callsAtOnce = callsAtOnce;
        this.notices = notices;
        this.spending = spending;
        this.desk = desk;
    }

    /// The same with every call paid out of what a run may spend, tests too.
    public ModelBinder paying(Spending shared) {
        return new ModelBinder(codec, callsAtOnce, notices, Optional.of(shared), desk);
    }

    /// The same with questions that the journal does not answer gathered for batches. Tests ask live.
    public ModelBinder batching(BatchDesk gathering) {
        return new ModelBinder(codec, callsAtOnce, notices, spending, Optional.of(gathering));
    }

    /// Binds without a journal, to look at a plan.
    public BoundModels bind(Recipe recipe, Map<String, String> overrides) {
        return open(choose(recipe, overrides, ModelResolver.Earlier.NONE), Optional.empty());
    }

    /// Decides what stands behind each name, and looks whether it is there.
    public SequencedMap<String, ModelChoice> choose(
            Recipe recipe, Map<String, String> overrides, ModelResolver.Earlier earlier) {
        try (ModelOpener tester = opener()) {
            return new ModelResolver(new ServerLookup(tester), notices).resolve(recipe, overrides, earlier);
        }
    }

    /// With a limit in USD, every model must have a price.
    ///
    /// @throws RecipeException that names those without
    public static void requirePrices(SequencedMap<String, ModelChoice> choices, Spending spending) {
        List<Problem> problems = new ArrayList<>();
        choices.forEach((name, choice) -> {
            String model = choice.settings().model().orElse("");
            if (choice.isServed() && spending.price(model, choice.isLocal()).isEmpty()) {
                problems.add(new Problem(
                        "model " + name, unpriced(model, spending.prices().place())));
            }
        });
        if (spending.caps().usd().isPresent() && !problems.isEmpty()) {
            throw new RecipeException(problems);
        }
    }

    private static String unpriced(String model, String table) {
        return model.isEmpty()
                ? "--max-cost needs a price, and the model is not named. Set 'model' in the recipe."
                : "--max-cost needs a price, and '" + table + "' has none for '" + model
                        + "'. Add one there or in a table of your own (--prices FILE), or leave --max-cost out.";
    }

    /// Tests whether those that are asked see what they are sent.
    public void test(SequencedMap<String, ModelChoice> choices) {
        if (desk.map(BatchDesk::isUnderWay).orElse(false)) {
            // was tested before the first batch was sent
            return;
        }
        try (ModelOpener tester = opener().noticing(this::tellInTest)) {
            ServerLookup servers = new ServerLookup(tester);
            choices.forEach((name, choice) -> look(servers, name, choice));
        }
    }

    private void tellInTest(String words) {
        told.add(words);
        notices.accept(words);
    }

    private void tell(String words) {
        if (!told.remove(words)) {
            notices.accept(words);
        }
    }

    /// A server that loses pictures on the way would caption a whole dataset blindly.
    private void look(ServerLookup servers, String name, ModelChoice choice) {
        if (!choice.isServed()) {
            return;
        }
        switch (servers.sight(choice)) {
            case SightTest.Sight.Sees _ -> {
                // as it should be
            }
            case SightTest.Sight.Blind(String shown, String answer) ->
                notices.accept("Model '" + name + "' was shown a picture of the word '" + shown + "' and answered '"
                        + answer.strip() + "'. Perhaps it does not see pictures: try 'blazon doctor --model "
                        + choice.behind() + "'.");
            case SightTest.Sight.Fails(ModelException fault) -> {
                if (fault.remedy() == ModelException.Remedy.STOP) {
                    throw new RecipeException("model " + name, fault.text());
                }
                notices.accept("Model '" + name + "' did not answer a test question: " + fault.text());
            }
        }
    }

    /// @param answers where the journal lies; empty for none
    public BoundModels open(SequencedMap<String, ModelChoice> choices, Optional<Path> answers) {
        List<AutoCloseable> resources = new ArrayList<>();
        ModelOpener opener = opener().noticing(this::tell);
        opener = desk.map(opener::batching).orElse(opener);
        if (answers.isPresent() && choices.values().stream().anyMatch(ModelChoice::isServed)) {
            AnswersJournal journal = AnswersJournal.open(answers.get());
            resources.add(journal);
            opener = opener.journaling(journal);
        }
        resources.add(opener);
        SequencedMap<String, BoundModel> bound = new LinkedHashMap<>();
        for (Map.Entry<String, ModelChoice> entry : choices.entrySet()) {
            ModelChoice choice = entry.getValue();
            bound.put(
                    entry.getKey(),
                    new BoundModel(choice.settings(), opener.open(entry.getKey(), choice.settings()), choice.behind()));
        }
        return new BoundModels(bound, resources);
    }

    private ModelOpener opener() {
        ModelOpener opener = ModelOpener.of(
                codec,
                name -> Optional.ofNullable(System.getenv(name)),
                Lanes.of(callsAtOnce, Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP));
        return spending.map(opener::paying).orElse(opener);
    }
}
