package dev.blazon.metrics.retrieval;

import dev.blazon.metrics.Golden;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/// One direction of the benchmark with the made-up similarities of the golden file.
final class EccvFixture implements Similarities {
    private final String direction;
    private final long[] queries;
    private final long[] items;
    private final int[][] raised;
    private final List<Task> tasks;

    /// @param direction `i2t` or `t2i`
    EccvFixture(String direction) {
        this.direction = direction;
        boolean fromImages = direction.equals("i2t");
        String suffix = fromImages ? "_image_to_caption" : "_caption_to_image";
        Map<Long, List<Long>> original = truth("original" + suffix);
        Map<Long, List<Long>> imagesOfCaptions = truth("original_caption_to_image");
        Map<Long, List<Long>> eccv = truth("eccv" + suffix);
        List<Long> captions = Golden.json("eccv/coco_test_ids.json.gz")
                .valueStream()
                .map(JsonNode::longValue)
                .toList();
        Map<Long, Integer> folds = new HashMap<>();
        for (int at = 0; at < captions.size(); at++) {
            folds.put(captions.get(at), at / 5000);
            folds.put(-imagesOfCaptions.get(captions.get(at)).getFirst(), at / 5000);
        }
        List<Long> images = imagesOfCaptions.values().stream()
                .map(List::getFirst)
                .distinct()
                .sorted()
                .toList();
        List<Long> texts = captions.stream().sorted().toList();
        List<Long> asked = fromImages ? images : texts;
        List<Long> found = fromImages ? texts : images;
        queries = asked.stream().mapToLong(Long::longValue).toArray();
        items = found.stream().mapToLong(Long::longValue).toArray();
        raised = asked.stream()
                .map(query -> {
                    Set<Long> right = new HashSet<>(original.getOrDefault(query, List.of()));
                    right.addAll(eccv.getOrDefault(query, List.of()));
                    return right.stream()
                            .filter(item -> u(item, query) < 0.5)
                            .mapToInt(item -> Arrays.binarySearch(items, item))
                            .filter(item -> item >= 0)
                            .toArray();
                })
                .toArray(int[][]::new);
        tasks = EccvCaption.tasks(
                direction,
                Relevance.of(asked, found, original),
                Relevance.of(asked, found, truth("cxc" + suffix)),
                Relevance.of(asked, found, eccv),
                new Folds(folds(asked, folds, fromImages), folds(found, folds, !fromImages)));
    }

    private static int[] folds(List<Long> ids, Map<Long, Integer> folds, boolean images) {
        return ids.stream().mapToInt(id -> folds.get(images ? -id : id)).toArray();
    }

    private static Map<Long, List<Long>> truth(String name) {
        Map<Long, List<Long>> truth = new HashMap<>();
        Golden.json("eccv/" + name + ".json.gz")
                .properties()
                .forEach(entry -> truth.put(
                        Long.valueOf(entry.getKey()),
                        entry.getValue().valueStream().map(JsonNode::longValue).toList()));
        return truth;
    }

    /// The hash of the golden files' description.
    static double u(long query, long item) {
        long hash = query * 2654435761L + item * 2246822519L & 0xFFFFFFFFL;
        hash ^= hash >>> 15;
        hash = hash * 3266489917L & 0xFFFFFFFFL;
        hash ^= hash >>> 13;
        return hash / 4294967296.0;
    }

    List<Task> tasks() {
        return tasks;
    }

    String direction() {
        return direction;
    }

    int query(long id) {
        return Arrays.binarySearch(queries, id);
    }

    int item(long id) {
        return Arrays.binarySearch(items, id);
    }

    /// The best of each query.
    int[][] lists(int length) {
        return IntStream.range(0, queries.length)
                .parallel()
                .mapToObj(query -> best(query, length))
                .toArray(int[][]::new);
    }

    private int[] best(int query, int length) {
        double[] row = new double[items.length];
        row(query, row);
        double[] sorted = row.clone();
        Arrays.sort(sorted);
        double least = sorted[sorted.length - length];
        return IntStream.range(0, row.length)
                .filter(item -> row[item] >= least)
                .boxed()
                .sorted((one, other) -> Double.compare(row[other], row[one]))
                .limit(length)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    @Override
    public int queries() {
        return queries.length;
    }

    @Override
    public int items() {
        return items.length;
    }

    @Override
    public double of(int query, int item) {
        double raise = Arrays.stream(raised[query]).anyMatch(one -> one == item) ? 1 : 0;
        return u(queries[query], items[item]) + raise;
    }

    @Override
    public void row(int query, double[] into) {
        for (int item = 0; item < into.length; item++) {
            into[item] = u(queries[query], items[item]);
        }
        for (int item : raised[query]) {
            into[item]++;
        }
    }
}
