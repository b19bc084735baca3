package dev.blazon.app.money;

import dev.blazon.core.fault.Problem;
import dev.blazon.core.fault.RecipeException;
import dev.blazon.models.money.Price;
import dev.blazon.models.money.PriceTable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// Reads a price table: names of models, each with `input`, `output` and perhaps `cached`, in USD for a million tokens,
/// and perhaps `batch`, the share of that which answers in batches cost.
final class PriceFile {
    private static final long MOST_BYTES = 1 << 20;
    private static final Set<String> KNOWN = Set.of("input", "output", "cached", "batch");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,12})?");

    private final Path file;
    private final List<Problem> problems = new ArrayList<>();

    private PriceFile(Path file) {
        this.file = file;
    }

    /// @throws RecipeException with all that is wrong
    static PriceTable read(Path file) {
        PriceFile reading = new PriceFile(file);
        List<PriceTable.Entry> entries = reading.root().map(reading::entries).orElseGet(List::of);
        if (!reading.problems.isEmpty()) {
            throw new RecipeException(reading.problems);
        }
        return new PriceTable(file.toString(), entries);
    }

    private Optional<Node> root() {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new RecipeException(file.toString(), "The price table is larger than 1 MiB. Shorten it.");
            }
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(file.toString())
                    .setMaxAliasesForCollections(0)
                    .build();
            return new Compose(settings).composeString(Files.readString(file));
        } catch (NoSuchFileException _) {
            throw new RecipeException(file.toString(), "There is no such price table. Correct --prices.");
        } catch (CharacterCodingException _) {
            throw new RecipeException(file.toString(), "The price table is not UTF-8. Save it as UTF-8.");
        } catch (IOException fault) {
            throw new RecipeException(file.toString(), "The price table cannot be read: " + fault.getMessage() + ".");
        } catch (YamlEngineException fault) {
            throw new RecipeException(file.toString(), "Not valid YAML: " + fault.getMessage());
        }
    }

    private List<PriceTable.Entry> entries(Node root) {
        List<PriceTable.Entry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (NodeTuple tuple : fields(root, "a mapping of model names")) {
            String name = text(tuple.getKeyNode()).strip();
            if (name.isEmpty() || !seen.add(name)) {
                problem(tuple.getKeyNode(), "The model's name '" + name + "' is empty or given twice. Keep one.");
            } else {
                entries.add(new PriceTable.Entry(name, price(name, tuple)));
            }
        }
        return entries;
    }

    private Price price(String name, NodeTuple entry) {
        Map<String, BigDecimal> given = new HashMap<>();
        for (NodeTuple tuple : fields(entry.getValueNode(), "{input: USD, output: USD}")) {
            String key = text(tuple.getKeyNode());
            if (!KNOWN.contains(key)) {
                problem(tuple.getKeyNode(), "'" + key + "' is not known, must be input, output, cached or batch.");
            }
            number(tuple.getValueNode()).ifPresent(value -> given.put(key, value));
        }
        BigDecimal input = given.getOrDefault("input", BigDecimal.ZERO);
        BigDecimal output = given.getOrDefault("output", BigDecimal.ZERO);
        if (problems.isEmpty() && !given.keySet().containsAll(Set.of("input", "output"))) {
            problem(
                    entry.getKeyNode(),
                    "The price of '" + name + "' is not whole. Give input and output, in USD for a million tokens.");
        }
        try {
            return Price.perMillion(input, output, given.getOrDefault("cached", input))
                    .withBatch(given.getOrDefault("batch", BigDecimal.ONE));
        } catch (IllegalArgumentException fault) {
            problem(entry.getKeyNode(), "A price of '" + name + "' " + fault.getMessage() + ".");
            return Price.FREE;
        }
    }

    private Optional<BigDecimal> number(Node node) {
        String text = text(node);
        if (!NUMBER.matcher(text).matches()) {
            problem(node, "'" + text + "' is no price, must be a number such as 0.40, in USD for a million tokens.");
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text));
    }

    private List<NodeTuple> fields(Node node, String wanted) {
        if (node instanceof MappingNode mapping) {
            return mapping.getValue();
        }
        problem(node, "Found '" + text(node) + "', must be " + wanted + ".");
        return List.of();
    }

    private static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "…";
    }

    private void problem(Node node, String text) {
        String place = node.getStartMark()
                .map(mark -> file + ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1))
                .orElse(file.toString());
        problems.add(new Problem(place, text));
    }
}
