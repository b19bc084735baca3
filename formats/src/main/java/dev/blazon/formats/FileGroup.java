package dev.blazon.formats;

import dev.blazon.core.fault.RecipeException;
import dev.blazon.formats.source.ImageNames;
import dev.blazon.formats.table.TableSource;
import dev.blazon.formats.text.CodePoints;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;

/// Input that is opened as one source: a folder, or files of one kind, as a shell makes of `*.tar`.
///
/// @param root folder that all the files lie in
record FileGroup(Kind kind, Path root, List<Path> files) {

    /// What files are by their names.
    enum Kind {
        FOLDER,
        TAR,
        PARQUET,
        TABLE,
        IMAGE,
        UNKNOWN
    }

    FileGroup {
        files = List.copyOf(files);
    }

    /// Groups paths in the order in which their groups appear; files of a group are sorted and come once.
    static List<FileGroup> of(List<Path> paths) {
        SequencedMap<Group, SequencedSet<Path>> groups = new LinkedHashMap<>();
        for (Path path : paths) {
            Path absolute = path.toAbsolutePath().normalize();
            Kind kind = kind(absolute);
            Path root = kind == Kind.FOLDER ? absolute : absolute.resolveSibling("");
            groups.computeIfAbsent(new Group(kind, root), _ -> new LinkedHashSet<>())
                    .add(absolute);
        }
        return groups.entrySet().stream()
                .map(group -> new FileGroup(
                        group.getKey().kind,
                        group.getKey().root,
                        group.getValue().stream().sorted(FileGroup::compare).toList()))
                .toList();
    }

    private record Group(Kind kind, Path root) {}

    private static int compare(Path left, Path right) {
        return CodePoints.compare(left.toString(), right.toString());
    }

    private static Kind kind(Path path) {
        if (!Files.exists(path)) {
            throw new RecipeException(path.toString(), "The input is not there; " + Sources.ACCEPTED + ".");
        }
        String name = path.getFileName() == null ? "" : path.getFileName().toString();
        if (Files.isDirectory(path)) {
            return Kind.FOLDER;
        }
        if (FolderContents.isArchive(name)) {
            return Kind.TAR;
        }
        if (FolderContents.ends(name, ".parquet")) {
            return Kind.PARQUET;
        }
        if (FolderContents.isLines(name)
                || FolderContents.ends(name, ".json", ".json.gz")
                || FolderContents.ends(name, ".txt", ".token") && TableSource.isTable(path)) {
            return Kind.TABLE;
        }
        return ImageNames.isImage(name) ? Kind.IMAGE : Kind.UNKNOWN;
    }

    /// For messages.
    String place() {
        return kind == Kind.FOLDER || files.size() > 1
                ? root.toString()
                : files.getFirst().toString();
    }

    /// What keys are led by when there are several groups.
    String name() {
        Path named = kind == Kind.FOLDER || files.size() > 1 ? root : files.getFirst();
        return named.getFileName() == null
                ? "root"
                : ImageNames.stem(named.getFileName().toString());
    }
}
