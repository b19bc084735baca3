package dev.blazon.app.progress;

import dev.blazon.engine.local.Progress;
import java.util.ArrayDeque;
import java.util.OptionalDouble;

/// How fast a run goes, over the last while.
final class Pace {
    private static final double WINDOW_SECONDS = 30;

    private final ArrayDeque<Moment> moments = new ArrayDeque<>();

    private int stage;

    private record Moment(double seconds, long ended) {}

    /// Samples a second; absent until something can be told.
    OptionalDouble perSecond(Progress progress) {
        Moment now = new Moment(progress.seconds(), progress.counters().ended());
        if (progress.stage().number() != stage) {
            moments.clear();
            stage = progress.stage().number();
        }
        moments.addLast(now);
        while (moments.size() > 2 && now.seconds() - moments.getFirst().seconds() > WINDOW_SECONDS) {
            moments.removeFirst();
        }
        Moment then = moments.getFirst();
        double seconds = now.seconds() - then.seconds();
        if (seconds < 0.5 || now.ended() == then.ended()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of((now.ended() - then.ended()) / seconds);
    }
}
