package dev.blazon.models.batch;

import dev.blazon.models.dialect.Dialect;
import dev.blazon.models.dialect.Provider;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/// A provider's interface for files of questions. Thread-safe; its calls block.
///
/// Faults are [dev.blazon.core.fault.ModelException]s that stop; what was sent stays on record.
sealed interface Batches permits OpenAiBatches, AnthropicBatches, GeminiBatches {

    /// How far this machine's clock and a provider's may be apart.
    Duration CLOCKS_APART = Duration.ofMinutes(10);

    /// @param model its name on the server
    static Batches of(Provider provider, BatchWire wire, String model) {
        return switch (provider) {
            case OPENAI -> new OpenAiBatches(wire);
            case ANTHROPIC -> new AnthropicBatches(wire);
            case GEMINI -> new GeminiBatches(wire, model);
        };
    }

    /// The most that one file may hold.
    Limits limits();

    Framing framing();

    /// What stands before a question's body in a file; one brace ends it.
    ///
    /// @param id the question's, 64 hex digits
    /// @param path of the live interface, after the endpoint's base
    String before(String id, String path);

    /// Looks whether there is such an interface and the key fits, before anything large is sent.
    void probe() throws InterruptedException;

    /// Sends a file.
    ///
    /// @param token names the file, to find the batch again by
    /// @return the batch's name on the server
    String submit(Path file, String token) throws IOException, InterruptedException;

    /// Batches that may have come of a file whose sending was cut off.
    ///
    /// @param since when it was sent, by this machine's clock
    List<String> candidates(String token, Instant since, long requests) throws InterruptedException;

    Standing standing(String batch) throws InterruptedException;

    /// Shows every result of a batch that has ended, in the server's order.
    ///
    /// @param folder for what is downloaded on the way
    void results(String batch, Path folder, Consumer<Result> reader) throws IOException, InterruptedException;

    /// @param bytes of the whole file
    record Limits(int requests, long bytes) {}

    /// What stands around the questions of a file and between them.
    record Framing(String head, String between, String tail) {
        static final Framing LINES = new Framing("", "\n", "\n");
    }

    /// How far a batch is.
    ///
    /// @param words the server's, why it was refused or how it ended
    record Standing(State state, long done, long total, String words) {
        enum State {
            WORKING,
            ENDED,
            /// As a whole: nothing was asked.
            REFUSED
        }
    }

    /// What came of one question.
    sealed interface Result {
        String id();

        /// As a live call would have been answered.
        record Replied(String id, Dialect.Reply reply) implements Result {}

        /// Not asked before the batch ended, so not paid.
        record NotAsked(String id) implements Result {}
    }
}
