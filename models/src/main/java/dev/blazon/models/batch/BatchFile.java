package dev.blazon.models.batch;

import dev.blazon.models.money.BatchTill;
import java.time.Instant;

/// A file of questions and what became of it: one line of the log.
///
/// @param name in the desk's folder; names the file for the provider too
/// @param lane whose questions they are
/// @param most that it may cost
/// @param at when it came to this stage
/// @param batch the provider's name of it; empty before it is sent
record BatchFile(String name, String lane, Stage stage, long questions, BatchTill.Most most, Instant at, String batch) {

    enum Stage {
        /// Whole, and with nobody.
        FILLED,
        /// Perhaps with the provider: the answer to sending it was not read.
        SENDING,
        SENT,
        /// Its answers are journalled.
        COLLECTED,
        /// Turned away as a whole.
        REFUSED
    }

    BatchFile at(Stage changed, Instant now) {
        return new BatchFile(name, lane, changed, questions, most, now, batch);
    }

    BatchFile sent(String named, Instant now) {
        return new BatchFile(name, lane, Stage.SENT, questions, most, now, named);
    }

    /// The batch was another's.
    BatchFile lost() {
        return new BatchFile(name, lane, Stage.SENDING, questions, most, at, "");
    }

    /// Whether the provider has it or may have it.
    boolean isOut() {
        return stage == Stage.SENDING || stage == Stage.SENT;
    }
}
