package dev.blazon.metrics.meteor;

import java.util.ArrayList;
import java.util.List;

/// Searches the alignment with the most matched words and the fewest chunks, by a beam over the reference from left to
/// right (Denkowski and Lavie 2014).
final class Aligner {
    private static final int BEAM = 40;

    private Aligner() {}

    /// The matches chosen, by their start in the reference; null elsewhere.
    static Match[] align(Matches matches) {
        Match[] certain = matches.certain();
        Path start = new Path(matches.words(), matches.ownWords());
        for (Match match : certain) {
            if (match != null) {
                start.reserve(match);
            }
        }
        List<Path> paths = new ArrayList<>(List.of(start));
        for (int word = 0; word < matches.words(); word++) {
            paths.sort(Path.BEST_FIRST);
            List<Path> next = new ArrayList<>();
            for (Path path : paths.subList(0, Math.min(BEAM, paths.size()))) {
                step(path, word, matches, certain, next);
            }
            paths = next.isEmpty() ? new ArrayList<>(List.of(paths.getFirst())) : next;
        }
        paths.sort(Path.BEST_FIRST);
        paths = new ArrayList<>(paths.subList(0, Math.min(BEAM, paths.size())));
        paths.forEach(Path::close);
        paths.sort(Path.BEST_FIRST);
        return paths.getFirst().matches(matches.words());
    }

    private static void step(Path path, int word, Matches matches, Match[] certain, List<Path> next) {
        if (path.isUsed(word)) {
            if (word < path.next()) {
                next.add(path);
            } else if (certain[path.next()] != null) {
                path.take(certain[path.next()]);
                next.add(path);
            }
            return;
        }
        for (Match match : matches.from(word)) {
            if (path.isFree(match)) {
                next.add(path.fork(match));
            }
        }
        path.skip();
        next.add(path);
    }
}
