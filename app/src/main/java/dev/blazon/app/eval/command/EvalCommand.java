package dev.blazon.app.eval.command;

import dev.blazon.app.cli.text.Json;
import dev.blazon.app.cli.text.Version;
import dev.blazon.app.eval.EvalSet;
import dev.blazon.app.eval.EvalText;
import dev.blazon.app.eval.Evaluation;
import dev.blazon.app.eval.GivenMetric;
import dev.blazon.app.eval.RequestScorer;
import dev.blazon.app.eval.SampleScores;
import dev.blazon.app.eval.Scoring;
import dev.blazon.app.eval.judge.JudgeOptions;
import dev.blazon.app.eval.page.EvalPage;
import dev.blazon.app.eval.page.Pictures;
import dev.blazon.app.eval.serve.EvalServer;
import dev.blazon.app.eval.tuples.ParserProgram;
import dev.blazon.app.eval.tuples.TupleFile;
import dev.blazon.app.run.ExitCode;
import dev.blazon.app.shelf.Nearest;
import dev.blazon.formats.image.Codecs;
import dev.blazon.metrics.Mode;
import dev.blazon.metrics.spice.TupleParser;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `blazon eval`: captions measured against references.
@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        customSynopsis = {
            "blazon eval --hypotheses [NAME=]FILE... --references FILE [OPTIONS]",
            "       blazon eval --serve [OPTIONS]"
        },
        versionProvider = Version.class,
        description = {
            "Measures captions against references with the metrics of the COCO caption evaluation, to the last digit.",
            "Files are COCO JSON, JSON lines, CSV or TSV. Several systems are compared with the first."
        },
        footer = {
            "",
            "Examples:",
            "  blazon eval --hypotheses results.json --references captions_val2014.json",
            "  blazon eval --hypotheses old=a.jsonl --hypotheses new=b.jsonl \\",
            "      --references refs.jsonl --metrics CIDEr,Bleu_4 --samples scores.jsonl",
            "  blazon eval --hypotheses results.json --references refs.json --json"
        })
public final class EvalCommand implements Callable<Integer> {
    private static final int MOST_PICTURES = 120;

    @Option(
            names = "--hypotheses",
            paramLabel = "[NAME=]FILE",
            description = "Captions of a system; several times for several systems.")
    private List<String> hypotheses = List.of();

    @Option(names = "--references", paramLabel = "FILE", description = "One or more texts an image.")
    private Path references = Path.of("");

    @Option(
            names = "--metrics",
            split = ",",
            paramLabel = "M",
            description = "What to score, by the usual names; see docs/eval.md. The common ones when left out.")
    private List<String> metrics = List.of();

    @Option(
            names = "--paraphrases",
            paramLabel = "FILE",
            description = "METEOR's table, paraphrase-en.gz of its distribution.")
    private @Nullable Path paraphrases;

    @Option(
            names = "--tuples",
            paramLabel = "FILE",
            description = "SPICE's tuples, parsed before: a JSON object from caption to list of tuples.")
    private @Nullable Path tuples;

    @Option(
            names = "--spice-parser",
            paramLabel = "PROGRAM",
            description = "SPICE's parser, as a program: captions in, a line of JSON out for each.")
    private @Nullable Path spiceParser;

    @Option(
            names = "--mode",
            defaultValue = "strict",
            paramLabel = "MODE",
            description =
                    "strict: every quirk of the reference programs; fixed: without those that are plain mistakes.")
    private Mode mode = Mode.STRICT;

    @Option(names = "--tokenized", description = "The texts are cut into words already, with one blank between.")
    private boolean tokenized;

    @Option(names = "--only-common", description = "Score the images that all files have, and tell how many.")
    private boolean onlyCommon;

    @Option(
            names = "--samples",
            paramLabel = "FILE",
            description = "Write each caption's scores, as .jsonl or .parquet.")
    private @Nullable Path samples;

    @Option(names = "--page", paramLabel = "FILE", description = "Write a page with plots and captions to look at.")
    private @Nullable Path page;

    @Option(
            names = "--images",
            paramLabel = "FOLDER",
            description = "Pictures for the page, named by the image as it is or as COCO does.")
    private @Nullable Path images;

