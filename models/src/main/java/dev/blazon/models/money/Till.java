package dev.blazon.models.money;

import dev.blazon.core.model.Question;
import dev.blazon.models.dialect.Attempt;

/// Where the calls of one model are paid. Thread-safe.
@FunctionalInterface
public interface Till {

    /// Counts nothing and stops nothing.
    Till OPEN = _ -> new Charge() {
        @Override
        public void sent() {
            // nobody counts
        }

        @Override
        public void ended(Attempt attempt) {
            // nobody counts
        }

        @Override
        public void close() {
            // nothing was reserved
        }
    };

    /// Reserves the most that one call may cost; waits while only calls under way stand against it.
    ///
    /// @throws dev.blazon.core.fault.ModelException to stop the run when there is no room for it
    Charge charge(Question question) throws InterruptedException;

    /// What is reserved for one call, until it is closed.
    interface Charge extends AutoCloseable {

        /// The call is about to be sent: from now on it may cost something.
        void sent();

        /// Books what the call cost.
        void ended(Attempt attempt);

        @Override
        void close();
    }
}
