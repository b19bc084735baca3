package dev.blazon.models.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blazon.core.fault.ModelException;
import dev.blazon.core.model.Answer;
import dev.blazon.core.model.Question;
import dev.blazon.core.model.Sampling;
import dev.blazon.core.sample.Usage;
import dev.blazon.models.dialect.Attempt;
import dev.blazon.models.dialect.FaultKind;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SpendingTest {
    private static final Price PRICE = Price.perMillion(BigDecimal.ONE, BigDecimal.TEN, new BigDecimal("0.1"));
    private static final PriceTable TABLE = new PriceTable("t", List.of(new PriceTable.Entry("m", PRICE)));
    private static final Question QUESTION = new Question(
            Optional.empty(),
            "What is it?",
            List.of(),
            new Sampling(OptionalDouble.empty(), OptionalDouble.empty(), 100, OptionalLong.empty()),
            "sample");

    @TempDir
    private Path temp;

    private static Attempt answered(long in, long out, long cached) {
        Answer answer = new Answer("It.", Answer.Finish.COMPLETE, new Usage(in, out, cached, 0), "m");
        return new Attempt.Answered(answer);
    }

    private static void call(Till till, Attempt attempt) throws InterruptedException {
        try (Till.Charge charge = till.charge(QUESTION)) {
            charge.sent();
            charge.ended(attempt);
        }
    }

    private static Spending of(String usd) {
        return Spending.of(TABLE, new Caps(Optional.of(new BigDecimal(usd)), OptionalLong.empty()));
    }

    @Test
    void inputFromTheCacheHasAPriceOfItsOwn() throws Exception {
        Spending spending = of("1");

        call(spending.till("m", false, 1), answered(1000, 10, 400));

        assertThat(Usd.text(spending.spent().pico())).isEqualTo("USD 0.000740");
    }

    @Test
    void billedFaultsCountAndRefusedCallsDoNot() throws Exception {
        Spending spending = of("1");
        Till till = spending.till("m", false, 1);

        call(till, Attempt.Faulted.of(FaultKind.BAD_ANSWER, "cut").withUsage(new Usage(1000, 0)));
        call(till, Attempt.Faulted.of(FaultKind.RATE_LIMITED, "slow down"));
        call(till, Attempt.Faulted.of(FaultKind.TIMEOUT, "late"));

        Spent spent = spending.spent();
        assertThat(spent.calls()).isEqualTo(1);
        assertThat(Usd.text(spent.pico())).isEqualTo("USD 0.00100");
        assertThat(spent.doubtful()).isEqualTo(1);
        assertThat(spent.doubtfulPico()).isPositive();
    }

    @Test
    void unknownPriceIsNeverNothing() throws Exception {
        Spending spending = Spending.of(TABLE, Caps.NONE);

        call(spending.till("other", false, 1), answered(10, 10, 0));
        call(spending.till("local", true, 1), answered(10, 10, 0));

        assertThat(spending.spent().isPriced()).isFalse();
        assertThat(spending.spent().unpriced()).isEqualTo(1);
    }

    @Test
    void manyAtOnceNeverPassTheLimit() throws Exception {
        Spending spending = of("0.05");
        Till till = spending.till("m", false, 1);
        AtomicLong stopped = new AtomicLong();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < 500; number++) {
                long out = number % 101;
                callers.submit(() -> {
                    try {
                        call(till, answered(500, out, 0));
                    } catch (ModelException fault) {
                        assertThat(fault.remedy()).isEqualTo(ModelException.Remedy.STOP);
                        stopped.incrementAndGet();
                    }
                    return null;
                });
            }
        }

        assertThat(Usd.of(spending.spent().pico()).doubleValue()).isBetween(0.045, 0.05);
        assertThat(stopped.get() + spending.spent().calls()).isEqualTo(500);
        assertThat(spending.isExhausted()).isTrue();
    }

    @Test
    void callThatFitsNoMoreIsToldWithBothSums() {
        assertThatThrownBy(() -> of("0.0001").till("m", false, 1).charge(QUESTION))
                .isInstanceOf(ModelException.class)
                .hasMessage("[--max-cost] The run has spent USD 0.00 in 0 calls, the next call of 'm' may cost"
                        + " USD 0.00201, and the limit is USD 0.0001. What is done stays done: go on with a higher"
                        + " --max-cost.");
    }

    @Test
    void countsOnFromWhatIsKeptAndForgivesALineCutOff() throws Exception {
        Path file = temp.resolve("spending.jsonl");
        try (Spending first = of("1")) {
            call(first.till("m", false, 1), answered(100, 10, 0));
            first.keepIn(file);
            call(first.till("m", false, 1), answered(100, 10, 0));
        }
        Files.writeString(file, "{\"model\":\"m\",\"spe", StandardOpenOption.APPEND);

        try (Spending second = of("1")) {
            second.keepIn(file);

            assertThat(second.spent().calls()).isEqualTo(2);
            assertThat(second.spentNow()).isEqualTo(Spent.NOTHING);
            call(second.till("m", false, 1), answered(100, 10, 0));
        }
        assertThat(SpendLog.total(file).calls()).isEqualTo(3);
        assertThat(Files.readAllLines(file)).hasSize(2);
    }

    @Test
    void modelsOwnNameGoesBeforeALongerPatternBeforeAShorter() {
        PriceTable table = new PriceTable(
                "t",
                List.of(
                        new PriceTable.Entry("gpt-*", Price.FREE),
                        new PriceTable.Entry("gpt-4*", PRICE),
                        new PriceTable.Entry("gpt-4.1", Price.FREE)));

        assertThat(table.of("gpt-4.1")).contains(Price.FREE);
        assertThat(table.of("gpt-4o")).contains(PRICE);
        assertThat(table.of("gpt-3")).contains(Price.FREE);
        assertThat(table.of("claude")).isEmpty();
    }
}
