package dev.blazon.models.discover;

import java.util.List;
import java.util.Locale;

/// A model that a server offers.
///
/// @param id its name on the server
/// @param vision whether it takes pictures, as far as the server tells
/// @param capabilities what else the server tells of it
public record ServedModel(String id, Vision vision, Capabilities capabilities) {
    private static final List<String> SEEING = List.of(
            "llava",
            "pixtral",
            "moondream",
            "internvl",
            "minicpm-v",
            "gemma-3",
            "gemma3",
            "smolvlm",
            "molmo",
            "joycaption",
            "florence",
            "paligemma",
            "idefics",
            "cogvlm",
            "glm-4v",
            "gpt-4o",
            "gpt-4.1",
            "gpt-5",
            "mistral-small-3");

    /// A model of which nothing else is told.
    public ServedModel(String id, Vision vision) {
        this(id, vision, Capabilities.UNTOLD);
    }

    /// Whether the model takes pictures.
    public enum Vision {
        YES,
        NO,
        /// The server does not say.
        UNTOLD
    }

    /// Whether the name is one that vision models have; a hint for the order of trying, no proof.
    public boolean soundsSeeing() {
        String name = id.toLowerCase(Locale.ROOT);
        return name.matches(".*(^|[^a-z])(vl|vlm|vision|visual)([^a-z]|$).*")
                || name.contains("vl-")
                || SEEING.stream().anyMatch(name::contains);
    }
}
