package dev.blazon.models.batch;

import dev.blazon.core.model.Answer;
import dev.blazon.core.model.AnswerForm;
import dev.blazon.core.sample.Usage;
import dev.blazon.models.answers.AnswersJournal;
import dev.blazon.models.batch.Batches.Result;
import dev.blazon.models.dialect.Attempt;
import dev.blazon.models.dialect.Dialect;
import dev.blazon.models.dialect.FaultKind;
import dev.blazon.models.http.Body;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongPredicate;
import java.util.stream.Stream;

/// Journals the answers of one batch, and bills them. An answer that the journal has already was billed before.
final class Collector {
    /// Answers on their way to the disk at once, and so the most that are billed again after a kill: counted, not paid.
    private static final int AT_ONCE = 64;
    /// A fault that may pass is tried in so many rounds.
    private static final int ROUNDS = 3;

    private final Lane lane;
    private final AnswersJournal journal;
    private final int round;
    private final Path folder;
    private final BatchFile file;
    private final ArrayDeque<CompletableFuture<Long>> writing = new ArrayDeque<>();
    private long answers;
    private long again;
    private long alone;
    private long own;
    private long strangers;

    Collector(Lane lane, AnswersJournal journal, int round, Path folder, BatchFile file) {
        this.lane = lane;
        this.journal = journal;
        this.round = round;
        this.folder = folder;
        this.file = file;
    }

    /// @param left told the head of each key that no further batch is to try; says whether that is new
    void read(LongPredicate left) throws IOException, InterruptedException {
        Map<String, Outbox.Asked> asked = asked();
        lane.batches().results(file.batch(), folder, result -> {
            Outbox.Asked question = asked.get(result.id());
            if (question == null) {
                strangers += result.id().isEmpty() ? 0 : 1;
                return;
            }
            own++;
            // what was not answered may be in another line
            if (take(question, result, left)) {
                asked.remove(result.id());
            }
        });
        while (!writing.isEmpty()) {
            AnswersJournal.await(writing.poll());
        }
        again = asked.size();
    }

    private Map<String, Outbox.Asked> asked() throws IOException {
        Map<String, Outbox.Asked> asked = new HashMap<>();
        try (Stream<String> lines = Files.lines(Outbox.keys(folder, file.name()))) {
            lines.map(Outbox.Asked::parse)
                    .forEach(question -> asked.put(question.key().hex(), question));
        }
        return asked;
    }

    /// @return whether the question is done with
    private boolean take(Outbox.Asked question, Result result, LongPredicate left) {
        return switch (result) {
            case Result.NotAsked _ -> false;
            case Result.Replied(String _, Dialect.Reply reply) -> {
                AnswerForm form = new AnswerForm(Optional.empty(), question.probabilities());
                yield take(question, lane.dialect().judge(new Dialect.Request("", Body.EMPTY, form), reply), left);
            }
        };
    }

    private boolean take(Outbox.Asked question, Attempt attempt, LongPredicate left) {
        return switch (attempt) {
            case Attempt.Answered(Answer answer) when !answer.isEmpty() -> keep(question, answer);
            case Attempt.Answered(Answer answer) -> leave(question, answer.usage(), left);
            case Attempt.Faulted fault
            when round < ROUNDS && passes(fault.kind()) -> {
                bill(fault.usage());
                yield false;
            }
            case Attempt.Faulted fault -> leave(question, fault.usage(), left);
        };
    }

    private static boolean passes(FaultKind kind) {
        return kind.action() == FaultKind.Action.WAIT || kind.action() == FaultKind.Action.RETRY;
    }

    private boolean keep(Outbox.Asked question, Answer answer) {
        answers++;
        if (journal.find(question.key()).isEmpty()) {
            bill(answer.usage());
            writing.add(journal.appendLater(question.key(), lane.setup().model(), answer));
            if (writing.size() > AT_ONCE) {
                AnswersJournal.await(writing.poll());
            }
        }
        return true;
    }

    private boolean leave(Outbox.Asked question, Usage billed, LongPredicate left) {
        alone++;
        // what an earlier process left, it billed
        if (left.test(question.key().head())) {
            bill(billed);
        }
        return true;
    }

    private void bill(Usage usage) {
        if (usage.inputTokens() + usage.outputTokens() > 0) {
            lane.till().bill(usage);
        }
    }

    long answers() {
        return answers;
    }

    /// Whether the batch was another's that looked alike: it tells of other questions, and of none of ours.
    boolean isForeign() {
        return strangers > 0 && own == 0;
    }

    String told() {
        return answers
                + (answers == 1 ? " answer" : " answers")
                + (again == 0 ? "" : ", " + BatchDesk.counted(again) + " to be sent again")
                + (alone == 0 ? "" : ", " + alone + " left to be asked one by one");
    }
}
