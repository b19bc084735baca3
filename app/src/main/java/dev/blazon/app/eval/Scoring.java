package dev.blazon.app.eval;

import dev.blazon.app.eval.given.Measure;
import dev.blazon.app.eval.pictures.PictureFiles;
import dev.blazon.core.fault.RecipeException;
import dev.blazon.metrics.CaptionSet;
import dev.blazon.metrics.Mode;
import dev.blazon.metrics.Scores;
import dev.blazon.metrics.meteor.Meteor;
import dev.blazon.metrics.overlap.OverlapMetrics;
import dev.blazon.metrics.spice.Spice;
import dev.blazon.metrics.spice.Spider;
import dev.blazon.metrics.spice.Tuple;
import dev.blazon.metrics.spice.TupleParser;
import dev.blazon.metrics.text.CutSet;
import dev.blazon.metrics.text.PtbTokenizer;
import dev.blazon.metrics.text.Tokens;
import dev.blazon.metrics.wordnet.Synsets;
import dev.blazon.tuples.CaptionParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What is scored, and with what.
///
/// @param wanted names of [#METRICS]
/// @param mode of the tokenizer; empty for texts that are cut into words already
/// @param paraphrases METEOR's table
/// @param parser of SPICE's tuples; needed for metrics that [#needsTuples]
/// @param given what else there is; measures for all that is wanted and needs one
public record Scoring(
        Set<String> wanted,
        Optional<Mode> mode,
        Optional<Path> paraphrases,
        Optional<TupleParser> parser,
        Given given) {

    /// What a name ends with when the tuples come from Blazon's own parser.
    public static final String RULES = "_rules";

    private static final String SPIDER = "SPIDEr";
    private static final String SPIDER_MAX = "SPIDEr_max";
    private static final List<String> BEST_OF_SEVERAL = List.of(SPIDER_MAX, SPIDER_MAX + RULES);
    private static final List<String> OVERLAP =
            List.of("Bleu_1", "Bleu_2", "Bleu_3", "Bleu_4", "ROUGE_L", "CIDEr", "CIDEr_plain");

    /// All that can be asked for, by the usual names, in the order of the table.
    public static final List<String> METRICS = Stream.of(
                    List.of("Bleu_1", "Bleu_2", "Bleu_3", "Bleu_4", "METEOR", "ROUGE_L", "CIDEr"),
                    Spice.NAMES,
                    List.of(SPIDER, "CIDEr_plain", "SPICE" + RULES, SPIDER + RULES),
                    BEST_OF_SEVERAL,
                    Given.NEEDS.keySet())
            .flatMap(Collection::stream)
            .toList();

    public Scoring {
        wanted = Set.copyOf(wanted);
    }

    /// What is scored when nothing is asked for.
    public static Set<String> usual(boolean tuples) {
        Set<String> usual =
                new LinkedHashSet<>(List.of("Bleu_1", "Bleu_2", "Bleu_3", "Bleu_4", "METEOR", "ROUGE_L", "CIDEr"));
        if (tuples) {
            usual.addAll(List.of("SPICE", SPIDER));
        }
        return usual;
    }

    /// Whether it is defined only by the tuples of SPICE's own parser.
    public static boolean needsTuples(String metric) {
        return metric.equals(SPIDER) || metric.equals(SPIDER_MAX) || Spice.NAMES.contains(metric);
    }

    /// The name of what comes nearest to it with the tuples of Blazon's own parser.
    static String byRules(String metric) {
        return (Spice.NAMES.contains(metric) ? "SPICE" : metric) + RULES;
    }

    /// How many captions an image may have: several where nothing is scored but the best of them.
    public CaptionsEach each() {
        return BEST_OF_SEVERAL.containsAll(wanted) ? CaptionsEach.SAME : CaptionsEach.ONE;
    }

    /// Reads what the metrics will need, beside the reading of files.
    public void prepare() {
        Thread.ofPlatform().daemon().start(() -> {
            if (mode.isPresent()) {
                PtbTokenizer.prepare();
            }
            if (wanted.stream().anyMatch(name -> name.equals("METEOR") || name.startsWith("SP"))) {
                Synsets.shared();
            }
        });
    }

    /// @param columns the first captions of all images, their second ones and so on; one unless [#each] allows several
    /// @return scores of what is wanted, in the order of [#METRICS]
    /// @throws RecipeException when a file of the metrics cannot be read
    public List<Scores> of(List<CaptionSet> columns) {
        Map<String, Scores> scores = new LinkedHashMap<>();
        Set<String> plain = new LinkedHashSet<>(wanted);
        BEST_OF_SEVERAL.forEach(plain::remove);
        if (!plain.isEmpty()) {
            CaptionSet captions = columns.getFirst();
            of(plain).of(captions, cut(captions)).forEach(score -> scores.put(score.name(), score));
        }
        BEST_OF_SEVERAL.stream().filter(wanted::contains).forEach(name -> scores.put(name, best(columns, name)));
        return ordered(scores);
    }

    private Scores best(List<CaptionSet> columns, String name) {
        String spice = "SPICE" + name.substring(SPIDER_MAX.length());
        Scoring both = of(Set.of("CIDEr", spice));
        List<List<Scores>> scored = columns.stream()
                .map(column -> both.of(column, both.cut(column)))
                .toList();
        return Spider.max(
                        scored.stream().map(List::getFirst).toList(),
                        scored.stream().map(List::getLast).toList())
                .named(name);
    }

    /// @return scores of captions of two systems as one set, the first system's first
    List<Scores> together(CaptionSet one, CaptionSet other) {
        return of(
                new CaptionSet(
                        joined(one.ids(), other.ids()),
                        joined(one.hypotheses(), other.hypotheses()),
                        joined(one.references(), other.references())),
                cut(one).then(cut(other)));
    }

    /// The same where pictures of the captions are known.
    public Scoring seeing(PictureFiles pictures) {
        return new Scoring(wanted, mode, paraphrases, parser, given.seeing(pictures));
    }

    /// The same for fewer metrics.
    Scoring of(Set<String> fewer) {
        return new Scoring(fewer, mode, paraphrases, parser, given);
    }

    private CutSet cut(CaptionSet captions) {
        return mode.map(each -> CutSet.of(captions, each)).orElseGet(() -> CutSet.given(captions));
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private List<Scores> of(CaptionSet captions, CutSet set) {
        Map<String, Scores> scores = new LinkedHashMap<>();
        boolean spider = wanted.contains(SPIDER) || wanted.contains(SPIDER + RULES);
        if (spider || OVERLAP.stream().anyMatch(wanted::contains)) {
            OverlapMetrics.of(set, given.idf().map(idf -> idf.of(set, mode.orElse(Mode.STRICT))))
                    .forEach(score -> scores.put(score.name(), score));
        }
        if (wanted.contains("METEOR")) {
            scores.put("METEOR", meteor(set));
        }
        if (wanted.stream().anyMatch(Scoring::needsTuples)) {
            addSpice(set, parser.orElseThrow(), "", scores);
        }
        if (wanted.contains("SPICE" + RULES) || wanted.contains(SPIDER + RULES)) {
            addSpice(set, new CaptionParser(), RULES, scores);
        }
        given.measures().forEach(measure -> scores.putAll(of(measure, captions)));
        return ordered(scores);
    }

    private List<Scores> ordered(Map<String, Scores> scores) {
        return METRICS.stream()
                .filter(wanted::contains)
                .map(name -> Objects.requireNonNull(scores.get(name)))
                .toList();
    }

    private Map<String, Scores> of(Measure measure, CaptionSet captions) {
        Set<String> own = new LinkedHashSet<>(measure.names());
        own.retainAll(wanted);
        return own.isEmpty()
                ? Map.of()
                : measure.of(captions, own, given.mode()).stream()
                        .collect(Collectors.toMap(Scores::name, Function.identity()));
    }

    private Scores meteor(CutSet set) {
        try {
            return Meteor.of(set, paraphrases);
        } catch (IOException fault) {
            throw new RecipeException(
                    paraphrases.map(Path::toString).orElse("METEOR"),
                    "The table of paraphrases cannot be read: " + fault.getMessage()
                            + ". Give paraphrase-en.gz of METEOR 1.5.");
        }
    }

    private static void addSpice(CutSet set, TupleParser parser, String ending, Map<String, Scores> scores) {
        List<String> captions = texts(set.hypotheses(), set);
        List<String> references = texts(set.references(), set);
        List<String> all =
                Stream.concat(captions.stream(), references.stream()).distinct().toList();
        List<List<Tuple>> parsed = parser.parse(all);
        Map<String, List<Tuple>> tuples = new LinkedHashMap<>();
        for (int caption = 0; caption < all.size(); caption++) {
            tuples.put(all.get(caption), parsed.get(caption));
        }
        List<List<List<Tuple>>> wanted = new ArrayList<>();
        for (int image = 0; image < set.size(); image++) {
            wanted.add(references.subList(set.firstReference()[image], set.firstReference()[image + 1]).stream()
                    .map(tuples::get)
                    .toList());
        }
        for (Scores score : Spice.of(captions.stream().map(tuples::get).toList(), wanted, set.base(), parser.id())) {
            scores.put(score.name() + ending, score.named(score.name() + ending));
        }
        Scores cider = scores.get("CIDEr");
        if (cider != null) {
            Scores spice = Objects.requireNonNull(scores.get("SPICE" + ending));
            scores.put(SPIDER + ending, Spider.of(cider, spice).named(SPIDER + ending));
        }
    }

    private static List<String> texts(Tokens tokens, CutSet set) {
        return IntStream.range(0, tokens.size())
                .mapToObj(text -> tokens.text(text, set.vocabulary()))
                .toList();
    }
}
