package dev.blazon.engine.local;

/// A bounded amount of something. One request larger than the whole waits until it can have all of it.
final class Budget {
    private final long capacity;
    private long free;

    Budget(long capacity) {
        this.capacity = capacity;
        this.free = capacity;
    }

    /// @return what was taken and must be given back
    synchronized long take(long wanted) throws InterruptedException {
        long amount = Math.clamp(wanted, 0, capacity);
        while (free < amount) {
            wait();
        }
        free -= amount;
        return amount;
    }

    synchronized void giveBack(long amount) {
        free += amount;
        notifyAll();
    }
}
