package dev.blazon.app.pilot;

import dev.blazon.core.model.Answer;
import dev.blazon.core.model.Model;
import dev.blazon.core.model.Question;
import dev.blazon.core.model.Sampling;
import dev.blazon.core.model.VisionModel;
import dev.blazon.models.money.Spending;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/// Notes what each sample asks, whether the answer is new or from the journal. Thread-safe.
final class Witness {
    private final Spending spending;
    private final SortedMap<String, Asked> bySample = new TreeMap<>();

    Witness(Spending spending) {
        this.spending = spending;
    }

    /// What one sample asked.
    ///
    /// @param pico picodollars; of questions without a price nothing
    record Asked(long calls, long tokens, long pico, long unpriced, long nanos) {
        Asked plus(Asked other) {
            return new Asked(
                    calls + other.calls,
                    tokens + other.tokens,
                    pico + other.pico,
                    unpriced + other.unpriced,
                    nanos + other.nanos);
        }
    }

    Model watched(Model model) {
        return switch (model) {
            case Model.MeasuredFacts facts -> facts;
            case Model.Asked(VisionModel asked) -> new Model.Asked(new Watched(asked));
        };
    }

    synchronized List<Asked> samples() {
        return new ArrayList<>(bySample.values());
    }

    private synchronized void note(String place, Asked asked) {
        int step = place.lastIndexOf("' step ");
        bySample.merge(step < 0 ? place : place.substring(0, step), asked, Asked::plus);
    }

    private final class Watched implements VisionModel {
        private final VisionModel model;

        Watched(VisionModel model) {
            this.model = model;
        }

        @Override
        public String id() {
            return model.id();
        }

        @Override
        public Sampling sampling() {
            return model.sampling();
        }

        @Override
        public Answer ask(Question question) {
            long from = System.nanoTime();
            Answer answer = model.ask(question);
            OptionalLong pico = spending.costOf(model.id(), answer.usage());
            long tokens = answer.usage().inputTokens() + answer.usage().outputTokens();
            note(
                    question.place(),
                    new Asked(1, tokens, pico.orElse(0), pico.isPresent() ? 0 : 1, System.nanoTime() - from));
            return answer;
        }
    }
}
