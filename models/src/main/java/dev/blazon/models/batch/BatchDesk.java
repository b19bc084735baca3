package dev.blazon.models.batch;

import dev.blazon.core.fault.ModelException;
import dev.blazon.core.fault.StorageException;
import dev.blazon.core.model.Question;
import dev.blazon.core.model.VisionModel;
import dev.blazon.models.answers.AnswersJournal;
import dev.blazon.models.answers.QuestionKey;
import dev.blazon.models.dialect.Dialect;
import dev.blazon.models.dialect.Provider;
import dev.blazon.models.endpoint.EndpointSetup;
import dev.blazon.models.money.BatchTill;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Where questions that the journal does not answer are gathered, sent and waited for. Questions may come from many
/// threads; all else is one thread's.
///
/// A file that the process was killed over while sending is looked for at the provider before it is sent again.
public final class BatchDesk implements AutoCloseable {
    private static final Duration FIRST_LOOK = Duration.ofMillis(200);
    private static final Duration LAST_LOOK = Duration.ofSeconds(60);
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(10);

    private final Path folder;
    private final BatchLog log;
    private final Consumer<String> notices;
    private final BatchWire.Pause pause;
    private final Gathering gathering;
    private final TreeMap<String, Lane> lanes = new TreeMap<>();
    private final Set<String> held = new HashSet<>();
    private final Set<String> foreign = new HashSet<>();
    private final Set<String> probed = new HashSet<>();
    private int round;

    private BatchDesk(Path folder, BatchLog log, Consumer<String> notices, BatchWire.Pause pause, OptionalInt most) {
        this.folder = folder;
        this.log = log;
        this.notices = notices;
        this.pause = pause;
        this.gathering = new Gathering(folder, log, most);
    }

    /// @param folder for the files and the log of what was sent; created when missing
    /// @param notices told what goes on
    /// @param mostQuestions of one file, below the provider's limit
    public static BatchDesk open(Path folder, Consumer<String> notices, OptionalInt mostQuestions) {
        return open(folder, notices, mostQuestions, Thread::sleep);
    }

    static BatchDesk open(Path folder, Consumer<String> notices, OptionalInt most, BatchWire.Pause pause) {
        try {
            Files.createDirectories(folder);
            BatchLog log = BatchLog.open(folder.resolve("log.jsonl"));
            log.sweep(folder);
            return new BatchDesk(folder, log, notices, pause, most);
        } catch (IOException fault) {
            throw broken(folder, fault);
        }
    }

    /// Whether anything was ever sent from here, or is about to be.
    public boolean isUnderWay() {
        return !log.files().isEmpty();
    }

    /// A model whose questions are gathered here.
    ///
    /// @param name of the model in the recipe
    public VisionModel deferring(String name, Provider provider, EndpointSetup setup, Dialect dialect, BatchTill till) {
        BatchWire wire = new BatchWire(setup.endpoint(), dialect.headers(), pause);
        Lane lane = new Lane(name, setup, dialect, Batches.of(provider, wire, setup.model()), till);
        synchronized (this) {
            lanes.put(name, lane);
            return new Deferring(lane, this);
        }
    }

    void defer(Lane lane, QuestionKey key, Question question) {
        gathering.add(lane, key, question);
    }

    private synchronized Lane lane(String name) {
        Lane lane = lanes.get(name);
        if (lane == null) {
            throw new ModelException(
                    "model-not-found",
                    ModelException.Remedy.STOP,
                    "[batch] A batch of model '" + name + "' is under way, and the recipe has no such model now."
                            + " Go on with the recipe that sent it, or remove " + folder + " to forget it.");
        }
        return lane;
    }

    /// Ends the files of this round and puts them on record.
    ///
    /// @return how many questions wait to be sent
    public long gathered() {
        gathering.seal();
        return waiting(BatchFile.Stage.FILLED).mapToLong(BatchFile::questions).sum();
    }

    /// Questions that batches could not answer, and that are left to be asked one by one.
    public long left() {
        return gathering.left();
    }

    /// Sends all that waits and journals all that comes back; returns when nothing is under way.
    ///
    /// @return how many answers came
    /// @throws ModelException to stop: a limit is reached, or the provider turns all away
    public long settle(AnswersJournal journal) throws InterruptedException {
        round++;
        hold();
        long answers = 0;
        find();
        Optional<String> noRoom = send();
        while (waiting(BatchFile.Stage.SENT).findAny().isPresent()) {
            answers += collect(journal);
            find();
            noRoom = send();
        }
        if (noRoom.isPresent()) {
            throw new ModelException("spending-limit-reached", ModelException.Remedy.STOP, noRoom.get());
        }
        return answers;
    }

    private Stream<BatchFile> waiting(BatchFile.Stage stage) {
        return log.files().stream().filter(file -> file.stage() == stage);
    }

    /// What an earlier process sent may still cost something.
    private void hold() {
        log.files().stream()
                .filter(file -> file.isOut() && held.add(file.name()))
                .forEach(file -> lane(file.lane()).till().hold(file.most()));
    }

