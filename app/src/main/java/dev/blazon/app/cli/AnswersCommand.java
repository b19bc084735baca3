package dev.blazon.app.cli;

import dev.blazon.app.cli.text.Json;
import dev.blazon.app.cli.text.Version;
import dev.blazon.app.inspect.AnswersText;
import dev.blazon.app.run.ExitCode;
import dev.blazon.core.model.Answer.Finish;
import dev.blazon.engine.ledger.RunFolder;
import dev.blazon.models.answers.AnswersBook;
import dev.blazon.models.answers.AnswersCompaction;
import dev.blazon.models.answers.AnswersExchange;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `blazon answers`: the journal of paid answers.
@Command(
        name = "answers",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Looks after a journal of answers: what models were asked and said, kept so that nothing is paid"
                + " for twice. A run keeps its own in its folder; runs share one with --answers.",
        footer = {
            "",
            "Examples:",
            "  blazon answers count captions",
            "  blazon answers list captions --model llava",
            "  blazon answers compact captions --drop cut-off",
            "  blazon answers export captions answers.jsonl.gz",
            "  blazon answers import answers.jsonl.gz shared/answers.db"
        })
final class AnswersCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "'answers' wants one of count, list, compact, export, import.");
    }

    /// Names a journal.
    static final class Journal {
        @Parameters(index = "0", paramLabel = "JOURNAL", description = "A run folder, or the journal's file.")
        private Path place = Path.of("");

        Path file() {
            return file(place);
        }

        static Path file(Path place) {
            return Files.isDirectory(place) ? RunFolder.answers(place) : place;
        }
    }

    @Command(name = "count", mixinStandardHelpOptions = true, description = "Answers and tokens of each model.")
    static final class Count implements Callable<Integer> {
        @Mixin
        private Journal journal = new Journal();

        @Option(names = "--json", description = "As JSON.")
        private boolean json;

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            Map<String, AnswersBook.Total> totals =
                    AnswersBook.of(journal.file()).totals();
            spec.commandLine().getOut().println(json ? Json.text(totals) : AnswersText.table(totals));
            return ExitCode.DONE;
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "The answers, oldest first.")
    static final class Listing implements Callable<Integer> {
        @Mixin
        private Journal journal = new Journal();

        @Option(names = "--model", paramLabel = "NAME", description = "Only of this model, by its name on the server.")
        private @Nullable String model;

        @Option(names = "--json", description = "A line of JSON each, with the whole text.")
        private boolean json;

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            AnswersBook.of(journal.file()).forEach(row -> {
                if (model == null || model.equals(row.model())) {
                    out.println(json ? AnswersText.json(row) : AnswersText.line(row));
                }
            });
            return ExitCode.DONE;
        }
    }

    @Command(
            name = "compact",
            mixinStandardHelpOptions = true,
            description = "Makes the journal smaller: second answers to one question go, and what you name.")
    static final class Compact implements Callable<Integer> {
        @Mixin
        private Journal journal = new Journal();

        @Option(
                names = "--drop",
                split = ",",
                paramLabel = "ENDING",
                description = "Drop answers that ended so, to have them asked again: refused, cut-off.")
        private List<String> endings = List.of();

        @Option(names = "--forget", split = ",", paramLabel = "NAME", description = "Drop all answers of these models.")
        private List<String> models = List.of();

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            AnswersCompaction.Result result = AnswersCompaction.compact(journal.file(), finishes(), Set.copyOf(models));
            spec.commandLine().getOut().println(AnswersText.of(result));
            return ExitCode.DONE;
        }

        private Set<Finish> finishes() {
            Set<Finish> finishes = EnumSet.noneOf(Finish.class);
            for (String ending : endings) {
                finishes.add(
                        switch (ending) {
                            case "refused" -> Finish.REFUSED;
                            case "cut-off" -> Finish.CUT_OFF;
                            default ->
                                throw new ParameterException(
                                        spec.commandLine(), "--drop is '" + ending + "', must be refused or cut-off.");
                        });
            }
            return finishes;
        }
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "Writes the answers as lines of JSON, compressed when FILE ends in .gz.")
    static final class Export implements Callable<Integer> {
        @Mixin
        private Journal journal = new Journal();

        @Parameters(index = "1", paramLabel = "FILE", description = "The file to write.")
        private Path file = Path.of("");

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            long written = AnswersExchange.export(journal.file(), file);
            spec.commandLine().getOut().println("[" + file + "] " + AnswersText.answers(written) + " written.");
            return ExitCode.DONE;
        }
    }

    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = "Adds exported answers to a journal, which may be new. Answers that it has stay.")
    static final class Import implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "FILE", description = "What 'answers export' wrote.")
        private Path file = Path.of("");

        @Parameters(index = "1", paramLabel = "JOURNAL", description = "A run folder, or the journal's file.")
        private Path place = Path.of("");

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            Path journal = Journal.file(place);
            AnswersExchange.Imported imported = AnswersExchange.take(file, journal);
            spec.commandLine().getOut().println("[" + journal + "] " + AnswersText.of(imported));
            return ExitCode.DONE;
        }
    }
}
