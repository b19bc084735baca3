package dev.blazon.engine.survey;

import dev.blazon.core.store.Shard;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/// Surveys so many samples in a process of its own, for a test that gives it little memory.
final class SurveyALot {
    private static final int SHARDS = 10;

    private SurveyALot() {}

    /// @param words folder, samples in all
    public static void main(String[] words) {
        Path folder = Path.of(words[0]);
        int each = Integer.parseInt(words[1]) / SHARDS;
        List<Shard> shards = IntStream.range(0, SHARDS)
                .mapToObj(index -> new Shard(index, "s" + index, OptionalLong.empty(), 0, ""))
                .toList();
        shards.forEach(shard -> note(folder, shard, each));
        Survey survey = new Survey(folder.resolve("survey"), 4 << 20, () -> false);
        if (survey.work(shards, shard -> folder.resolve(shard.stem())).isPresent()) {
            System.out.println(members(survey, shards, each));
        }
    }

    /// A fifth of all samples are of one group, the others are of groups of four.
    private static void note(Path folder, Shard shard, int each) {
        try (Notes notes = new Notes(folder.resolve(shard.stem()), shard.index())) {
            for (int index = 0; index < each; index++) {
                long number = (long) shard.index() * each + index;
                notes.member(number % 5 == 0 ? "one" : "group " + number / 20, index, "sample-" + number);
            }
            notes.finish();
        }
    }

    private static long members(Survey survey, List<Shard> shards, int each) {
        long largest = 0;
        for (Shard shard : shards) {
            try (Memberships memberships = new Memberships(survey.memberships(shard))) {
                for (int index = 0; index < each; index++) {
                    largest = Math.max(largest, memberships.of(index, "alone").size());
                }
            }
        }
        return largest;
    }
}
