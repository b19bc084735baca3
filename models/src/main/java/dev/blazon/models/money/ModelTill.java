package dev.blazon.models.money;

import dev.blazon.core.model.Answer;
import dev.blazon.core.model.Question;
import dev.blazon.core.sample.Usage;
import dev.blazon.models.dialect.Attempt;
import java.util.Optional;

/// Pays the calls of one model out of what the run may spend.
final class ModelTill implements Till {
    private final Spending spending;
    private final String model;
    private final Optional<Price> price;
    private final InputBound bound;

    ModelTill(Spending spending, String model, Optional<Price> price, InputBound bound) {
        this.spending = spending;
        this.model = model;
        this.price = price;
        this.bound = bound;
    }

    @Override
    public Charge charge(Question question) throws InterruptedException {
        long input = bound.of(question);
        long output = question.sampling().maxTokens();
        Reserved most = new Reserved(price.map(each -> each.most(input, output)).orElse(0L), input + output);
        spending.reserve(most, model);
        return new OpenCharge(question, most);
    }

    /// The most that a call may take.
    record Reserved(long pico, long tokens) {}

    /// Used by the one thread that makes the call.
    private final class OpenCharge implements Charge {
        private final Question question;
        private final Reserved most;
        private boolean sent;
        private boolean settled;

        OpenCharge(Question question, Reserved most) {
            this.question = question;
            this.most = most;
        }

        @Override
        public void sent() {
            sent = true;
        }

        @Override
        public void ended(Attempt attempt) {
            Usage usage = usage(attempt);
            if (usage.inputTokens() + usage.outputTokens() > 0) {
                bound.saw(question, usage.inputTokens());
                settle(Spent.billed(usage, price.map(each -> each.of(usage)).orElse(0L), price.isPresent()));
            } else if (mayHaveCost(attempt)) {
                settle(Spent.doubtful(most.pico(), most.tokens()));
            } else {
                settle(Spent.NOTHING);
            }
        }

        @Override
        public void close() {
            if (!settled) {
                settle(sent ? Spent.doubtful(most.pico(), most.tokens()) : Spent.NOTHING);
            }
        }

        private void settle(Spent spent) {
            settled = true;
            spending.settle(most, model, spent);
        }
    }

    private static Usage usage(Attempt attempt) {
        return switch (attempt) {
            case Attempt.Answered(Answer answer) -> answer.usage();
            case Attempt.Faulted fault -> fault.usage();
        };
    }

    /// A question that was turned down with an error is not billed; one that was read and whose answer was lost may be.
    private static boolean mayHaveCost(Attempt attempt) {
        return switch (attempt) {
            case Attempt.Answered(Answer answer) -> answer.finish() != Answer.Finish.REFUSED;
            case Attempt.Faulted fault ->
                switch (fault.kind()) {
                    case TIMEOUT, CONNECTION_LOST, BAD_ANSWER -> true;
                    case RATE_LIMITED,
                            OVERLOADED,
                            UNREACHABLE,
                            NOT_TRUSTED,
                            SERVER_ERROR,
                            TOO_LARGE,
                            MISSPELT,
                            REQUEST_REFUSED,
                            KEY_REFUSED,
                            QUOTA_SPENT,
                            NOT_FOUND,
                            NOT_SUPPORTED,
                            CANNOT_SEE -> false;
                };
        };
    }
}
