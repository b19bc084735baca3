package dev.blazon.app.bind;

import dev.blazon.core.model.Model;
import dev.blazon.core.operator.ModelRef;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// The models of one run, each with what stands behind it. Closing them ends their connections and their journal.
public final class BoundModels implements AutoCloseable {
    private final SequencedMap<String, BoundModel> byName;
    private final List<AutoCloseable> resources;

    BoundModels(SequencedMap<String, BoundModel> byName, List<AutoCloseable> resources) {
        this.byName = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(byName));
        this.resources = List.copyOf(resources);
    }

    /// The model of a name that a checked recipe uses.
    public Model model(ModelRef ref) {
        BoundModel bound = byName.get(ref.name());
        if (bound == null) {
            throw new IllegalStateException("A checked recipe names only models it has, not '" + ref.name() + "'");
        }
        return bound.model();
    }

    /// In the recipe's order.
    public SequencedMap<String, BoundModel> byName() {
        return byName;
    }

    /// Whether any model is a server's.
    public boolean areAsked() {
        return byName.values().stream().anyMatch(bound -> bound.model() instanceof Model.Asked);
    }

    /// The longest a call may take, in seconds; 0 when none is made.
    public long longestDeadline() {
        return byName.values().stream()
                .filter(bound -> bound.model() instanceof Model.Asked)
                .mapToLong(bound -> bound.settings().deadlineSeconds())
                .max()
                .orElse(0);
    }

    @Override
    public void close() {
        for (AutoCloseable resource : resources.reversed()) {
            try {
                resource.close();
            } catch (Exception fault) {
                throw new IllegalStateException("A model's resource cannot be closed", fault);
            }
        }
    }
}
