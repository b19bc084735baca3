package dev.blazon.engine.report.stats;

import com.dynatrace.hash4j.distinctcount.HyperLogLog;
import dev.blazon.core.operator.Seeds;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// How many different texts there were: exact up to 768, then estimated by HyperLogLog (6 kB, about 1.2 % standard
/// error). The same set of texts gives the same state, in whatever order and parts it came.
public final class Distinct {
    /// As many hashes as fill the sketch, so that the state never grows beyond it.
    private static final int MOST_EXACT = 768;

    private static final int PRECISION = 13;

    private final TreeSet<Long> exact = new TreeSet<>();
    private @Nullable HyperLogLog sketch;

    public void add(String text) {
        addHash(Seeds.of(text));
    }

    private void addHash(long hash) {
        if (sketch != null) {
            sketch.add(hash);
            return;
        }
        exact.add(hash);
        if (exact.size() > MOST_EXACT) {
            sketch = sketched();
        }
    }

    private HyperLogLog sketched() {
        HyperLogLog fresh = HyperLogLog.create(PRECISION);
        exact.forEach(fresh::add);
        exact.clear();
        return fresh;
    }

    public void merge(Distinct other) {
        if (other.sketch == null) {
            new TreeSet<>(other.exact).forEach(this::addHash);
            return;
        }
        HyperLogLog mine = sketch == null ? sketched() : sketch;
        sketch = mine.add(other.sketch);
    }

    public boolean isExact() {
        return sketch == null;
    }

    public long count() {
        return sketch == null ? exact.size() : Math.round(sketch.getDistinctCountEstimate());
    }

    ObjectNode toJson() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (sketch == null) {
            ByteBuffer hashes = ByteBuffer.allocate(exact.size() * Long.BYTES);
            exact.forEach(hashes::putLong);
            return node.put("exact", Base64.getEncoder().encodeToString(hashes.array()));
        }
        return node.put("sketch", Base64.getEncoder().encodeToString(sketch.getState()));
    }

    static Distinct fromJson(JsonNode node) {
        Distinct distinct = new Distinct();
        if (node.has("sketch")) {
            byte[] state = Base64.getDecoder().decode(node.required("sketch").stringValue());
            distinct.sketch = HyperLogLog.create(PRECISION).add(HyperLogLog.wrap(state));
            return distinct;
        }
        ByteBuffer hashes = ByteBuffer.wrap(
                Base64.getDecoder().decode(node.required("exact").stringValue()));
        while (hashes.remaining() >= Long.BYTES) {
            distinct.addHash(hashes.getLong());
        }
        return distinct;
    }
}
