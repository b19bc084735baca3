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
        List<Path> next = new ArrayList<>();
        for (int word = 0; word < matches.words(); word++) {
            narrow(paths);
            for (Path path : paths) {
                step(path, word, matches, certain, next);
            }
            if (next.isEmpty()) {
                next.add(paths.getFirst());
            }
            List<Path> done = paths;
            paths = next;
            next = done;
            next.clear();
        }
        narrow(paths);
        paths.forEach(Path::close);
        paths.sort(Path.BEST_FIRST);
        return paths.getFirst().matches(matches.words());
    }

    /// Keeps the best.
    private static void narrow(List<Path> paths) {
        if (paths.size() > 1) {
            paths.sort(Path.BEST_FIRST);
        }
        if (paths.size() > BEAM) {
            paths.subList(BEAM, paths.size()).clear();
        }
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
        for (int place = matches.first(word); place < matches.first(word + 1); place++) {
            if (path.isFree(matches.at(place))) {
                next.add(path.fork(matches.at(place)));
            }
        }
        path.skip();
        next.add(path);
    }
}
