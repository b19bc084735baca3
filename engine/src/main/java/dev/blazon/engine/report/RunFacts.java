package dev.blazon.engine.report;

import dev.blazon.core.fault.StorageException;
import dev.blazon.core.recipe.Recipe;
import dev.blazon.engine.ledger.Unread;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SequencedMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What is known of a run besides its samples.
///
/// @param source the source's own description
/// @param format of the output: `parquet`, `webdataset`, `sidecar` or `jsonl`
/// @param folder the run folder as the user named it
/// @param models model id by the recipe's name for it
/// @param version of Blazon
/// @param started of the first execution, when it was resumed
/// @param elapsed working time of all executions
/// @param samplesPerSecond when it was long enough to tell
/// @param ending in words, such as `Finished.` or `Stopped by the budget.`
/// @param command that goes on or heals what failed
/// @param limits what the run was given, such as `max cost` to `USD 5.00`
/// @param shardsDone of `shardsTotal`
/// @param samplesRead as the source counted them; the balance is checked against it
/// @param unread what the shards hold besides
/// @param costUsd when prices are known
/// @param licence of the dataset as the hub spells it, such as `cc-by-4.0`
public record RunFacts(
        RecipeText recipe,
        String source,
        String format,
        String folder,
        SequencedMap<String, String> models,
        String version,
        Instant started,
        Duration elapsed,
        OptionalDouble samplesPerSecond,
        String ending,
        Optional<String> command,
        SequencedMap<String, String> limits,
        int shardsDone,
        int shardsTotal,
        OptionalLong samplesRead,
        Unread unread,
        List<String> warnings,
        OptionalDouble costUsd,
        Optional<String> licence) {

    public RunFacts {
        models = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(models));
        limits = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(limits));
        warnings = List.copyOf(warnings);
    }

    /// One line of JSON, so that reports can be written again without the run.
    public String toJson() {
        return JsonMapper.shared().writeValueAsString(this);
    }

    /// @throws StorageException when the text is not what [#toJson] gave
    public static RunFacts fromJson(String json) {
        try {
            return Objects.requireNonNull(JsonMapper.shared().readValue(json, RunFacts.class));
        } catch (JacksonException | NullPointerException cause) {
            throw new StorageException(
                    "[run facts] Stored facts of the run cannot be read: " + json.length()
                            + " characters of JSON that is damaged or of another version. Run the recipe again on the"
                            + " same folder; what is committed is not done again.",
                    cause);
        }
    }

    /// The recipe as run.
    ///
    /// @param publishes the caption that becomes `vlm_caption`
    public record RecipeText(
            String name, int version, String summary, String hash, String text, Optional<String> publishes) {

        public static RecipeText of(Recipe recipe) {
            return new RecipeText(
                    recipe.name(),
                    recipe.version(),
                    recipe.summary(),
                    recipe.hash(),
                    recipe.text(),
                    recipe.publishes());
        }
    }
}
