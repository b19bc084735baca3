package dev.blazon.models.batch;

import dev.blazon.core.model.Question;
import dev.blazon.models.answers.QuestionKey;
import dev.blazon.models.dialect.Dialect;
import dev.blazon.models.money.BatchTill;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/// Gathers the questions of one round into files, each once, and knows which ones no batch is to try again.
/// Thread-safe.
final class Gathering {
    private final Path folder;
    private final BatchLog log;
    private final OptionalInt mostQuestions;
    private final Map<String, Outbox> outboxes = new TreeMap<>();
    private final Heads gathered = new Heads();
    private final Heads left = new Heads();
    private long leftCount;

    Gathering(Path folder, BatchLog log, OptionalInt mostQuestions) {
        this.folder = folder;
        this.log = log;
        this.mostQuestions = mostQuestions;
        for (long head : log.left()) {
            leftCount += left.add(head) ? 1 : 0;
        }
    }

    /// Writes a question into a file, unless that was done before. One that is larger than a file may be is left.
    void add(Lane lane, QuestionKey key, Question question) {
        Dialect.Request request = lane.dialect().request(question, lane.setup().maxPixels());
        BatchTill.Most most = lane.till().most(question);
        synchronized (this) {
            if (left.contains(key.head()) || !gathered.add(key.head())) {
                return;
            }
            Outbox outbox = outboxes.computeIfAbsent(lane.name(), _ -> outbox(lane));
            if (!outbox.add(key, request, most)) {
                leave(key.head());
            }
        }
    }

    private Outbox outbox(Lane lane) {
        Batches.Limits limits = lane.batches().limits();
        int most = Math.min(limits.requests(), mostQuestions.orElse(Integer.MAX_VALUE));
        String token = Long.toString(Instant.now().toEpochMilli(), 36) + "-"
                + log.files().size();
        String name = lane.name().replaceAll("[^A-Za-z0-9]", "_");
        return new Outbox(folder, lane, new Batches.Limits(most, limits.bytes()), "blazon-" + token + "-" + name);
    }

    /// Ends the files of this round and puts them on record.
    synchronized void seal() {
        outboxes.values().forEach(outbox -> outbox.sealed().forEach(log::put));
        outboxes.clear();
        gathered.clear();
    }

    /// No batch is to try this question again, in this process or a later one.
    ///
    /// @return whether that is new
    synchronized boolean leave(long head) {
        boolean isNew = left.add(head);
        if (isNew) {
            leftCount++;
            log.leave(head);
        }
        return isNew;
    }

    synchronized long left() {
        return leftCount;
    }
}
