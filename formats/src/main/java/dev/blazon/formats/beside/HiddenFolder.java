package dev.blazon.formats.beside;

import dev.blazon.core.fault.StorageException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The folder `.blazon` in a folder of pictures. Links in it are never followed: it may come from a stranger, and what
/// a
/// link leads to is not Blazon's to write.
///
/// @param pictures the folder that it lies in
record HiddenFolder(Path pictures) {
    static final String NAME = ".blazon";

    Path path() {
        return pictures.resolve(NAME);
    }

    Path list() {
        return path().resolve("texts.jsonl");
    }

    Path lock() {
        return path().resolve("lock");
    }

    /// A text on its way; one at a time.
    Path part() {
        return path().resolve("part");
    }

    /// Where persons' texts are kept under a number.
    private Path kept(int number) {
        return path().resolve("before").resolve(Integer.toString(number));
    }

    /// Relative to the folder of pictures.
    static String keptName(int number, String text) {
        return NAME + "/before/" + number + "/" + text;
    }

    Path kept(int number, String text) {
        return kept(number).resolve(text);
    }

    /// Whether a person's text is kept there.
    boolean keeps(int number, String text) {
        return number > 0
                && isFolder(path())
                && isFolder(path().resolve("before"))
                && isFolder(kept(number))
                && Files.isRegularFile(kept(number, text), LinkOption.NOFOLLOW_LINKS);
    }

    /// The first number under which nothing of that name is kept.
    int free(String text) {
        int number = 1;
        while (Files.exists(kept(number, text), LinkOption.NOFOLLOW_LINKS)) {
            number++;
        }
        return number;
    }

    /// Names of all persons' texts that are kept.
    Set<String> keptNames() throws IOException {
        Set<String> names = new HashSet<>();
        Path before = path().resolve("before");
        if (isFolder(path()) && isFolder(before)) {
            for (Path numbered : children(before)) {
                if (isFolder(numbered)) {
                    children(numbered)
                            .forEach(file -> names.add(file.getFileName().toString()));
                }
            }
        }
        return names;
    }

    static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(files.toList());
        }
    }

    void create() throws IOException {
        create(path());
    }

    void createKept(int number) throws IOException {
        create(path());
        create(path().resolve("before"));
        create(kept(number));
    }

    /// Another thread may do the same at this moment.
    private static void create(Path folder) throws IOException {
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException e) {
            if (!isFolder(folder)) {
                throw new StorageException(
                        "[" + folder + "] Name is in use: seen a link or a file, must be a folder of its own."
                                + " Move it away and run the same command again.",
                        e);
            }
        }
    }

    /// Whether the name is free, or taken by a folder whose files are files: opening a pipe would wait for ever.
    boolean isUsable() {
        return isFree(path()) || isFolder(path()) && isFreeOrFile(list()) && isFreeOrFile(lock());
    }

    private static boolean isFree(Path path) {
        return !Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isFreeOrFile(Path path) {
        return isFree(path) || Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    /// Whether there is a list to be read.
    boolean hasList() {
        return isFolder(path()) && Files.isRegularFile(list(), LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }
}
