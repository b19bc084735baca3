package dev.blazon.formats;

import dev.blazon.core.fault.RecipeException;
import dev.blazon.core.fault.StorageException;
import dev.blazon.formats.text.CodePoints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Patterns that name many files: `*`, `?`, `[a-c]`, `{a,b}`, and WebDataset's `{00000..00099}`.
final class Patterns {
    private static final Pattern RANGE = Pattern.compile("\\{(\\d{1,9})\\.\\.(\\d{1,9})}");
    private static final Pattern MAGIC = Pattern.compile("[*?\\[{]");
    private static final int MOST = 1_000_000;

    private Patterns() {}

    /// The paths that a pattern names, sorted; a path without pattern, or that exists as written, is itself.
    static List<Path> expand(Path path) {
        String text = path.toString();
        if (Files.exists(path) || !MAGIC.matcher(text).find()) {
            return List.of(path);
        }
        Matcher range = RANGE.matcher(text);
        if (range.find()) {
            return numbered(text, range);
        }
        return matching(path, text);
    }

    private static List<Path> numbered(String text, Matcher range) {
        int from = Integer.parseInt(range.group(1));
        int to = Integer.parseInt(range.group(2));
        if (to < from || to - from >= MOST) {
            throw new RecipeException(
                    text, "The range is " + from + " to " + to + ", must count up by less than " + MOST + ".");
        }
        List<Path> paths = new ArrayList<>();
        for (int number = from; number <= to; number++) {
            String digits = "0"
                            .repeat(Math.max(
                                    0,
                                    range.group(1).length()
                                            - Integer.toString(number).length()))
                    + number;
            paths.addAll(expand(Path.of(text.substring(0, range.start()) + digits + text.substring(range.end()))));
        }
        return paths;
    }

    private static List<Path> matching(Path path, String text) {
        Path base = base(path);
        int depth = text.contains("**")
                ? Integer.MAX_VALUE
                : path.getNameCount() - base(path).getNameCount() + 1;
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + text);
        try (Stream<Path> walk = Files.walk(base, depth)) {
            List<Path> found = walk.filter(matcher::matches)
                    .sorted((left, right) -> CodePoints.compare(left.toString(), right.toString()))
                    .toList();
            if (found.isEmpty()) {
                throw new RecipeException(text, "The pattern matches no file; " + Sources.ACCEPTED + ".");
            }
            return found;
        } catch (IOException | UncheckedIOException e) {
            throw new StorageException("[" + base + "] The folder cannot be read: " + e.getMessage() + ".", e);
        }
    }

    // The longest leading folder without a pattern.
    private static Path base(Path path) {
        Path base = Optional.ofNullable(path.getParent()).orElse(Path.of(""));
        while (MAGIC.matcher(base.toString()).find()) {
            base = Optional.ofNullable(base.getParent()).orElse(Path.of(""));
        }
        return base;
    }
}
