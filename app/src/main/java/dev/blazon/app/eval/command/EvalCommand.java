package dev.blazon.app.eval.command;

import dev.blazon.app.cli.text.Version;
import dev.blazon.app.eval.EvalSet;
import dev.blazon.app.eval.Evaluation;
import dev.blazon.app.eval.Given;
import dev.blazon.app.eval.RequestScorer;
import dev.blazon.app.eval.Scoring;
import dev.blazon.app.eval.Section;
import dev.blazon.app.eval.SignificanceTest;
import dev.blazon.app.eval.WantedMetrics;
import dev.blazon.app.eval.clip.ClipOptions;
import dev.blazon.app.eval.given.GivenOptions;
import dev.blazon.app.eval.given.Measure;
import dev.blazon.app.eval.judge.JudgeOptions;
import dev.blazon.app.eval.people.AgreementText;
import dev.blazon.app.eval.people.PeopleAgreement;
import dev.blazon.app.eval.people.PeopleOptions;
import dev.blazon.app.eval.people.RatedCaptions;
import dev.blazon.app.eval.pictures.PictureFiles;
import dev.blazon.app.eval.serve.EvalServer;
import dev.blazon.app.eval.statistics.StatisticsOptions;
import dev.blazon.app.eval.tuples.TupleOptions;
import dev.blazon.app.run.ExitCode;
import dev.blazon.metrics.Mode;
import dev.blazon.metrics.spice.TupleParser;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.Callable;
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
            "Files are COCO JSON, JSON lines, CSV, TSV, Parquet or the folder of a run. Several systems are compared with the first."
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
            names = "--test",
            defaultValue = "bootstrap",
            paramLabel = "TEST",
            description =
                    "How systems are compared: bootstrap (draws of images) or randomisation (captions exchanged).")
    private SignificanceTest test = SignificanceTest.BOOTSTRAP;

    @Option(
            names = "--images",
            paramLabel = "FOLDER",
            description = "Pictures for --page and --clip, named by the image as it is or as COCO does.")
    private @Nullable Path images;

    @Mixin
    private TupleOptions tuples = new TupleOptions();

    @Mixin
    private GivenOptions givenOptions = new GivenOptions();

    @Mixin
    private JudgeOptions judge = new JudgeOptions();

    @Mixin
    private ClipOptions clip = new ClipOptions();

    @Mixin
    private PeopleOptions ratings = new PeopleOptions();

    @Mixin
    private StatisticsOptions statistics = new StatisticsOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

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
        EvalSet set = EvalSet.read(files(), references, onlyCommon, scoring.each());
        Optional<RatedCaptions> rated = ratings.read(set.systems().sequencedKeySet(), set.ids());
        PictureFiles pictures = new PictureFiles(set.pictures(), Optional.ofNullable(images));
        Evaluation evaluation = Evaluation.of(set, scoring.seeing(pictures), test);
        List<Section> more = new ArrayList<>();
        statistics.count(set).ifPresent(more::add);
        rated.map(captions -> PeopleAgreement.of(captions, evaluation.scores()))
                .ifPresent(agreement -> more.add(AgreementText.section(agreement)));
        output.write(set, evaluation, more, pictures);
        return ExitCode.DONE;
    }

    private Scoring scoring() {
        Optional<TupleParser> parser = tuples.parser();
        List<Measure> measures = new ArrayList<>(givenOptions.measures());
        judge.measure().ifPresent(measures::add);
        clip.measure().ifPresent(measures::add);
        return new Scoring(
                wanted(new WantedMetrics(parser.isPresent(), measures)),
                tokenized ? Optional.empty() : Optional.of(mode),
                Optional.ofNullable(paraphrases),
                parser,
                new Given(mode, givenOptions.idf().map(Given.Idf::read), measures));
    }

    private Set<String> wanted(WantedMetrics known) {
        metrics.forEach(metric -> known.refusal(metric).ifPresent(this::refuse));
        return metrics.isEmpty() ? known.usual() : new LinkedHashSet<>(metrics);
    }

    private void refuse(String why) {
        throw new ParameterException(spec.commandLine(), why);
    }

    private void checkGiven() {
        boolean files = !hypotheses.isEmpty() || !references.toString().isEmpty();
        if (serve
                && (files
                        || onlyCommon
                        || ratings.isGiven()
                        || clip.isGiven()
                        || statistics.isGiven()
                        || output.isGiven())) {
            refuse("--serve reads captions and references from its input. Leave out --hypotheses, --references,"
                    + " --only-common, --ratings, --statistics, --clip, --samples, --page and --json.");
        }
        statistics.check();
        if (clip.isGiven() && givenOptions.hasVectors()) {
            refuse("--clip gives the vectors of --image-vectors and --text-vectors: give one or the others.");
        }
        if (!serve && (hypotheses.isEmpty() || references.toString().isEmpty())) {
            refuse("Captions and references are needed. Give both --hypotheses and --references, or --serve alone,"
                    + " which reads them from its input.");
        }
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
