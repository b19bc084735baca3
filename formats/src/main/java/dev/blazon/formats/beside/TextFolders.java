package dev.blazon.formats.beside;

import dev.blazon.formats.beside.Outcome.Why;
import dev.blazon.formats.publish.DiskFaults;
import dev.blazon.formats.source.ImageNames;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// Puts a run's texts beside the pictures of its source. Nobody else may while it is open.
public final class TextFolders implements AutoCloseable {
    private final Set<Path> roots;
    private final Wish wish;
    private final List<FolderLock> locks;
    private final Map<Path, TextFolder> folders = new ConcurrentHashMap<>();
    private final Map<Path, Path> real = new ConcurrentHashMap<>();

    private TextFolders(Set<Path> roots, Wish wish, List<FolderLock> locks) {
        this.roots = roots;
        this.wish = wish;
        this.locks = locks;
    }

    /// @param run in hex, the same whenever the run goes on
    /// @param extension of the texts, with its dot
    /// @param overwrite whether a person's text is put aside and replaced
    public record Wish(String run, String extension, boolean overwrite) {}

    /// @param text the words
    public record Text(Path picture, byte[] text) {}

    /// @param roots the source's folders, without links in their paths
    /// @throws dev.blazon.core.fault.RecipeException when another run writes texts there
    public static TextFolders open(Collection<Path> roots, Wish wish) {
        Set<Path> sorted = new TreeSet<>(roots);
        List<FolderLock> locks = new ArrayList<>();
        try {
            for (Path root : sorted) {
                locks.add(FolderLock.take(new HiddenFolder(root)));
            }
        } catch (RuntimeException e) {
            locks.forEach(FolderLock::close);
            throw e;
        }
        return new TextFolders(sorted, wish, locks);
    }

    /// What became of the texts, in their order.
    public List<Outcome> put(List<Text> texts) {
        Outcome[] outcomes = new Outcome[texts.size()];
        Map<Path, List<Integer>> byFolder = new LinkedHashMap<>();
        for (int at = 0; at < outcomes.length; at++) {
            Path folder = folderOf(texts.get(at).picture());
            if (isPlain(folder)) {
                byFolder.computeIfAbsent(folder, _ -> new ArrayList<>()).add(at);
            } else {
                outcomes[at] = new Outcome.LeftAlone(elsewhere(folder));
            }
        }
        byFolder.forEach((folder, places) -> put(folder, places, texts, outcomes));
        return List.of(outcomes);
    }

    private void put(Path folder, List<Integer> places, List<Text> texts, Outcome[] outcomes) {
        List<TextFolder.Named> named = places.stream()
                .map(at -> new TextFolder.Named(
                        ImageNames.stem(texts.get(at).picture().getFileName().toString()) + wish.extension(),
                        texts.get(at).text()))
                .toList();
        List<Outcome> done = folders.computeIfAbsent(folder, path -> TextFolder.open(path, wish))
                .put(named);
        for (int at = 0; at < done.size(); at++) {
            outcomes[places.get(at)] = done.get(at);
        }
    }

    /// Makes all that was put into folders of pictures outlast a power cut.
    public void sync(Collection<Path> written) {
        for (Path path : written) {
            TextFolder folder = folders.get(path);
            if (folder != null) {
                folder.sync();
            }
        }
    }

    private static Path folderOf(Path picture) {
        return picture.toAbsolutePath().resolveSibling("");
    }

    private boolean isPlain(Path folder) {
        return isInside(folder) && realOf(folder).equals(folder);
    }

    private Why elsewhere(Path folder) {
        return isInside(realOf(folder)) ? Why.LINKED_FOLDER : Why.OUTSIDE_SOURCE;
    }

    private boolean isInside(Path folder) {
        return roots.stream().anyMatch(folder::startsWith);
    }

    private Path realOf(Path folder) {
        return real.computeIfAbsent(folder, path -> {
            try {
                return path.toRealPath();
            } catch (IOException e) {
                throw DiskFaults.writing(path, e);
            }
        });
    }

    @Override
    public void close() {
        locks.forEach(FolderLock::close);
    }
}
