package dev.blazon.app.bind;

import dev.blazon.core.model.Model;
import dev.blazon.core.model.ModelSettings;

/// What stands behind one model name of a recipe.
///
/// @param behind what `--model` would say: an address, or `facts`
public record BoundModel(ModelSettings settings, Model model, String behind) {

    /// What decides the answers, for the run's identity: never the address, because a model may move.
    public String identity() {
        return switch (model) {
            case Model.MeasuredFacts(String id) -> id;
            case Model.Asked asked ->
                asked.id() + " " + asked.model().sampling().described() + " max-pixels=" + settings.maxPixels()
                        + treatment();
        };
    }

    /// Nothing for a model without such settings, so that runs from before there were any go on.
    private String treatment() {
        String pictures = settings.picturesAs() == ModelSettings.PicturesAs.URL ? " pictures-as=url" : "";
        String more = settings.maxTokensAtMost().isPresent()
                ? " max-tokens-at-most=" + settings.maxTokensAtMost().getAsInt()
                : "";
        return pictures
                + more
                + (settings.extra().isNone() ? "" : " extra=" + settings.extra().json());
    }

    /// For people: `qwen2.5-vl-7b at http://localhost:8000/v1`.
    public String described() {
        return switch (model) {
            case Model.MeasuredFacts(String id) -> id + " (no model: captions from measurements)";
            case Model.Asked asked -> asked.id() + " at " + behind;
        };
    }
}
