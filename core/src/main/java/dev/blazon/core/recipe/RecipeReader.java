package dev.blazon.core.recipe;

import dev.blazon.core.fault.Problem;
import dev.blazon.core.fault.RecipeException;
import dev.blazon.core.model.ModelSettings;
import dev.blazon.core.operator.Catalogue;
import dev.blazon.core.operator.ModelRef;
import dev.blazon.core.operator.Operator;
import dev.blazon.core.operator.Part;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;

/// Reads recipe text into a checked [Recipe]. Every unknown name, wrong type and missing input is reported together.
public final class RecipeReader {
    private static final List<String> KEYS = List.of("recipe", "version", "summary", "publish", "models", "steps");

    private final String file;
    private final Catalogue catalogue;
    private final Resources resources;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Broken> broken = new ArrayList<>();

    /// A step that no operator could be made of: what it reads and writes is not known.
    ///
    /// @param place as problems name it
    private record Broken(int number, String place, List<ModelRef> models) {}

    private RecipeReader(String file, Catalogue catalogue, Resources resources) {
        this.file = file;
        this.catalogue = catalogue;
        this.resources = resources;
    }

    /// @param file the recipe's name in messages
    /// @throws RecipeException with every problem found
    public static Recipe read(String file, String text, Catalogue catalogue, Resources resources) {
        return new RecipeReader(file, catalogue, resources).read(text);
    }

    private Recipe read(String text) {
        Tree tree = new YamlParser(file, problems).parse(text);
        if (!(tree instanceof Tree.Fields root)) {
            throw new RecipeException(
                    file + ":1:1",
                    "A recipe is a mapping with 'recipe', 'version', 'summary' and 'steps', not " + tree.kind() + ".");
        }
        for (Tree.Field field : root.fields()) {
            if (!KEYS.contains(field.name())) {
                report(field.place(), Texts.unknown("recipe key", field.name(), KEYS));
            }
        }
        String name = text(root, "recipe");
        int version = version(root);
        String summary = text(root, "summary");
        SequencedMap<String, ModelSettings> models = models(root);
        List<Step> steps = steps(root);
        checkModels(steps, root);
        int known = broken.stream().mapToInt(Broken::number).min().orElse(Integer.MAX_VALUE);
        new Dataflow(steps.stream().filter(step -> step.number() < known).toList(), steps, catalogue, problems).check();
        Optional<String> publishes = publishes(root, steps);
        if (!problems.isEmpty()) {
            throw new RecipeException(problems.stream().sorted(byPlace()).toList());
        }
        return new Recipe(name, version, summary, models, steps, publishes, text, hash(text, steps));
    }

    private static Comparator<Problem> byPlace() {
        return Comparator.comparingInt((Problem problem) -> number(problem.place(), 1))
                .thenComparingInt(problem -> number(problem.place(), 2));
    }

