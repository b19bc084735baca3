package dev.blazon.models.answers;

import dev.blazon.core.model.Answer;
import dev.blazon.core.model.Question;
import dev.blazon.core.model.Sampling;
import dev.blazon.core.model.VisionModel;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;

/// A model whose answers are kept: a question that was answered before is not asked again, and the same question asked
/// by several at once is asked once.
///
/// Refusals and answers cut off are kept too, since asking again would cost again and end alike. A failure is not, and
/// neither is a complete answer without any text: servers answer so when something is wrong with them.
public final class JournaledModel implements VisionModel {
    private final VisionModel model;
    private final String treatment;
    private final AnswersJournal journal;
    private final ConcurrentMap<QuestionKey, CompletableFuture<Answer>> underWay = new ConcurrentHashMap<>();
    private final LongAdder reused = new LongAdder();

    /// @param treatment what happens to a question on its way to the model: part of the key
    public JournaledModel(VisionModel model, String treatment, AnswersJournal journal) {
        this.model = model;
        this.treatment = treatment;
        this.journal = journal;
    }

    @Override
    public String id() {
        return model.id();
    }

    @Override
    public Sampling sampling() {
        return model.sampling();
    }

    /// How many questions were answered without a call, and so without cost.
    public long reused() {
        return reused.sum();
    }

    @Override
    public Answer ask(Question question) {
        QuestionKey key = QuestionKey.of(model.id(), treatment, question);
        while (true) {
            CompletableFuture<Answer> mine = new CompletableFuture<>();
            CompletableFuture<Answer> first = underWay.putIfAbsent(key, mine);
            if (first == null) {
                return lead(key, question, mine);
            }
            Optional<Answer> shared = follow(first);
            if (shared.isPresent()) {
                reused.increment();
                return shared.get();
            }
        }
    }

    private Answer lead(QuestionKey key, Question question, CompletableFuture<Answer> mine) {
        try {
            Answer answer = journalled(key).orElseGet(() -> asked(key, question));
            underWay.remove(key);
            mine.complete(answer);
            return answer;
        } catch (RuntimeException | Error fault) {
            underWay.remove(key);
            mine.completeExceptionally(fault);
            throw fault;
        }
    }

    private Optional<Answer> journalled(QuestionKey key) {
        Optional<Answer> answer = journal.find(key);
        answer.ifPresent(_ -> reused.increment());
        return answer;
    }

    private Answer asked(QuestionKey key, Question question) {
        Answer answer = model.ask(question);
        if (answer.isEmpty()) {
            return answer;
        }
        journal.append(key, model.id(), answer);
        // another run that shares the journal may have been first: its answer is what a rerun would find
        return journal.find(key).orElse(answer);
    }

    /// Empty when the first one failed: its fault is its own, so this one asks for itself.
    private static Optional<Answer> follow(CompletableFuture<Answer> first) {
        try {
            return Optional.of(first.join());
        } catch (CompletionException _) {
            return Optional.empty();
        }
    }
}
