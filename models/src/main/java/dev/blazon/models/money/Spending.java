package dev.blazon.models.money;

import dev.blazon.core.fault.ModelException;
import dev.blazon.core.sample.Usage;
import dev.blazon.models.money.ModelTill.Reserved;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// What the models of one run spend together, in this execution and all before it. Thread-safe.
///
/// Before a call starts, the most it may cost is reserved. A call that has no room waits while others are under way,
/// since those mostly cost less than was reserved; when none is, it stops the run. So nothing is under way, and nothing
/// paid is lost, when the run stops.
public final class Spending implements AutoCloseable {
    private final PriceTable prices;
    private final Caps caps;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private final SortedMap<String, Spent> byModel = new TreeMap<>();
    private final Map<String, Optional<Price>> known = new ConcurrentHashMap<>();
    private Optional<SpendLog> log = Optional.empty();
    private Spent total = Spent.NOTHING;
    private Spent before = Spent.NOTHING;
    private long reservedPico;
    private long reservedTokens;
    private int underWay;
    private Optional<String> exhausted = Optional.empty();

    private Spending(PriceTable prices, Caps caps) {
        this.prices = prices;
        this.caps = caps;
    }

    public static Spending of(PriceTable prices, Caps caps) {
        return new Spending(prices, caps);
    }

    /// Counts on from what a file tells of earlier executions, and keeps every bill there from now on; nothing when
    /// there is such a file already.
    ///
    /// @throws dev.blazon.core.fault.StorageException when it cannot be read or written
    public void keepIn(Path file) {
        lock.lock();
        try {
            if (log.isPresent()) {
                return;
            }
            SpendLog opened = SpendLog.open(file);
            byModel.forEach(opened::append);
            opened.earlier().forEach((model, spent) -> {
                byModel.merge(model, spent, Spent::plus);
                total = total.plus(spent);
                before = before.plus(spent);
            });
            log = Optional.of(opened);
        } finally {
            lock.unlock();
        }
    }

    public Caps caps() {
        return caps;
    }

    public PriceTable prices() {
        return prices;
    }

    /// What a model costs; empty when nobody knows.
    ///
    /// @param local served by this machine, which sends no bill
    public Optional<Price> price(String model, boolean local) {
        return prices.of(model).or(() -> local ? Optional.of(Price.FREE) : Optional.empty());
    }

    /// @param local served by this machine
    /// @param maxPixels above which pictures are resized before they are sent
    public Till till(String model, boolean local, long maxPixels) {
        Optional<Price> price = price(model, local);
        known.put(model, price);
        return new ModelTill(this, model, price, new InputBound(maxPixels));
    }

    /// The same for questions that go in files.
    public BatchTill batchTill(String model, boolean local, long maxPixels) {
        Optional<Price> price = price(model, local);
        known.put(model, price);
        return new BatchTill(this, model, price.map(Price::batched), new InputBound(maxPixels));
    }

    /// What an answer of a model costs, in picodollars; empty when nobody knows.
    public OptionalLong costOf(String model, Usage usage) {
        return known.getOrDefault(model, Optional.empty()).stream()
                .mapToLong(price -> price.of(usage))
                .findFirst();
    }

    /// In all executions.
    public Spent spent() {
        lock.lock();
        try {
            return total;
        } finally {
            lock.unlock();
        }
    }

    /// In this execution.
    public Spent spentNow() {
        lock.lock();
        try {
            return total.minus(before);
        } finally {
            lock.unlock();
        }
    }

    /// By the models' names on their servers.
    public SortedMap<String, Spent> byModel() {
        lock.lock();
        try {
            return new TreeMap<>(byModel);
        } finally {
            lock.unlock();
        }
    }

    /// Whether a call found no room any more.
    public boolean isExhausted() {
        lock.lock();
        try {
            return exhausted.isPresent();
        } finally {
            lock.unlock();
        }
    }

    void reserve(Reserved most, String model) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (exhausted.isEmpty() && !fits(most)) {
                if (underWay == 0) {
                    exhausted = Optional.of(why(most, model, "call"));
                    ended.signalAll();
                } else {
                    ended.await();
                }
            }
            if (exhausted.isPresent()) {
                throw new ModelException("spending-limit-reached", ModelException.Remedy.STOP, exhausted.get());
            }
            underWay++;
            reservedPico = Math.addExact(reservedPico, most.pico());
            reservedTokens += most.tokens();
        } finally {
            lock.unlock();
        }
    }

    Optional<String> setAside(BatchTill.Most most, String model) {
        lock.lock();
        try {
            Reserved reserved = new Reserved(most.pico(), most.tokens());
            if (!fits(reserved)) {
                return Optional.of(why(reserved, model, "batch"));
            }
            hold(most);
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    void hold(BatchTill.Most most) {
        lock.lock();
        try {
            reservedPico = Math.addExact(reservedPico, most.pico());
            reservedTokens += most.tokens();
        } finally {
            lock.unlock();
        }
    }

    void release(BatchTill.Most most) {
        lock.lock();
        try {
            reservedPico -= most.pico();
            reservedTokens -= most.tokens();
            ended.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void book(String model, Spent spent) {
        lock.lock();
        try {
            add(model, spent);
        } finally {
            lock.unlock();
        }
    }

    private void add(String model, Spent spent) {
        total = total.plus(spent);
        byModel.merge(model, spent, Spent::plus);
        log.ifPresent(open -> open.append(model, spent));
    }

    private boolean fits(Reserved most) {
        return total.pico() + total.doubtfulPico() + reservedPico <= caps.pico() - most.pico()
                && total.tokens() + total.doubtfulTokens() + reservedTokens
                        <= caps.tokens().orElse(Long.MAX_VALUE) - most.tokens();
    }

    void settle(Reserved most, String model, Spent spent) {
        lock.lock();
        try {
            underWay--;
            reservedPico -= most.pico();
            reservedTokens -= most.tokens();
            if (!spent.isNothing()) {
                add(model, spent);
            }
            if (!caps.areNone()) {
                ended.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /// @param what is next: `call` or `batch`
    private String why(Reserved most, String model, String what) {
        boolean money = total.pico() + total.doubtfulPico() + reservedPico > caps.pico() - most.pico();
        String option = money ? "--max-cost" : "--max-tokens";
        String so = money
                ? spentUsd() + ", the next " + what + " of '" + model + "' may cost " + Usd.text(most.pico())
                        + ", and the limit is USD " + caps.usd().orElseThrow().toPlainString()
                : spentTokens() + ", the next " + what + " of '" + model + "' may take " + most.tokens()
                        + ", and the limit is " + caps.tokens().orElseThrow();
        return "[" + option + "] " + so + ". What is done stays done: go on with a higher " + option + ".";
    }

    private String spentUsd() {
        String doubt = total.doubtfulPico() == 0
                ? ""
                : " and " + Usd.text(total.doubtfulPico()) + " at most for " + total.doubtful()
                        + " calls without a bill";
        return "The run has spent " + Usd.text(total.pico()) + " in " + total.calls() + " calls" + doubt;
    }

    private String spentTokens() {
        String doubt = total.doubtfulTokens() == 0
                ? ""
                : " and " + total.doubtfulTokens() + " at most in " + total.doubtful() + " calls without a bill";
        return "The run has taken " + total.tokens() + " tokens in " + total.calls() + " calls" + doubt;
    }

    @Override
    public void close() {
        lock.lock();
        try {
            log.ifPresent(SpendLog::close);
            log = Optional.empty();
        } finally {
            lock.unlock();
        }
    }
}
