package dev.blazon.formats.folder;

import dev.blazon.core.fault.StorageException;
import dev.blazon.formats.beside.OwnTexts;
import dev.blazon.formats.source.ImageNames;
import dev.blazon.formats.text.CodePoints;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What lies in a folder and below, listed once and sorted: pictures, sidecars, containers. Hidden names are left out;
/// links are followed, loops are not; what a link leads to outside the folder is listed but marked. Texts that Blazon
/// wrote beside the pictures are no input: where one took the place of a person's text, that text is listed.
public final class FolderScan {
    private static final Set<String> SIDECARS = Set.of("txt", "caption", "cap", "json");
    private static final Set<String> CONTAINERS =
            Set.of("tar", "tgz", "parquet", "jsonl", "ndjson", "csv", "tsv", "gz");

    private final Path root;
    private final List<Found> files;
    private final Passed passed;
    private final Map<String, Path> standIns;

    private FolderScan(Path root, Visitor visitor) {
        this.root = root;
        this.files = List.copyOf(visitor.found);
        this.passed = visitor.passed;
        this.standIns = Map.copyOf(visitor.standIns);
    }

    /// @param path relative to the folder, `/`-separated
    /// @param outside whether a link leads out of the folder and may not be followed
    public record Found(String path, long size, boolean outside) {}

    /// What was passed by without being listed.
    ///
    /// @param strangers files of no kind that is known
    /// @param hidden files and folders
    /// @param damaged folders whose lists of Blazon's texts have lines that cannot be read
    record Passed(Count strangers, Count masks, Count hidden, Count damaged) {
        Passed() {
            this(new Count(), new Count(), new Count(), new Count());
        }
    }

    public static FolderScan open(Path folder, boolean allowOutside) {
        return open(folder, allowOutside, "");
    }

    /// @param run that goes on and is to find the texts beside the pictures as when it began; empty when none does
    public static FolderScan open(Path folder, boolean allowOutside, String run) {
        try {
            Path root = folder.toRealPath();
            Visitor visitor = new Visitor(root, allowOutside, run);
            Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor);
            visitor.found.sort((left, right) -> CodePoints.compare(left.path, right.path));
            return new FolderScan(root, visitor);
        } catch (IOException e) {
            throw new StorageException("[" + folder + "] The folder cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /// The folder itself, without links in its path.
    public Path root() {
        return root;
    }

    Passed passed() {
        return passed;
    }

    /// All files of interest, by code point.
    public List<Found> files() {
        return files;
    }

    /// The pictures, and folders (with a `/` at the end) that a link leads to outside: their pictures are not known.
    public List<Found> images() {
        return files.stream()
                .filter(file -> ImageNames.isImage(file.path) || file.path.endsWith("/"))
                .toList();
    }

    public Path resolve(Found file) {
        Path standIn = standIns.get(file.path);
        return standIn == null ? root.resolve(file.path) : standIn;
    }

    /// The folders that hold pictures, in order.
    public Set<Path> pictureFolders() {
        Set<Path> folders = new TreeSet<>();
        images().stream()
                .filter(image -> !image.outside)
                .forEach(image -> folders.add(root.resolve(image.path).resolveSibling("")));
        return folders;
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {
        private final Path root;
        private final boolean allowOutside;
        private final List<Found> found = new ArrayList<>();
        private final Passed passed = new Passed();
        private final String run;
        private final Map<Path, OwnTexts> ownTexts = new HashMap<>();
        private final Map<String, Path> standIns = new HashMap<>();

        Visitor(Path root, boolean allowOutside, String run) {
            this.root = root;
            this.allowOutside = allowOutside;
            this.run = run;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            if (folder.equals(root)) {
                return enter(folder);
            }
            if (OwnTexts.isHiddenFolder(folder)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            if (isHidden(folder)) {
                passed.hidden().add(relative(folder) + "/");
                return FileVisitResult.SKIP_SUBTREE;
            }
            if (leavesRoot(folder)) {
                found.add(new Found(relative(folder) + "/", 0, true));
                return FileVisitResult.SKIP_SUBTREE;
            }
            return enter(folder);
        }

        private FileVisitResult enter(Path folder) throws IOException {
            Optional<OwnTexts> own = OwnTexts.in(folder, run);
            if (own.isPresent()) {
                ownTexts.put(folder, own.get());
                for (Map.Entry<String, Path> text : own.get().standIns().entrySet()) {
                    String path = relative(folder.resolve(text.getKey()));
                    standIns.put(path, text.getValue());
                    found.add(new Found(path, Files.size(text.getValue()), false));
                }
                if (own.get().damaged() > 0) {
                    passed.damaged().add(relative(folder));
                }
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException fault) throws IOException {
            ownTexts.remove(folder);
            return super.postVisitDirectory(folder, fault);
        }

        private boolean isOwn(Path file) {
            OwnTexts own = ownTexts.get(Objects.requireNonNull(file.getParent()));
            return own != null && own.hides(file.getFileName().toString());
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (isOwn(file)) {
                return FileVisitResult.CONTINUE;
            }
            String name = file.getFileName().toString();
            boolean readable = attributes.isRegularFile() || attributes.isSymbolicLink();
            if (isHidden(file)) {
                passed.hidden().add(relative(file));
            } else if (readable && isOfInterest(name)) {
                found.add(new Found(relative(file), attributes.size(), leavesRoot(file)));
            } else if (ImageNames.isMask(name)) {
                passed.masks().add(relative(file));
            } else {
                passed.strangers().add(relative(file));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
            if (problem instanceof FileSystemLoopException || problem instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw problem;
        }

        private boolean leavesRoot(Path file) throws IOException {
            if (allowOutside || !Files.isSymbolicLink(file)) {
                return false;
            }
            return Files.exists(file) && !file.toRealPath().startsWith(root);
        }

        private String relative(Path file) {
            return root.relativize(file).toString().replace('\\', '/');
        }

        private static boolean isHidden(Path file) {
            String name = file.getFileName().toString();
            return name.startsWith(".") || name.equals("__MACOSX");
        }

        private static boolean isOfInterest(String name) {
            String extension = ImageNames.extension(name);
            return ImageNames.isImage(name) || SIDECARS.contains(extension) || CONTAINERS.contains(extension);
        }
    }
}
