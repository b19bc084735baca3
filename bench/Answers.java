import dev.blazon.core.image.Bytes;
import dev.blazon.core.model.Answer;
import dev.blazon.core.sample.Usage;
import dev.blazon.models.answers.AnswersJournal;
import dev.blazon.models.answers.QuestionKey;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/// Appends answers from many threads as a run does, opens the journal again, and looks some up.
/// Usage: java -cp LIB/* bench/Answers.java FILE ANSWERS
final class Answers {
    private static final int THREADS = 1000;
    private static final int LOOKUPS = 100_000;
    private static final String TEXT = "A wooden boat lies on a grey beach under low clouds. ".repeat(12);

    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        int count = Integer.parseInt(arguments[1]);
        fill(file, count);
        open(file, count);
    }

    private static void fill(Path file, int count) throws Exception {
        long start = System.nanoTime();
        AtomicInteger next = new AtomicInteger();
        CountDownLatch ended = new CountDownLatch(THREADS);
        try (AnswersJournal journal = AnswersJournal.open(file)) {
            for (int thread = 0; thread < THREADS; thread++) {
                Thread.ofVirtual().start(() -> {
                    for (int number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
                        journal.append(key(number), "model", new Answer(TEXT + number, Answer.Finish.COMPLETE, new Usage(1000, 150), "model"));
                    }
                    ended.countDown();
                });
            }
            ended.await();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("append %,d durable answers of %d characters: %.1f s, %,.0f/s, file %,d MB%n",
                count, TEXT.length(), seconds, count / seconds, Files.size(file) >> 20);
    }

    private static void open(Path file, int count) {
        long start = System.nanoTime();
        try (AnswersJournal journal = AnswersJournal.open(file)) {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            System.out.printf("open: %.2f s, heap in use %,d MB%n",
                    (System.nanoTime() - start) / 1e9, (runtime.totalMemory() - runtime.freeMemory()) >> 20);
            SplittableRandom random = new SplittableRandom(1);
            long found = 0;
            start = System.nanoTime();
            for (int lookup = 0; lookup < LOOKUPS; lookup++) {
                found += journal.find(key(random.nextInt(count))).isPresent() ? 1 : 0;
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf("find: %,.0f/s, %,d of %,d found%n", LOOKUPS / seconds, found, LOOKUPS);
        }
    }

    private static QuestionKey key(int number) {
        SplittableRandom random = new SplittableRandom(number);
        ByteBuffer bytes = ByteBuffer.allocate(32);
        while (bytes.hasRemaining()) {
            bytes.putLong(random.nextLong());
        }
        return new QuestionKey(Bytes.wrap(bytes.array()));
    }
}
