package dev.blazon.operators.filter;

import dev.blazon.core.image.ImageHeader;
import dev.blazon.core.sample.Caption;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.sample.Score;
import dev.blazon.core.sample.Tag;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelLateFunctionBindings;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.Program;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The names and types of conditions, and their values for a sample.
final class ConditionLanguage {
    static final TreeMap<String, CelType> VARIABLES = new TreeMap<>(Map.ofEntries(
            Map.entry("altText", SimpleType.STRING),
            Map.entry("altTexts", ListType.create(SimpleType.STRING)),
            Map.entry("image.aspect", SimpleType.DOUBLE),
            Map.entry("image.bytes", SimpleType.INT),
            Map.entry("image.format", SimpleType.STRING),
            Map.entry("image.height", SimpleType.INT),
            Map.entry("image.longSide", SimpleType.INT),
            Map.entry("image.shortSide", SimpleType.INT),
            Map.entry("image.width", SimpleType.INT),
            Map.entry("key", SimpleType.STRING),
            Map.entry("tags", ListType.create(SimpleType.STRING))));
    private static final Set<String> FUNCTIONS = Set.of("caption", "flag", "hasCaption", "hasScore", "score");

    /// Whole numbers and fractions compare as numbers do; loops over tags and texts are bounded.
    private static final CelOptions OPTIONS = CelOptions.current()
            .enableHeterogeneousNumericComparisons(true)
            .comprehensionMaxIterations(100_000)
            .build();

    private static final CelCompiler COMPILER = compiler();
    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(OPTIONS).build();

    private ConditionLanguage() {}

    private static CelCompiler compiler() {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setResultType(SimpleType.BOOL)
                .addFunctionDeclarations(
                        two("score", SimpleType.DOUBLE),
                        two("hasScore", SimpleType.BOOL),
                        one("caption", SimpleType.STRING),
                        one("hasCaption", SimpleType.BOOL),
                        one("flag", SimpleType.BOOL));
        VARIABLES.forEach(builder::addVar);
        return builder.build();
    }

    private static CelFunctionDecl one(String name, CelType result) {
        return CelFunctionDecl.newFunctionDeclaration(
                name, CelOverloadDecl.newGlobalOverload(name + "_of", result, SimpleType.STRING));
    }

    private static CelFunctionDecl two(String name, CelType result) {
        return CelFunctionDecl.newFunctionDeclaration(
                name, CelOverloadDecl.newGlobalOverload(name + "_of", result, SimpleType.STRING, SimpleType.STRING));
    }

    /// Every name that a condition may use.
    static Set<String> names() {
        Set<String> names = new TreeSet<>(VARIABLES.keySet());
        names.addAll(FUNCTIONS);
        return names;
    }

    static CelAbstractSyntaxTree compile(String text) {
        CelValidationResult result = COMPILER.compile(text);
        if (result.hasError()) {
            throw new IllegalArgumentException(
                    ConditionMessages.of(text, result.getErrors().getFirst()));
        }
        try {
            return result.getAst();
        } catch (CelValidationException fault) {
            throw new IllegalStateException("A condition without errors has a tree", fault);
        }
    }

    static Program program(CelAbstractSyntaxTree tree) {
        try {
            return RUNTIME.createProgram(tree);
        } catch (CelEvaluationException fault) {
            throw new IllegalStateException("A checked condition has a program", fault);
        }
    }

    static Map<String, Object> values(Sample sample) {
        ImageHeader image = sample.image().measured();
        return Map.ofEntries(
                Map.entry("altText", sample.altTexts().stream().findFirst().orElse("")),
                Map.entry("altTexts", sample.altTexts()),
                Map.entry("image.aspect", (double) image.longSide() / image.shortSide()),
                Map.entry("image.bytes", image.byteSize()),
                Map.entry("image.format", image.format().name().toLowerCase(Locale.ROOT)),
                Map.entry("image.height", (long) image.height()),
                Map.entry("image.longSide", (long) image.longSide()),
                Map.entry("image.shortSide", (long) image.shortSide()),
                Map.entry("image.width", (long) image.width()),
                Map.entry("key", sample.key()),
                Map.entry("tags", sample.tags().stream().map(Tag::name).toList()));
    }

    /// Bound to one sample for one evaluation; samples never change, though the check cannot know it.
    @SuppressWarnings("Immutable")
    static CelLateFunctionBindings functions(Sample sample) {
        List<CelFunctionBinding> bindings = List.of(
                CelFunctionBinding.from("score_of", String.class, String.class, (name, on) -> score(sample, name, on)),
                CelFunctionBinding.from(
                        "hasScore_of",
                        String.class,
                        String.class,
                        (name, on) -> sample.score(name, on).isPresent()),
                CelFunctionBinding.from("caption_of", String.class, name -> caption(sample, name)),
                CelFunctionBinding.from(
                        "hasCaption_of",
                        String.class,
                        name -> sample.caption(name).isPresent()),
                CelFunctionBinding.from(
                        "flag_of",
                        String.class,
                        name -> sample.flags().stream()
                                .anyMatch(flag -> flag.name().equals(name))));
        return CelLateFunctionBindings.from(bindings);
    }

    private static double score(Sample sample, String name, String on) throws CelEvaluationException {
        return sample.score(name, on)
                .map(Score::value)
                .orElseThrow(() -> new CelEvaluationException("There is no score '" + name + "' on '" + on
                        + "'. Say with hasScore('" + name + "', '" + on + "') what should happen then."));
    }

    private static String caption(Sample sample, String name) throws CelEvaluationException {
        return sample.caption(name)
                .map(Caption::text)
                .orElseThrow(() -> new CelEvaluationException("There is no caption '" + name
                        + "'. Say with hasCaption('" + name + "') what should happen then."));
    }
}
