package dev.blazon.app.progress;

import dev.blazon.engine.local.Progress;
import dev.blazon.models.money.Spent;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/// Progress as lines of JSON, one event each.
public final class JsonEvents implements Display {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final double EVERY_SECONDS = 1;

    private final PrintWriter out;
    private final Supplier<Spent> spent;
    private final Pace pace = new Pace();
    private double next;

    public JsonEvents(PrintWriter out) {
        this(out, () -> Spent.NOTHING);
    }

    JsonEvents(PrintWriter out, Supplier<Spent> spent) {
        this.spent = spent;
        this.out = out;
    }

    /// Writes one event.
    public synchronized void event(String name, Map<String, ?> fields) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("event", name);
        event.putAll(fields);
        out.println(JSON.writeValueAsString(event));
        out.flush();
    }

    @Override
    public synchronized void progress(Progress progress) {
        OptionalDouble rate = pace.perSecond(progress);
        if (progress.seconds() < next) {
            return;
        }
        next = progress.seconds() + EVERY_SECONDS;
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("seconds", Math.round(progress.seconds() * 10) / 10.0);
        fields.put("stage", progress.stage().number());
        fields.put("stages", progress.stage().of());
        fields.put("ended", Wording.ended(progress));
        progress.total().ifPresent(total -> fields.put("total", total));
        fields.put("kept", progress.counters().kept());
        fields.put("rejected", progress.counters().rejected());
        fields.put("failed", progress.counters().failed());
        if (progress.counters().unread() > 0) {
            fields.put("unread", progress.counters().unread());
        }
        fields.put("shards", progress.shardsBefore() + progress.counters().shards());
        fields.put("shards-total", progress.shardsTotal());
        rate.ifPresent(value -> fields.put("samples-per-second", value));
        Spent now = spent.get();
        if (!now.isNothing()) {
            fields.put("spent", CostText.fields(now, Wording.kept(progress)));
        }
        event("progress", fields);
    }

    @Override
    public void notice(String message) {
        event("notice", Map.of("message", message));
    }

    @Override
    public void close() {
        // every event stays
    }
}
