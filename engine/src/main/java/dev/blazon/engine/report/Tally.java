package dev.blazon.engine.report;

import dev.blazon.core.store.Fate;
import java.util.Optional;

public final class Tally {
    public void add(Fate fate, Optional<String> published) {}

    public String toJson() {
        return "{}";
    }
}
