package dev.blazon.core.recipe;

import dev.blazon.core.fault.Problem;
import dev.blazon.core.fault.RecipeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.AnchorNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Turns YAML text into a [Tree]. Anchors and repeated keys are refused: a recipe says each thing once.
final class YamlParser {
    private final String file;
    private final List<Problem> problems;

    YamlParser(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /// @throws RecipeException when the text is not YAML or is empty
    Tree parse(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setMaxAliasesForCollections(0)
                .build();
        try {
            Optional<Node> root = new Compose(settings).composeString(text);
            return tree(root.orElseThrow(() -> new RecipeException(file + ":1:1", "The file is empty.")));
        } catch (MarkedYamlEngineException fault) {
            Place place = fault.getProblemMark().map(this::place).orElse(new Place(file, 1, 1));
            throw new RecipeException(place.toString(), "Not valid YAML: " + sentence(fault.getProblem()));
        } catch (YamlEngineException fault) {
            throw new RecipeException(file, "Not valid YAML: " + sentence(String.valueOf(fault.getMessage())));
        }
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    private Tree tree(Node node) {
        Place place = place(node);
        return switch (node) {
            case ScalarNode scalar ->
                new Tree.Scalar(place, scalar.getValue(), scalar.getScalarStyle() == ScalarStyle.PLAIN);
            case SequenceNode sequence ->
                new Tree.Items(
                        place, sequence.getValue().stream().map(this::tree).toList());
            case MappingNode mapping -> fields(place, mapping);
            case AnchorNode _ -> anchored(place);
            default -> anchored(place);
        };
    }

    private Tree anchored(Place place) {
        problems.add(
                new Problem(place.toString(), "Anchors and aliases are not used in recipes. Write the value out."));
        return new Tree.Scalar(place, "", true);
    }

    private Tree.Fields fields(Place place, MappingNode mapping) {
        List<Tree.Field> fields = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Place at = place(tuple.getKeyNode());
            String name = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
            if (!seen.add(name)) {
                problems.add(new Problem(at.toString(), "'" + Texts.cut(name) + "' is given twice. Keep one."));
            } else {
                fields.add(new Tree.Field(at, name, tree(tuple.getValueNode())));
            }
        }
        return new Tree.Fields(place, List.copyOf(fields));
    }

    private Place place(Node node) {
        return node.getStartMark().map(this::place).orElse(new Place(file, 1, 1));
    }

    private Place place(Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
