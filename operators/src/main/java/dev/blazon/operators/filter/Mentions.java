package dev.blazon.operators.filter;

import dev.blazon.core.operator.Part;
import dev.blazon.core.sample.Sample;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelReference;
import dev.cel.common.navigation.CelNavigableAst;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What a condition mentions: variables, and the names given to its functions. Names must be written out, so that a
/// recipe can be checked before it runs.
record Mentions(Set<String> variables, Set<Part> parts) {

    static Mentions of(String text, CelAbstractSyntaxTree tree) {
        Set<Part> parts = new LinkedHashSet<>();
        Set<String> variables = new TreeSet<>();
        tree.getReferenceMap().values().stream()
                .map(CelReference::name)
                .filter(ConditionLanguage.VARIABLES::containsKey)
                .forEach(variables::add);
        variables.forEach(name -> parts.add(given(name)));
        CelNavigableAst.fromAst(tree)
                .getRoot()
                .allNodes()
                .filter(node -> node.expr().exprKind().getKind() == CelExpr.ExprKind.Kind.CALL)
                .map(node -> node.expr().call())
                .forEach(call -> called(text, call, parts));
        parts.remove(KEY);
        return new Mentions(variables, parts);
    }

    private static final Part KEY = new Part.Given("key");

    private static Part given(String variable) {
        return switch (variable) {
            case "altText", "altTexts" -> Part.ALT_TEXT;
            case "tags" -> Part.TAGS;
            case "key" -> KEY;
            default -> Part.IMAGE;
        };
    }

    private static void called(String text, CelCall call, Set<Part> parts) {
        switch (call.function()) {
            case "score", "hasScore" -> {
                List<String> names = names(text, call);
                parts.add(Part.score(names.get(0), names.get(1)));
            }
            case "caption", "hasCaption" ->
                parts.add(Part.caption(names(text, call).getFirst()));
            default -> {
                // reads no part that a step writes
            }
        }
    }

    private static List<String> names(String text, CelCall call) {
        List<String> names = new ArrayList<>();
        for (CelExpr argument : call.args()) {
            boolean written = argument.exprKind().getKind() == CelExpr.ExprKind.Kind.CONSTANT
                    && argument.constant().getKind() == CelConstant.Kind.STRING_VALUE;
            if (!written) {
                throw new IllegalArgumentException("In '" + text + "': The names given to " + call.function()
                        + " must be written out in quotes, so that the recipe can be checked.");
            }
            names.add(argument.constant().stringValue());
        }
        return names;
    }

    /// The numbers of a sample that it mentions, in a fixed order.
    List<String> numbers(Map<String, Object> values, Sample sample) {
        List<String> numbers = new ArrayList<>();
        for (String variable : variables) {
            if (values.get(variable) instanceof Number number) {
                numbers.add(variable + "=" + number);
            }
        }
        for (Part part : parts) {
            if (part instanceof Part.ScorePart(String name, String on)) {
                sample.score(name, on)
                        .ifPresent(score -> numbers.add("score('" + name + "', '" + on + "')=" + score.value()));
            }
        }
        return numbers;
    }
}
