package dev.blazon.app.eval.clip;

import dev.blazon.app.eval.given.GivenFile;
import dev.blazon.app.eval.given.Measure;
import dev.blazon.app.eval.given.SideBySide;
import dev.blazon.app.eval.pictures.PictureFiles;
import dev.blazon.core.fault.RecipeException;
import dev.blazon.core.fault.SampleException;
import dev.blazon.core.image.Bytes;
import dev.blazon.core.image.ImageCodec;
import dev.blazon.core.model.Embedding;
import dev.blazon.core.model.EmbeddingInput;
import dev.blazon.core.model.EmbeddingModel;
import dev.blazon.core.model.ModelSettings;
import dev.blazon.core.model.Question;
import dev.blazon.core.sample.ImageLocation;
import dev.blazon.formats.image.Codecs;
import dev.blazon.metrics.CaptionSet;
import dev.blazon.metrics.Mode;
import dev.blazon.metrics.Scores;
import dev.blazon.metrics.clip.ClipScore;
import dev.blazon.metrics.clip.ClipTokenizer;
import dev.blazon.metrics.clip.Embeddings;
import dev.blazon.models.ModelOpener;
import dev.blazon.models.answers.AnswersJournal;
import dev.blazon.models.rate.Lanes;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// CLIPScore and RefCLIPScore, with vectors that a served model gives to pictures and texts.
///
/// @param answers where the journal of vectors lies; empty for none
/// @param err where progress is told
record ServedClip(ModelSettings settings, int atOnce, Optional<Path> answers, PrintWriter err, PictureFiles pictures)
        implements Measure {
    private static final String WITH_REFERENCES = "RefCLIPScore";
    private static final String PLACE = "--clip";
    private static final int TEXTS = 64;
    private static final long MOST_BYTES = 64L << 20;

    @Override
    public List<String> names() {
        return List.of("CLIPScore", WITH_REFERENCES);
    }

    @Override
    public Measure seeing(PictureFiles found) {
        return new ServedClip(settings, atOnce, answers, err, found);
    }

    @Override
    public List<Scores> of(CaptionSet captions, Set<String> wanted, Mode mode) {
        List<String> ids = captions.ids().stream().distinct().toList();
        Map<String, ImageLocation.InFile> files = located(ids);
        boolean references = wanted.contains(WITH_REFERENCES);
        List<String> texts = Stream.concat(
                        captions.hypotheses().stream(),
                        references ? captions.references().stream().flatMap(List::stream) : Stream.empty())
                .distinct()
                .toList();
        ImageCodec codec = Codecs.open();
        Optional<AnswersJournal> journal = answers.map(AnswersJournal::open);
        try (ModelOpener opener = opener(codec, journal)) {
            EmbeddingModel model = opener.openEmbeddings("clip", settings);
            Map<String, float[]> seen = seen(model, codec, ids, files);
            Map<String, float[]> read = read(model, texts);
            return scores(captions, mode, references, seen, read, model.id().replaceAll("[|:]", "_"));
        } finally {
            journal.ifPresent(AnswersJournal::close);
        }
    }

    private ModelOpener opener(ImageCodec codec, Optional<AnswersJournal> journal) {
        ModelOpener plain = ModelOpener.of(
                        codec, name -> Optional.ofNullable(System.getenv(name)), Lanes.of(atOnce, MOST_BYTES))
                .noticing(this::tell);
        return journal.map(plain::journaling).orElse(plain);
    }

    private Map<String, ImageLocation.InFile> located(List<String> ids) {
        Map<String, ImageLocation.InFile> files = new HashMap<>();
        List<String> lacking = new ArrayList<>();
        ids.forEach(id -> pictures.find(id).ifPresentOrElse(file -> files.put(id, file), () -> lacking.add(id)));
        if (!lacking.isEmpty()) {
            throw new RecipeException(
                    PLACE,
                    "There is no picture for " + lacking.size() + " of " + ids.size() + " images: "
                            + GivenFile.named(lacking)
                            + ". Give the folder of the pictures with --images, named by the image.");
        }
        return files;
    }

    private Map<String, float[]> seen(
            EmbeddingModel model, ImageCodec codec, List<String> ids, Map<String, ImageLocation.InFile> files) {
        List<float[]> vectors = new SideBySide(atOnce, done -> tell(done, ids.size(), "pictures", model))
                .map(ids, id -> vector(model, codec, id, Objects.requireNonNull(files.get(id))));
        return named(ids, vectors);
    }

    private static float[] vector(EmbeddingModel model, ImageCodec codec, String id, ImageLocation.InFile file) {
        String place = PLACE + ", image '" + id + "'";
        try {
            Bytes bytes = PictureFiles.read(file, codec.maxBytes());
            Question.Picture picture = new Question.Picture(bytes, codec.inspect(bytes, file.file()));
            return checked(
                    model.embed(List.of(new EmbeddingInput.Image(picture)), place)
                            .getFirst(),
                    place);
        } catch (IOException fault) {
            throw new RecipeException(place, "The picture cannot be read: " + fault.getMessage() + ". Give another.");
        } catch (SampleException fault) {
            throw new RecipeException(
                    place, fault.getMessage() + " A mean over the other images would be another number.");
        }
    }

    private Map<String, float[]> read(EmbeddingModel model, List<String> texts) {
        List<List<String>> parts = IntStream.iterate(0, from -> from < texts.size(), from -> from + TEXTS)
                .mapToObj(from -> texts.subList(from, Math.min(texts.size(), from + TEXTS)))
                .toList();
        List<float[]> vectors = new SideBySide(
                        atOnce, done -> tell(Math.min(done * TEXTS, texts.size()), texts.size(), "texts", model))
                .map(parts, part -> vectors(model, part)).stream()
                        .flatMap(List::stream)
                        .toList();
        return named(texts, vectors);
    }

    private static List<float[]> vectors(EmbeddingModel model, List<String> texts) {
        String place = PLACE + ", text '" + texts.getFirst() + "' and " + (texts.size() - 1) + " more";
        return model
                .embed(
                        texts.stream()
                                .<EmbeddingInput>map(text -> new EmbeddingInput.Text(ClipTokenizer.PROMPT + text))
                                .toList(),
                        place)
                .stream()
                .map(vector -> checked(vector, place))
                .toList();
    }

    private static float[] checked(Embedding vector, String place) {
        float[] numbers = vector.toArray();
        if (IntStream.range(0, numbers.length).allMatch(at -> numbers[at] == 0)) {
            throw new RecipeException(
                    place, "The model gave a vector of length 0, which has no angle. Check that it is a CLIP model.");
        }
        return numbers;
    }

    private static Map<String, float[]> named(List<String> names, List<float[]> vectors) {
        Map<String, float[]> named = new HashMap<>();
        IntStream.range(0, names.size()).forEach(at -> named.put(names.get(at), vectors.get(at)));
        return named;
    }

    private static List<Scores> scores(
            CaptionSet captions,
            Mode mode,
            boolean references,
            Map<String, float[]> seen,
            Map<String, float[]> read,
            String model) {
        requireAlike(seen, read);
        Embeddings images = embeddings(captions.ids(), seen);
        Embeddings texts = embeddings(captions.hypotheses(), read);
        return references
                ? ClipScore.of(
                        images,
                        texts,
                        captions.references().stream()
                                .map(own -> embeddings(own, read))
                                .toList(),
                        model,
                        mode)
                : List.of(ClipScore.of(images, texts, model));
    }

    private static void requireAlike(Map<String, float[]> seen, Map<String, float[]> read) {
        int ofPictures = seen.values().iterator().next().length;
        int ofTexts = read.values().iterator().next().length;
        if (ofPictures != ofTexts) {
            throw new RecipeException(
                    PLACE,
                    "The model gave vectors of " + ofPictures + " numbers to pictures and of " + ofTexts
                            + " to texts. CLIPScore needs a model that gives both alike.");
        }
    }

    private static Embeddings embeddings(List<String> names, Map<String, float[]> vectors) {
        return Embeddings.of(names.stream()
                .map(name -> Objects.requireNonNull(vectors.get(name)))
                .toArray(float[][]::new));
    }

    private void tell(int done, int all, String what, EmbeddingModel model) {
        tell(String.format(Locale.ROOT, "CLIPScore: %,d of %,d %s read by %s", done, all, what, model.id()));
    }

    private void tell(String words) {
        synchronized (err) {
            err.println(words);
            err.flush();
        }
    }
}