    private static int number(String place, int part) {
        String[] parts = place.split(" ")[0].split(":");
        try {
            return Integer.parseInt(parts[Math.max(0, parts.length - 3 + part)]);
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    private String text(Tree.Fields root, String key) {
        Optional<Tree.Field> field = root.field(key);
        if (field.isPresent()
                && field.get().value() instanceof Tree.Scalar scalar
                && !scalar.text().isBlank()) {
            return scalar.text().strip();
        }
        report(field.map(Tree.Field::place).orElse(root.place()), "'" + key + "' is missing or is not text.");
        return "";
    }

    private int version(Tree.Fields root) {
        String text = text(root, "version");
        if (!text.isEmpty() && !text.matches("[1-9][0-9]{0,5}")) {
            report(
                    root.field("version").orElseThrow().value().place(),
                    "'version' is '" + Texts.cut(text) + "', must be a whole number from 1.");
        }
        return text.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(text) : 1;
    }

    private SequencedMap<String, ModelSettings> models(Tree.Fields root) {
        SequencedMap<String, ModelSettings> models = new LinkedHashMap<>();
        Optional<Tree.Field> given = root.field("models");
        if (given.isEmpty()) {
            return models;
        }
        if (!(given.get().value() instanceof Tree.Fields fields)) {
            report(given.get().place(), "'models' is a mapping from names to settings.");
            return models;
        }
        Binder binder = new Binder(resources, problems, new Environment(resources));
        for (Tree.Field field : fields.fields()) {
            binder.bind(ModelSettings.class, field.value(), "model " + field.name())
                    .ifPresent(settings -> models.put(field.name(), settings));
        }
        return models;
    }

    private List<Step> steps(Tree.Fields root) {
        List<Step> steps = new ArrayList<>();
        Optional<Tree.Field> given = root.field("steps");
        if (given.isEmpty() || !(given.get().value() instanceof Tree.Items items)) {
            report(given.map(Tree.Field::place).orElse(root.place()), "'steps' is missing or is not a list.");
            return steps;
        }
        int number = 1;
        for (Tree item : items.elements()) {
            Optional<Step> step = step(number, item);
            step.ifPresent(steps::add);
            if (step.isEmpty()) {
                broken.add(new Broken(number, item.place().toString(), List.of()));
            }
            number++;
        }
        return steps;
    }

    private Optional<Step> step(int number, Tree item) {
        if (item instanceof Tree.Scalar scalar) {
            return step(number, new Tree.Field(item.place(), scalar.text(), new Tree.Fields(item.place(), List.of())));
        }
        if (item instanceof Tree.Fields fields && fields.fields().size() == 1) {
            return step(number, fields.fields().getFirst());
        }
        report(item.place(), "Step " + number + " is not 'operator: {options}'.");
        return Optional.empty();
    }

    private Optional<Step> step(int number, Tree.Field field) {
        Optional<Class<? extends Operator>> type = catalogue.find(field.name());
        if (type.isEmpty()) {
            report(
                    field.place(),
                    Texts.unknown("operator", field.name(), catalogue.ids())
                            + (catalogue.ids().size() > 12 ? " 'blazon operators' lists them." : ""));
            return Optional.empty();
        }
        Binder binder = new Binder(resources, problems, UnaryOperator.identity());
        String where = "step " + field.name();
        Optional<? extends Operator> operator = binder.bind(type.get(), field.value(), where);
        if (operator.isEmpty()) {
            broken.add(new Broken(number, field.place() + " " + where, binder.bound(ModelRef.class)));
        }
        return operator.map(made -> new Step(number, field.name(), made, field.place()));
    }

    private void checkModels(List<Step> steps, Tree.Fields root) {
        List<String> known = root.field("models")
                .filter(field -> field.value() instanceof Tree.Fields)
                .map(field -> ((Tree.Fields) field.value())
                        .fields().stream().map(Tree.Field::name).toList())
                .orElse(List.of());
        for (Step step : steps) {
            checkModels(step.operator().models(), step.place() + " step " + step.id(), known);
        }
        broken.forEach(step -> checkModels(step.models(), step.place(), known));
    }

    private void checkModels(Collection<ModelRef> models, String place, List<String> known) {
        for (ModelRef model : models) {
            if (!known.contains(model.name())) {
                problems.add(new Problem(place, Texts.unknown("model", model.name(), known)));
            }
        }
    }

    private Optional<String> publishes(Tree.Fields root, List<Step> steps) {
        List<String> written = steps.stream()
                .flatMap(step -> step.operator().writes().stream())
                .filter(Part.CaptionPart.class::isInstance)
                .map(part -> ((Part.CaptionPart) part).name())
                .distinct()
                .toList();
        Optional<Tree.Field> given = root.field("publish");
        if (given.isEmpty()) {
            return written.stream().findFirst();
        }
        String name = given.get().value() instanceof Tree.Scalar scalar ? scalar.text() : "";
        if (!written.contains(name) && broken.isEmpty()) {
            report(given.get().value().place(), Texts.unknown("caption", name, written));
        }
        return Optional.of(name);
    }

    private static String hash(String text, List<Step> steps) {
        StringBuilder whole = new StringBuilder(text);
        steps.forEach(step -> whole.append('\0').append(step.operator()));
        return Scalars.hash(whole.toString());
    }

    private void report(Place place, String message) {
        problems.add(new Problem(place.toString(), message));
    }
}