    private void find() throws InterruptedException {
        for (BatchFile file : waiting(BatchFile.Stage.SENDING).toList()) {
            List<String> found = lane(file.lane()).batches().candidates(file.name(), file.at(), file.questions());
            List<String> free = found.stream().filter(this::isNobodys).toList();
            if (free.isEmpty()) {
                held.remove(file.name());
                lane(file.lane()).till().release(file.most());
                log.put(file.at(BatchFile.Stage.FILLED, Instant.now()));
            } else {
                log.put(file.sent(free.getFirst(), file.at()));
            }
        }
    }

    private boolean isNobodys(String batch) {
        return !foreign.contains(batch)
                && log.files().stream().noneMatch(file -> file.batch().equals(batch));
    }

    /// @return why a file had to stay; empty when none had to
    private Optional<String> send() throws InterruptedException {
        for (BatchFile file : waiting(BatchFile.Stage.FILLED).toList()) {
            Lane lane = lane(file.lane());
            if (probed.add(file.lane())) {
                lane.batches().probe();
            }
            Optional<String> noRoom = lane.till().setAside(file.most());
            if (noRoom.isPresent()) {
                return noRoom;
            }
            held.add(file.name());
            BatchFile sending = file.at(BatchFile.Stage.SENDING, Instant.now());
            log.put(sending);
            try {
                String batch = lane.batches().submit(folder.resolve(file.name()), file.name());
                log.put(sending.sent(batch, Instant.now()));
                notices.accept("Sent " + counted(file.questions()) + " to '"
                        + lane.setup().model() + "' as batch " + batch + ".");
            } catch (IOException fault) {
                throw broken(folder, fault);
            }
        }
        return Optional.empty();
    }

    /// Waits for the first of those under way that ends.
    private long collect(AnswersJournal journal) throws InterruptedException {
        Duration wait = FIRST_LOOK;
        String said = "";
        Duration silent = Duration.ZERO;
        while (true) {
            long done = 0;
            long all = 0;
            for (BatchFile file : waiting(BatchFile.Stage.SENT).toList()) {
                Batches.Standing standing = lane(file.lane()).batches().standing(file.batch());
                switch (standing.state()) {
                    case ENDED -> {
                        return collected(file, standing, journal);
                    }
                    case REFUSED -> throw refused(file, standing);
                    case WORKING -> {
                        done += standing.done();
                        all += file.questions();
                    }
                }
            }
            String now = "Waiting for batches: " + done + " of " + counted(all) + " answered.";
            if (!now.equals(said) || silent.compareTo(LONGEST_SILENCE) >= 0) {
                notices.accept(now);
                said = now;
                silent = Duration.ZERO;
            }
            silent = silent.plus(wait);
            pause.of(wait);
            wait = wait.multipliedBy(3).dividedBy(2);
            wait = wait.compareTo(LAST_LOOK) > 0 ? LAST_LOOK : wait;
        }
    }

    static String counted(long questions) {
        return questions + (questions == 1 ? " question" : " questions");
    }

    private ModelException refused(BatchFile file, Batches.Standing standing) {
        free(file, BatchFile.Stage.REFUSED);
        return new ModelException(
                "model-request-refused",
                ModelException.Remedy.STOP,
                "[batch " + file.batch() + "] "
                        + lane(file.lane()).setup().endpoint().host()
                        + " turned the whole batch away: '" + standing.words()
                        + "'. Nothing of it was paid. Run the same command again to send it anew, perhaps with less in"
                        + " one batch (--batch-size N).");
    }

    private void free(BatchFile file, BatchFile.Stage stage) {
        log.put(file.at(stage, Instant.now()));
        if (held.remove(file.name())) {
            lane(file.lane()).till().release(file.most());
        }
        try {
            Files.deleteIfExists(folder.resolve(file.name()));
            Files.deleteIfExists(Outbox.keys(folder, file.name()));
        } catch (IOException _) {
            // the next start sweeps it away
        }
    }

    private long collected(BatchFile file, Batches.Standing standing, AnswersJournal journal)
            throws InterruptedException {
        Lane lane = lane(file.lane());
        Collector collector = new Collector(lane, journal, round, folder, file);
        try {
            collector.read(gathering::leave);
        } catch (IOException fault) {
            throw broken(folder, fault);
        }
        if (collector.isForeign()) {
            foreign.add(file.batch());
            log.put(file.lost());
            return 0;
        }
        free(file, BatchFile.Stage.COLLECTED);
        notices.accept("Batch " + file.batch() + " " + standing.words() + ": " + collector.told() + ".");
        return collector.answers();
    }

    private static StorageException broken(Path folder, IOException fault) {
        return new StorageException(
                "[" + folder + "] The files of batches cannot be read or written: " + fault.getMessage()
                        + ". Repair that and run the same command again; what was sent is on record.",
                fault);
    }

    @Override
    public void close() {
        log.close();
    }
}