    @Mixin
    private JudgeOptions judge = new JudgeOptions();

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Option(
            names = "--serve",
            description = "Answer requests until the input ends: a line of JSON in, a line out; see docs/eval.md.")
    private boolean serve;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        checkGiven();
        Scoring scoring = scoring();
        scoring.prepare();
        if (serve) {
            PrintWriter out = spec.commandLine().getOut();
            new EvalServer(new RequestScorer(scoring, mode), spec.commandLine().getErr()).serve(System.in, out);
            return ExitCode.DONE;
        }
        EvalSet set = EvalSet.read(files(), references, onlyCommon);
        Evaluation evaluation = Evaluation.of(set, scoring);
        if (samples != null) {
            SampleScores.write(samples, set, evaluation);
        }
        if (page != null) {
            Pictures pictures = new Pictures(set.pictures(), Optional.ofNullable(images), Codecs.open(), MOST_PICTURES);
            EvalPage.write(page, set, evaluation, pictures);
            spec.commandLine().getErr().println("Open " + page.toAbsolutePath().toUri());
        }
        spec.commandLine().getOut().println(json ? Json.text(EvalText.values(evaluation)) : EvalText.table(evaluation));
        return ExitCode.DONE;
    }

    private Scoring scoring() {
        Optional<TupleParser> parser = parser();
        List<GivenMetric> given = given();
        Set<String> known = given.stream()
                .flatMap(metric -> metric.names().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> wanted = new LinkedHashSet<>(metrics.isEmpty() ? Scoring.usual(parser.isPresent()) : metrics);
        if (metrics.isEmpty()) {
            wanted.addAll(known);
        }
        for (String metric : wanted) {
            if (!Scoring.METRICS.contains(metric)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "No metric '" + metric + "'."
                                + Nearest.of(metric, Set.copyOf(Scoring.METRICS))
                                        .map(near -> " Did you mean '" + near + "'?")
                                        .orElse("")
                                + " Known: " + String.join(", ", Scoring.METRICS) + ".");
            }
            Optional<String> needed = Scoring.needed(metric);
            if (needed.isPresent() && !known.contains(metric)) {
                throw new ParameterException(
                        spec.commandLine(), metric + " needs " + needed.get() + ". See docs/eval.md.");
            }
            if (parser.isEmpty() && Scoring.needsTuples(metric)) {
                throw new ParameterException(
                        spec.commandLine(),
                        metric + " needs the tuples of SPICE's parser: give --tuples or --spice-parser, or ask for "
                                + metric + Scoring.RULES + ", which reads captions with Blazon's own parser.");
            }
        }
        return new Scoring(
                wanted,
                tokenized ? Optional.empty() : Optional.of(mode),
                Optional.ofNullable(paraphrases),
                parser,
                given);
    }

    /// Metrics of what other options give.
    private List<GivenMetric> given() {
        return judge.metric(spec.commandLine().getErr()).stream().toList();
    }

    private void refuse(String why) {
        throw new ParameterException(spec.commandLine(), why);
    }

    private void checkGiven() {
        boolean files = !hypotheses.isEmpty() || !references.toString().isEmpty();
        if (serve && (files || samples != null || onlyCommon || json)) {
            refuse("--serve reads captions and references from its input. Leave out --hypotheses, --references,"
                    + " --samples, --only-common and --json.");
        }
        if (!serve && (hypotheses.isEmpty() || references.toString().isEmpty())) {
            refuse("Captions and references are needed. Give both --hypotheses and --references, or --serve alone,"
                    + " which reads them from its input.");
        }
    }

    private Optional<TupleParser> parser() {
        if (tuples != null && spiceParser != null) {
            refuse("--tuples and --spice-parser: give one of them.");
        }
        return Optional.<TupleParser>ofNullable(tuples == null ? null : TupleFile.read(tuples))
                .or(() -> Optional.ofNullable(spiceParser).map(ParserProgram::new));
    }

    /// A name is what stands before the first `=`; without one, a system is named by its file.
    private SequencedMap<String, Path> files() {
        SequencedMap<String, Path> files = new LinkedHashMap<>();
        for (String given : hypotheses) {
            int named = given.indexOf('=');
            Path file = Path.of(given.substring(named + 1));
            String name =
                    named > 0 ? given.substring(0, named) : file.getFileName().toString();
            if (files.putIfAbsent(name, file) != null) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--hypotheses names '" + name + "' twice. Give each system a name: NAME=FILE.");
            }
        }
        return files;
    }
}
