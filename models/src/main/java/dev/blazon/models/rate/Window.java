package dev.blazon.models.rate;

/// Learns how many calls at once an endpoint bears.
///
/// It goes by rounds: a round watches as many calls as the window is wide, from start to end. While all is well and
/// calls are waiting, the window doubles from round to round, later it widens by steps that double. It narrows by the
/// share of calls that were refused, and goes back when a wider window gave no more answers for the time, which is how
/// a server that queues shows that it is full. Latency that grows along with throughput, as on servers that work in
/// batches, is no reason to narrow.
///
/// Some servers refuse a share of all calls, however few there are. A refused share that stays when a quarter fewer
/// calls are made is taken for such weather and no longer narrows the window.
final class Window {
    private static final int FIRST = 16;
    private static final int SHORTEST_ROUND = 4;
    /// Above this share of refusals it is worth a trial to know whether they come from load.
    private static final double TRIED = 0.08;
    /// A wider window must give at least this share of what it would give if nothing were full.
    private static final double WORTH = 0.1;
    private static final double CLEARLY = 0.5;
    private static final double WIDER = 1.4;
    private static final double ROOM = 1.25;
    private static final double SLOWER = 2;
    private static final int FIRST_HOLD = 2;
    private static final int LONGEST_HOLD = 4;

    private final int most;
    private final Round round = new Round();
    private final Weather weather = new Weather();
    private double width;
    private boolean doubling = true;
    private double step = 1;
    private int hold;
    private int nextHold = FIRST_HOLD;
    private double heldAt;
    private double baseWidth;
    private double baseLatency;
    private double usual;
    private boolean settling;
    private boolean settled;

    Window(int most) {
        this.most = most;
        this.width = Math.min(FIRST, most);
        this.round.begin(0, cohort(), doubling);
    }

    int width() {
        return (int) width;
    }

    /// How long an answer takes, in nanoseconds; 0 when nothing was answered.
    double usual() {
        return usual;
    }

    /// Someone had to wait because the window is full.
    void full() {
        round.wanted();
    }

    void started(long call) {
        round.started(call);
    }

    void ended(long call, Signal signal, double latency, long nextCall) {
        if (signal == Signal.ANSWERED) {
            usual = usual == 0 ? latency : usual + (latency - usual) / Math.max(8, Math.min(width, 64));
        }
        if (!round.watches(call)) {
            return;
        }
        round.ended(signal, latency);
        if (round.isOver()) {
            judge();
            width = Math.clamp(width, 1, most);
            round.begin(nextCall, cohort(), doubling);
        }
    }

    /// The endpoint was shut: begin again with a single call.
    void collapse(long nextCall) {
        width = 1;
        doubling = true;
        step = 1;
        hold = 0;
        baseWidth = 0;
        weather.forget();
        round.begin(nextCall, cohort(), doubling);
    }

    private int cohort() {
        return Math.max(SHORTEST_ROUND, (int) width);
    }

    private void judge() {
        // calls from before the window changed still crowd the server
        if (settling) {
            settling = false;
            return;
        }
        double share = round.refusedShare();
        if (weather.watches(width)) {
            weather.count(round);
            if (weather.isKnown() && share < Weather.HEAVY) {
                conclude();
                return;
            }
        }
        if (round.refused() > 0 && !weather.isUsual(share)) {
            narrow(share);
        } else {
            calm(share);
        }
    }

    private void narrow(double share) {
        boolean again = Math.abs(width - heldAt) <= 0.2 * heldAt;
        nextHold = again ? Math.min(LONGEST_HOLD, nextHold * 2) : FIRST_HOLD;
        hold = nextHold;
        baseWidth = 0;
        double least = leastBorne(share);
        doubling = false;
        step = Math.max(2, width / 32);
        double borne = Math.floor(width * (1 - weather.excess(share)));
        if (share < Weather.HEAVY) {
            weather.descend(share, width);
            if (share > TRIED && round.refused() >= Weather.FEW) {
                borne = Math.min(borne, Math.floor(Weather.QUARTER_LESS * weather.widthBefore()));
                settling = true;
            }
        } else {
            weather.forget();
            settling = true;
        }
        width = Math.max(least, borne);
        heldAt = width;
    }

    /// Of a window that was just doubled all new calls may be refused, and the others, which say more, are still at
    /// work.
    private double leastBorne(double share) {
        return doubling && share >= Weather.HEAVY ? Math.max(width / 2, width - round.refused()) : width / 4;
    }

    /// Says what the refusals at the narrower window mean.
    private void conclude() {
        double before = weather.widthBefore();
        weather.forget();
        baseWidth = 0;
        if (weather.stayed()) {
            weather.accept();
            width = Math.max(width, before);
            hold = 0;
            doubling = true;
        } else {
            width = Math.max(width, Math.floor(before * (1 - weather.shareBefore())));
            heldAt = width;
        }
    }

    private void calm(double share) {
        weather.drift(share, Math.min(0.3, round.started() / 200.0));
        if (round.answered() == 0) {
            return;
        }
        if (isFull()) {
            return;
        }
        if (!round.isFull()) {
            return;
        }
        doubling |= hasRoom();
        if (doubling) {
            width *= 2;
        } else if (hold > 0) {
            hold--;
        } else {
            width += step;
            step = Math.min(step * 2, Math.max(1, width / 2));
        }
    }

    /// Clearly more calls than were borne when the window was narrowed, none refused, and answered as fast: then it is
    /// another server than it was, and small steps would only waste what it can do.
    private boolean hasRoom() {
        double wider = baseWidth == 0 ? 1 : width / baseWidth;
        return heldAt > 0
                && width >= ROOM * heldAt
                && round.refused() == 0
                && wider > 1
                && round.latency() <= baseLatency * (1 + CLEARLY * (wider - 1));
    }

    /// Compares this round with one of a narrower window.
    private boolean isFull() {
        double latency = round.latency();
        if (baseWidth == 0 || !round.isFull()) {
            base(latency);
            return false;
        }
        double wider = width / baseWidth;
        if (wider < WIDER) {
            return slowed(latency, wider);
        }
        double gained = wider / (latency / baseLatency) - 1;
        if (!doubling && !settled && gained < CLEARLY * (wider - 1)) {
            settled = true;
            return true;
        }
        settled = false;
        if (gained >= WORTH * (wider - 1)) {
            base(latency);
            return false;
        }
        width = doubling ? baseWidth * Math.sqrt(wider) : baseWidth;
        doubling = false;
        baseWidth = 0;
        step = Math.max(1, width / 16);
        nextHold = Math.min(8 * LONGEST_HOLD, nextHold * 2);
        hold = nextHold;
        settling = true;
        return true;
    }

    /// The same window takes far longer than before: something else changed.
    private boolean slowed(double latency, double wider) {
        if (latency <= SLOWER * baseLatency * wider) {
            baseLatency += (latency - baseLatency) / 4;
            return false;
        }
        width = Math.max(1, Math.floor(0.75 * width));
        baseWidth = 0;
        step = Math.max(1, width / 16);
        settling = true;
        return true;
    }

    private void base(double latency) {
        if (round.isFull()) {
            baseWidth = width;
            baseLatency = latency;
        }
    }
}
