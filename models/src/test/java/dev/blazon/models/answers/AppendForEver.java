package dev.blazon.models.answers;

import dev.blazon.core.model.Answer;
import dev.blazon.core.model.Answer.Finish;
import dev.blazon.core.sample.Usage;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/// A process that appends answers from eight threads, printing the number of each that was acknowledged, until killed.
final class AppendForEver {
    private static final int PLENTY = 1_000_000;

    private AppendForEver() {}

    public static void main(String[] args) {
        AnswersJournal journal = AnswersJournal.open(Path.of(args[0]));
        AtomicInteger next = new AtomicInteger();
        for (int thread = 0; thread < 8; thread++) {
            Thread.ofPlatform().start(() -> {
                for (int number = next.getAndIncrement(); number < PLENTY; number = next.getAndIncrement()) {
                    Answer answer = new Answer("text " + number, Finish.COMPLETE, Usage.NONE, "m");
                    journal.append(AnswersJournalTest.key(number), "m", answer);
                    print(number);
                }
            });
        }
    }

    private static synchronized void print(int number) {
        System.out.println(number);
        if (System.out.checkError()) {
            // whoever reads has gone
            Runtime.getRuntime().halt(1);
        }
    }
}
