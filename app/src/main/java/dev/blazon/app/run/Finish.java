package dev.blazon.app.run;

import dev.blazon.app.progress.CostText;
import dev.blazon.app.progress.Figures;
import dev.blazon.app.progress.JsonEvents;
import dev.blazon.app.progress.Screen;
import dev.blazon.app.setup.Composition;
import dev.blazon.app.setup.FailureNotes;
import dev.blazon.app.setup.RunRequest;
import dev.blazon.engine.ledger.ShardEntry;
import dev.blazon.engine.ledger.Unread;
import dev.blazon.engine.report.Healing;
import dev.blazon.engine.report.ShellWord;
import dev.blazon.engine.report.Tally;
import dev.blazon.engine.report.stats.FateStats.Cause;
import dev.blazon.models.money.Spending;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The last words of a run: whether the counts add up, why samples were lost, what to open, how to go on.
final class Finish {
    private static final int MOST_CAUSES = 5;

    private final RunRequest request;
    private final FailureNotes notes;
    private final Screen screen;
    private final List<ShardEntry> entries;
    private final Tally tally;
    private final Optional<PlacedTexts> texts;
    private final Spending spending;
    private final int shards;

    Finish(
            Composition composition,
            Ending ending,
            Screen screen,
            List<ShardEntry> entries,
            Tally tally,
            Optional<PlacedTexts> texts) {
        this.request = composition.request();
        this.notes = composition.failures();
        this.spending = composition.spending();
        this.screen = screen;
        this.entries = entries;
        this.tally = tally;
        this.texts = texts;
        // a limit may be reached before the last shard is needed; a run that is done is done
        this.shards = ending.exitCode() == ExitCode.DONE ? entries.size() : composition.shards();
    }

    void tell(Ending ending) {
        if (screen.isJson()) {
            new JsonEvents(screen.out()).event("end", fields(ending));
            return;
        }
        PrintWriter err = screen.err();
        err.println(ending.words() + " " + Figures.count(ending.endedNow(), "sample") + " in "
                + Figures.duration(ending.seconds()) + rate(ending) + ".");
        err.println(balance());
        unread();
        causes("rejected", tally.fates().rejections());
        causes("failed", tally.fates().failures());
        texts.ifPresent(placed -> placed.lines().forEach(err::println));
        unfinished();
        CostText.whole(spending.spent(), kept()).ifPresent(err::println);
        open();
        next(ending);
        err.flush();
    }

    private static String rate(Ending ending) {
        return ending.seconds() < 1 || ending.endedNow() == 0
                ? ""
                : ", " + Figures.rate(ending.endedNow() / ending.seconds());
    }

    /// `read 35 = kept 33 + rejected 1 + failed 1`
    private String balance() {
        String counts = "read " + Figures.count(read()) + " = kept " + Figures.count(kept()) + " + rejected "
                + Figures.count(rejected()) + " + failed " + Figures.count(failed());
        return entries.size() < shards
                ? counts + ", in " + Figures.count(entries.size()) + " of " + Figures.count(shards, "shard")
                        + "; samples of unfinished shards are done again, paid answers are kept"
                : counts;
    }

    private void unread() {
        Unread unread = Unread.of(entries);
        if (!unread.isNone()) {
            screen.err().println("Not everything could be read: " + unread.account(read()) + ".");
        }
    }

    private void causes(String fate, List<Cause> causes) {
        causes.stream()
                .limit(MOST_CAUSES)
                .forEach(cause -> screen.err()
                        .println("  " + fate + " " + Figures.count(cause.count()) + "  " + cause.code() + " (step "
                                + cause.step() + ")" + example(cause)));
        if (causes.size() > MOST_CAUSES) {
            screen.err()
                    .println("  " + fate + " for " + (causes.size() - MOST_CAUSES) + " more reasons, see the report");
        }
    }

    private static String example(Cause cause) {
        if (cause.example().isEmpty()) {
            return "";
        }
        return (cause.count() == 1 ? ": '" : ", such as '") + cause.example() + "'";
    }

    /// Failures in shards that were not finished are in no tally; without these words nobody would know what went
    /// wrong.
    private void unfinished() {
        if (entries.size() >= shards) {
            return;
        }
        for (FailureNotes.Note note : notes.mostFrequent(MOST_CAUSES)) {
            screen.err()
                    .println("  failed now " + Figures.count(note.count()) + "  " + note.faultClass() + ", such as "
                            + note.message());
        }
    }

    private void open() {
        Path report = request.to().resolve("report.html");
        if (Files.exists(report)) {
            screen.err().println("Open " + report.toAbsolutePath().normalize().toUri());
        }
        entries.stream()
                .flatMap(entry -> entry.files().stream())
                .map(ShardEntry.PublishedFile::path)
                .filter(path -> path.startsWith("data/"))
                .findFirst()
                .ifPresent(first -> screen.err().println("Data " + request.to().resolve(first)));
    }

    private void next(Ending ending) {
        if (ending.exitCode() == ExitCode.FAILURES && entries.size() < shards) {
            screen.err()
                    .println("Repair what failed or give a higher --max-failures, then go on with: "
                            + request.command());
        } else if (spending.isExhausted()) {
            screen.err().println("Go on with a higher limit: " + request.command());
        } else if (ending.exitCode() == ExitCode.STOPPED || entries.size() < shards) {
            screen.err().println("Go on with the same command: " + request.command());
        } else if (failed() > 0) {
            heal(tally.fates().failures());
        }
    }

    /// What else than trying again may help stands before the command, so that nobody retries what ends the same.
    private void heal(List<Cause> failures) {
        failures.stream()
                .map(Cause::code)
                .distinct()
                .limit(MOST_CAUSES)
                .filter(code -> Healing.of(code).chance() != Healing.Chance.RETRY)
                .forEach(code ->
                        screen.err().println(code + ": " + Healing.of(code).advice()));
        String command = "blazon retry " + ShellWord.quoted(request.to().toString());
        switch (Healing.best(failures)) {
            case RETRY -> screen.err().println("Try the failures again: " + command);
            case REPAIR -> screen.err().println("When that is done: " + command);
            case NONE -> {
                // the lines before say what to do
            }
        }
    }

    private Map<String, Object> fields(Ending ending) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("exit-code", ending.exitCode());
        fields.put("message", ending.words());
        fields.put("seconds", Math.round(ending.seconds() * 10) / 10.0);
        fields.put("read", read());
        fields.put("kept", kept());
        fields.put("rejected", rejected());
        fields.put("failed", failed());
        Unread unread = Unread.of(entries);
        fields.put("unread", unread.samples());
        fields.put("shards-cut", unread.cut());
        fields.put("shards", entries.size());
        fields.put("shards-total", shards);
        fields.put("rejections", tally.fates().rejections());
        fields.put("failures", tally.fates().failures());
        texts.ifPresent(placed -> fields.put("texts", placed.fields()));
        fields.put("spent", CostText.fields(spending.spent(), kept()));
        fields.put("failed-now", notes.mostFrequent(MOST_CAUSES));
        fields.put("folder", request.to().toAbsolutePath().normalize().toString());
        fields.put("command", request.command());
        return fields;
    }

    private long read() {
        return entries.stream().mapToLong(ShardEntry::read).sum();
    }

    private long kept() {
        return entries.stream().mapToLong(ShardEntry::kept).sum();
    }

    private long rejected() {
        return entries.stream().mapToLong(ShardEntry::rejected).sum();
    }

    private long failed() {
        return entries.stream().mapToLong(ShardEntry::failed).sum();
    }
}
