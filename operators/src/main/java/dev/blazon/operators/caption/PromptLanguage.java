package dev.blazon.operators.caption;

import dev.blazon.core.recipe.Texts;
import io.pebbletemplates.pebble.node.AbstractRenderableNode;
import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.node.BodyNode;
import io.pebbletemplates.pebble.node.IfNode;
import io.pebbletemplates.pebble.node.NamedArgumentNode;
import io.pebbletemplates.pebble.node.Node;
import io.pebbletemplates.pebble.node.PositionalArgumentNode;
import io.pebbletemplates.pebble.node.PrintNode;
import io.pebbletemplates.pebble.node.RootNode;
import io.pebbletemplates.pebble.node.TestInvocationExpression;
import io.pebbletemplates.pebble.node.TextNode;
import io.pebbletemplates.pebble.node.expression.BinaryExpression;
import io.pebbletemplates.pebble.node.expression.ContextVariableExpression;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.node.expression.FilterInvocationExpression;
import io.pebbletemplates.pebble.node.expression.LiteralBooleanExpression;
import io.pebbletemplates.pebble.node.expression.LiteralLongExpression;
import io.pebbletemplates.pebble.node.expression.LiteralStringExpression;
import io.pebbletemplates.pebble.node.expression.RangeExpression;
import io.pebbletemplates.pebble.node.expression.UnaryExpression;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Walks a compiled prompt: collects its blanks and refuses everything but blanks, filters, comparisons and `if`.
/// What is left cannot loop, call, reach into objects or read files.
final class PromptLanguage {
    private final String file;
    private final Set<String> used = new TreeSet<>();

    private PromptLanguage(String file) {
        this.file = file;
    }

    /// The blanks used, in order.
    ///
    /// @throws IllegalArgumentException when the prompt holds an unknown blank or what prompts may not hold
    static Set<String> blanks(String file, RootNode root) {
        PromptLanguage language = new PromptLanguage(file);
        language.check(root);
        return language.used;
    }

    private void check(Node node) {
        switch (node) {
            case TextNode _, LiteralStringExpression _, LiteralLongExpression _, LiteralBooleanExpression _ -> {
                // plain text
            }
            case RootNode root -> check(root.getBody());
            case BodyNode body -> body.getChildren().forEach(this::check);
            case PrintNode print -> check(print.getExpression());
            case IfNode choice -> checkChoice(choice);
            case ContextVariableExpression blank -> checkBlank(blank);
            case RangeExpression range -> throw refused(range.getLineNumber());
            case BinaryExpression<?> pair -> {
                check(pair.getLeftExpression());
                check(pair.getRightExpression());
            }
            case UnaryExpression single -> check(single.getChildExpression());
            case FilterInvocationExpression filter -> checkArguments(filter.getArgs());
            case TestInvocationExpression test -> checkArguments(test.getArgs());
            default -> throw refused(line(node));
        }
    }

    private void checkChoice(IfNode choice) {
        choice.getConditionsWithBodies().forEach(branch -> {
            check(branch.getLeft());
            check(branch.getRight());
        });
        Optional.ofNullable(choice.getElseBody()).ifPresent(this::check);
    }

    private void checkBlank(ContextVariableExpression blank) {
        if (!Blanks.names().contains(blank.getName())) {
            throw problem(blank.getLineNumber(), Texts.unknown("blank", blank.getName(), Blanks.names()));
        }
        used.add(blank.getName());
    }

    private void checkArguments(ArgumentsNode arguments) {
        if (arguments == null) {
            return;
        }
        for (PositionalArgumentNode argument : orEmpty(arguments.getPositionalArgs())) {
            check(argument.getValueExpression());
        }
        for (NamedArgumentNode argument : orEmpty(arguments.getNamedArgs())) {
            check(argument.getValueExpression());
        }
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }

    private static int line(Node node) {
        return switch (node) {
            case AbstractRenderableNode placed -> placed.getLineNumber();
            case Expression<?> expression -> expression.getLineNumber();
            default -> 1;
        };
    }

    private IllegalArgumentException refused(int line) {
        return problem(line, "A prompt may hold blanks, filters, comparisons and 'if', nothing else.");
    }

    private IllegalArgumentException problem(int line, String what) {
        return problem(file, line, what);
    }

    static IllegalArgumentException problem(String file, int line, String what) {
        return new IllegalArgumentException("prompts file '" + file + "' line " + line + ": " + what);
    }
}
