package dev.blazon.models.money;

import dev.blazon.core.model.Question;
import dev.blazon.core.sample.Usage;
import java.util.Optional;

/// Where the questions of one model are paid that go in files, at the price for batches. Thread-safe.
public final class BatchTill {
    private final Spending spending;
    private final String model;
    private final Optional<Price> price;
    private final InputBound bound;

    BatchTill(Spending spending, String model, Optional<Price> price, InputBound bound) {
        this.spending = spending;
        this.model = model;
        this.price = price;
        this.bound = bound;
    }

    /// The most that questions may take.
    ///
    /// @param pico picodollars; 0 when the price is not known
    /// @param tokens of questions and answers
    public record Most(long pico, long tokens) {
        public static final Most NOTHING = new Most(0, 0);

        public Most plus(Most other) {
            return new Most(Math.addExact(pico, other.pico), Math.addExact(tokens, other.tokens));
        }
    }

    public Most most(Question question) {
        long input = bound.of(question);
        long output = question.sampling().maxTokens();
        return new Most(price.map(each -> each.most(input, output)).orElse(0L), input + output);
    }

    /// Sets the most that a file may cost aside until it is released.
    ///
    /// @return why there is no room for it; empty when there is
    public Optional<String> setAside(Most most) {
        return spending.setAside(most, model);
    }

    /// The same for a file that is with the provider already.
    public void hold(Most most) {
        spending.hold(most);
    }

    public void release(Most most) {
        spending.release(most);
    }

    /// Books what one answer cost.
    public void bill(Usage usage) {
        spending.book(
                model, Spent.billed(usage, price.map(each -> each.of(usage)).orElse(0L), price.isPresent()));
    }
}
