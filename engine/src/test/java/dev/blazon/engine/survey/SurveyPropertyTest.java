package dev.blazon.engine.survey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.core.operator.PerGroup.Membership;
import dev.blazon.core.store.Shard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class SurveyPropertyTest {
    private static final long TINY = 1_000;

    /// Each shard is a list of samples, each sample a group; -1 stands for a sample that did not go on.
    @Property(tries = 80)
    void groupsAsANaiveOneDoes(@ForAll("shards") List<List<Integer>> shards) throws IOException {
        inFolder(folder -> {
            write(folder, shards);

            assertThat(work(folder, shards.size(), TINY)).isPresent();

            assertThat(read(folder, shards)).isEqualTo(naive(shards));
        });
    }

    @Provide
    Arbitrary<List<List<Integer>>> shards() {
        Arbitrary<Integer> groups = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.integers().between(-1, 400)),
                Tuple.of(2, Arbitraries.integers().between(0, 3)),
                Tuple.of(1, Arbitraries.just(7)));
        return groups.list().ofMaxSize(120).list().ofMaxSize(9);
    }

    /// 4,000 notes at about 13 to a run are 300 runs: they are merged in several passes.
    @Example
    void mergesManyRuns() throws IOException {
        List<List<Integer>> shards = IntStream.range(0, 20)
                .mapToObj(shard -> IntStream.range(0, 200)
                        .mapToObj(index -> (shard * 31 + index * 17) % 1_500)
                        .toList())
                .toList();
        inFolder(folder -> {
            write(folder, shards);
            work(folder, 20, TINY);
            assertThat(read(folder, shards)).isEqualTo(naive(shards));
            try (Stream<Path> left = Files.list(folder.resolve("survey"))) {
                assertThat(left.filter(file -> file.toString().endsWith(".run")))
                        .isEmpty();
            }
        });
    }

    @Example
    void theBoundOfMemoryChangesNoByte() throws IOException {
        List<List<Integer>> shards = List.of(List.of(1, 2, 1, 3), List.of(3, 3, 4), List.of(1));
        inFolder(folder -> {
            write(folder, shards);
            Optional<SequencedMap<Integer, String>> tight = work(folder, 3, 1);
            Files.delete(folder.resolve("survey/made-from"));
            assertThat(work(folder, 3, 1 << 20)).isEqualTo(tight).isPresent();
        });
    }

    @Example
    void whatAShardRestsOnChangesWithItsMembershipsAndItsLives() throws IOException {
        inFolder(folder -> {
            write(folder, List.of(List.of(1, 2), List.of(3), List.of(5)));
            SequencedMap<Integer, String> before = work(folder, 3, TINY).orElseThrow();
            note(folder, 1, List.of(2), "another life");
            SequencedMap<Integer, String> after = work(folder, 3, TINY).orElseThrow();

            assertThat(after.get(0)).as("its sample of group 2 has company now").isNotEqualTo(before.get(0));
            assertThat(after.get(1)).isNotEqualTo(before.get(1));
            assertThat(after.get(2)).isEqualTo(before.get(2));
        });
    }

    @Example
    void isNotWorkedOutAgainWithoutNeed() throws IOException {
        inFolder(folder -> {
            write(folder, List.of(List.of(1, 1)));
            Optional<SequencedMap<Integer, String>> first = work(folder, 1, TINY);
            Path memberships = folder.resolve("survey/00000.bin");
            Object key =
                    Files.readAttributes(memberships, BasicFileAttributes.class).fileKey();

            assertThat(work(folder, 1, TINY)).isEqualTo(first);

            assertThat(Files.readAttributes(memberships, BasicFileAttributes.class)
                            .fileKey())
                    .isEqualTo(key);
        });
    }

    @Example
    void whatAKilledSurveyLeftIsThrownAway() throws IOException {
        inFolder(folder -> {
            write(folder, List.of(List.of(1, 1)));
            Files.createDirectories(folder.resolve("survey"));
            Files.writeString(folder.resolve("survey/members-0.run"), "half");
            Files.writeString(folder.resolve("survey/00000.bin"), "half");

            assertThat(work(folder, 1, TINY)).isPresent();

            assertThat(folder.resolve("survey/members-0.run")).doesNotExist();
            assertThat(read(folder, List.of(List.of(1, 1)))).isEqualTo(naive(List.of(List.of(1, 1))));
        });
    }

    @Example
    void endsWhenAskedTo() throws IOException {
        inFolder(folder -> {
            write(folder, List.of(List.of(1, 1)));
            assertThat(new Survey(folder.resolve("survey"), TINY, () -> true)
                            .work(shardsOf(1), shard -> notes(folder, shard)))
                    .isEmpty();
            assertThat(folder.resolve("survey/made-from")).doesNotExist();
        });
    }

    private interface Work {
        void in(Path folder) throws IOException;
    }

    private static void inFolder(Work work) throws IOException {
        Path folder = Files.createTempDirectory("survey");
        try {
            work.in(folder);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static List<Shard> shardsOf(int count) {
        return IntStream.range(0, count)
                .mapToObj(index -> new Shard(index, "s" + index, OptionalLong.empty(), 0, "print"))
                .toList();
    }

    private static Path notes(Path folder, Shard shard) {
        return folder.resolve("notes").resolve(shard.stem() + ".bin");
    }

    private static void write(Path folder, List<List<Integer>> shards) {
        for (int shard = 0; shard < shards.size(); shard++) {
            note(folder, shard, shards.get(shard), "life");
        }
    }

    private static void note(Path folder, int shard, List<Integer> groups, String life) {
        try (Notes notes = new Notes(notes(folder, shardsOf(shard + 1).getLast()), shard)) {
            for (int index = 0; index < groups.size(); index++) {
                notes.life(life + index);
                if (groups.get(index) >= 0) {
                    notes.member("group " + groups.get(index), index, key(shard, index));
                }
            }
            notes.finish();
        }
    }

    private static String key(int shard, int index) {
        return "ключ " + shard + "/" + index;
    }

    private static Optional<SequencedMap<Integer, String>> work(Path folder, int shards, long memory) {
        return new Survey(folder.resolve("survey"), memory, () -> false)
                .work(shardsOf(shards), shard -> notes(folder, shard));
    }

    private static Map<String, Membership> read(Path folder, List<List<Integer>> shards) {
        Map<String, Membership> found = new HashMap<>();
        Survey survey = new Survey(folder.resolve("survey"), TINY, () -> false);
        for (int shard = 0; shard < shards.size(); shard++) {
            try (Memberships memberships =
                    new Memberships(survey.memberships(shardsOf(shard + 1).getLast()))) {
                for (int index = 0; index < shards.get(shard).size(); index++) {
                    String key = key(shard, index);
                    if (shards.get(shard).get(index) >= 0) {
                        found.put(key, memberships.of(index, key));
                    }
                }
            }
        }
        return found;
    }

    private static Map<String, Membership> naive(List<List<Integer>> shards) {
        Map<Integer, List<String>> groups = new HashMap<>();
        for (int shard = 0; shard < shards.size(); shard++) {
            for (int index = 0; index < shards.get(shard).size(); index++) {
                groups.computeIfAbsent(shards.get(shard).get(index), _ -> new ArrayList<>())
                        .add(key(shard, index));
            }
        }
        groups.remove(-1);
        Map<String, Membership> memberships = new HashMap<>();
        groups.values()
                .forEach(keys -> IntStream.range(0, keys.size())
                        .forEach(position -> memberships.put(
                                keys.get(position), new Membership(keys.getFirst(), position, keys.size()))));
        return memberships;
    }
}
