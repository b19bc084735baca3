import dev.blazon.metrics.Mode;
import dev.blazon.metrics.Signature;
import dev.blazon.metrics.retrieval.EccvCaption;
import dev.blazon.metrics.retrieval.Folds;
import dev.blazon.metrics.retrieval.Ranking;
import dev.blazon.metrics.retrieval.Relevance;
import dev.blazon.metrics.retrieval.Retrieval;
import dev.blazon.metrics.retrieval.Similarities;
import dev.blazon.metrics.retrieval.Task;
import dev.blazon.metrics.spice.Spice;
import dev.blazon.metrics.spice.Tuple;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Stages of metrics that have no process of their own: SPICE from given tuples, ECCV Caption from similarities and
/// from lists. Each runs nine times in one process; the first run and the median of the last five are told.
public final class Stages {
    private static final int IMAGES = 5000;
    private static final int CAPTIONS = 5;

    /// @param args a folder with input.json.gz and spice_raw_tuples.json.gz, and how often to repeat it
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        spice(json(folder.resolve("input.json.gz")), json(folder.resolve("spice_raw_tuples.json.gz")),
                Integer.parseInt(args[1]));
        eccv();
    }

    private static void spice(JsonNode input, JsonNode tuples, int times) {
        List<List<Tuple>> captions = repeated(times, input.get("cands")
                .valueStream()
                .map(caption -> tuples(tuples, caption))
                .toList());
        List<List<List<Tuple>>> references = repeated(times, input.get("refs")
                .valueStream()
                .map(all -> all.valueStream().map(caption -> tuples(tuples, caption)).toList())
                .toList());
        long all = captions.size() + references.stream().mapToLong(List::size).sum();
        double[] seconds = timed(() -> Spice.of(captions, references, Signature.of("", 1, Mode.STRICT), "given"));
        System.out.printf(Locale.ROOT, "SPICE from tuples: %,d captions, %,d with their references%n", captions.size(), all);
        for (int at = 0; at < 2; at++) {
            System.out.printf(Locale.ROOT, "  %-6s %.3f s: %,.0f captions a second, %,.0f with references%n",
                    at == 0 ? "first" : "median", seconds[at], captions.size() / seconds[at], all / seconds[at]);
        }
    }

    private static <T> List<T> repeated(int times, List<T> list) {
        return Collections.nCopies(times, list).stream().flatMap(List::stream).toList();
    }

    private static List<Tuple> tuples(JsonNode all, JsonNode caption) {
        JsonNode text = caption.isArray() ? caption.get(0) : caption;
        return all.get(text.stringValue())
                .valueStream()
                .map(tuple -> new Tuple(tuple.valueStream().map(JsonNode::stringValue).toList()))
                .toList();
    }

    private static void eccv() {
        SplittableRandom random = new SplittableRandom(1);
        int texts = IMAGES * CAPTIONS;
        float[][] scores = new float[IMAGES][texts];
        for (float[] row : scores) {
            for (int text = 0; text < texts; text++) {
                row[text] = random.nextFloat();
            }
        }
        int[][] own = IntStream.range(0, IMAGES)
                .mapToObj(image -> IntStream.range(image * CAPTIONS, (image + 1) * CAPTIONS).toArray())
                .toArray(int[][]::new);
        int[][] back = IntStream.range(0, texts)
                .mapToObj(text -> new int[] {text / CAPTIONS})
                .toArray(int[][]::new);
        List<Task> toTexts = EccvCaption.tasks("i2t", Relevance.of(own), Relevance.of(own),
                Relevance.of(more(own, texts, random)), new Folds(folds(IMAGES), folds(texts)));
        List<Task> toImages = EccvCaption.tasks("t2i", Relevance.of(back), Relevance.of(back),
                Relevance.of(more(back, IMAGES, random)), new Folds(folds(texts), folds(IMAGES)));
        Similarities images = Similarities.of(IMAGES, texts, (query, item) -> scores[query][item]);
        Similarities captions = images.turned();
        tell("from similarities", timed(() -> {
            Retrieval.of(Ranking.of(images), toTexts);
            Retrieval.of(Ranking.of(captions), toImages);
        }));
        int[][] lists = lists(images);
        int[][] others = lists(captions);
        tell("from lists", timed(() -> {
            Retrieval.of(Ranking.of(lists, texts), toTexts);
            Retrieval.of(Ranking.of(others, IMAGES), toImages);
        }));
    }

    /// The first of all items, as many as COCO 1K needs to find ten of the query's own fifth.
    private static int[][] lists(Similarities similarities) {
        return IntStream.range(0, similarities.queries())
                .parallel()
                .mapToObj(query -> {
                    double[] row = new double[similarities.items()];
                    similarities.row(query, row);
                    return IntStream.range(0, row.length)
                            .boxed()
                            .sorted((one, other) -> Double.compare(row[other], row[one]))
                            .limit(400)
                            .mapToInt(Integer::intValue)
                            .toArray();
                })
                .toArray(int[][]::new);
    }

    private static int[] folds(int size) {
        return IntStream.range(0, size).map(at -> (int) (at * 5L / size)).toArray();
    }

    /// As many more right items as ECCV Caption has on average: about 18 texts, or 8 images.
    private static int[][] more(int[][] right, int items, SplittableRandom random) {
        int added = items == IMAGES ? 7 : 13;
        return Arrays.stream(right)
                .map(own -> IntStream.concat(
                                Arrays.stream(own), IntStream.generate(() -> random.nextInt(items)).limit(added))
                        .distinct()
                        .toArray())
                .toArray(int[][]::new);
    }

    private static void tell(String from, double[] seconds) {
        System.out.printf(Locale.ROOT, "ECCV Caption, 5,000 images and 25,000 captions, both directions, %s: first %.3f s, median %.3f s%n",
                from, seconds[0], seconds[1]);
    }

    /// @return the first run, and the median of the last five
    private static double[] timed(Runnable work) {
        double[] seconds = new double[9];
        for (int run = 0; run < seconds.length; run++) {
            long start = System.nanoTime();
            work.run();
            seconds[run] = (System.nanoTime() - start) / 1e9;
        }
        double[] last = Arrays.copyOfRange(seconds, 4, 9);
        Arrays.sort(last);
        return new double[] {seconds[0], last[2]};
    }

    private static JsonNode json(Path file) throws Exception {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new ObjectMapper().readTree(in);
        }
    }
}
