package dev.blazon.models.embedding;

import dev.blazon.core.fault.ModelException;
import dev.blazon.core.model.Embedding;
import dev.blazon.core.model.EmbeddingInput;
import dev.blazon.core.model.EmbeddingModel;
import dev.blazon.core.model.Question;
import dev.blazon.core.model.VisionModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// Embeddings of a served model: neighbouring texts go together, each picture goes alone.
public final class EndpointEmbeddings implements EmbeddingModel {
    private static final int MOST_TEXTS = 64;

    private final VisionModel model;

    /// @param model that speaks [EmbeddingDialect], with a journal or without
    public EndpointEmbeddings(VisionModel model) {
        this.model = model;
    }

    @Override
    public String id() {
        return model.id();
    }

    @Override
    public List<Embedding> embed(List<EmbeddingInput> inputs, String place) {
        List<Embedding> vectors = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (EmbeddingInput input : inputs) {
            switch (input) {
                case EmbeddingInput.Text text -> texts.add(text.text());
                case EmbeddingInput.Image image -> {
                    ask(texts, vectors, place);
                    vectors.addAll(asked(question("", List.of(image.picture()), place), 1));
                }
            }
            if (texts.size() == MOST_TEXTS) {
                ask(texts, vectors, place);
            }
        }
        ask(texts, vectors, place);
        return alike(vectors, place);
    }

    private void ask(List<String> texts, List<Embedding> vectors, String place) {
        if (!texts.isEmpty()) {
            String json = JsonMapper.shared().writeValueAsString(texts);
            vectors.addAll(asked(question(json, List.of(), place), texts.size()));
            texts.clear();
        }
    }

    private Question question(String text, List<Question.Picture> pictures, String place) {
        return new Question(Optional.empty(), text, pictures, model.sampling(), place);
    }

    private List<Embedding> asked(Question question, int wanted) {
        List<Embedding> vectors = VectorText.decode(model.ask(question).text());
        if (vectors.size() != wanted) {
            throw fault(question.place(), "answered " + vectors.size() + " vectors to " + wanted + " inputs");
        }
        return vectors;
    }

    private List<Embedding> alike(List<Embedding> vectors, String place) {
        if (vectors.stream().mapToInt(Embedding::dimensions).distinct().count() > 1) {
            throw fault(place, "answered vectors of several lengths");
        }
        return List.copyOf(vectors);
    }

    private ModelException fault(String place, String what) {
        return new ModelException(
                "model-bad-answer",
                ModelException.Remedy.GIVE_UP,
                "[" + place + "] Model '" + model.id() + "' " + what + ". Check that it is a model for embeddings.");
    }
}
