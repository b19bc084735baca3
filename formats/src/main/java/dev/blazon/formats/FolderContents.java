package dev.blazon.formats;

import dev.blazon.core.fault.RecipeException;
import dev.blazon.formats.folder.FolderScan;
import dev.blazon.formats.folder.FolderScan.Found;
import dev.blazon.formats.folder.LeftAlone;
import dev.blazon.formats.source.ImageNames;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// What kinds of input a folder holds.
///
/// @param archives tars
/// @param tables Parquet files that are no twins of archives or folders
/// @param manifests JSON Lines, CSV and TSV; JSON documents only where there is nothing else
record FolderContents(int images, List<Found> archives, List<Found> tables, List<Found> manifests) {

    static FolderContents of(FolderScan scan) {
        List<Found> files = scan.files();
        List<Found> archives =
                files.stream().filter(file -> isArchive(file.path())).toList();
        Set<String> stems =
                archives.stream().map(file -> archiveStem(file.path())).collect(Collectors.toSet());
        scan.images().forEach(image -> addFolders(image.path(), stems));
        List<Found> tables = files.stream()
                .filter(file -> ends(file.path(), ".parquet") && !stems.contains(ImageNames.stem(file.path())))
                .toList();
        boolean nothingElse =
                archives.isEmpty() && tables.isEmpty() && scan.images().isEmpty();
        List<Found> lines = files.stream().filter(file -> isLines(file.path())).toList();
        List<Found> manifests = lines.isEmpty() && nothingElse
                ? files.stream()
                        .filter(file -> ends(file.path(), ".json", ".json.gz"))
                        .toList()
                : lines;
        return new FolderContents(scan.images().size(), archives, tables, manifests);
    }

    // img2dataset's `files` layout: the folder `00000` has the twin `00000.parquet`.
    private static void addFolders(String image, Set<String> stems) {
        int slash = image.lastIndexOf('/');
        if (slash > 0) {
            stems.add(image.substring(0, slash));
        }
    }

    /// Manifests beside pictures, archives or tables are somebody's notes; anything else must be of one kind.
    void requireOneKind(Path folder) {
        int kinds = (images > 0 ? 1 : 0) + (archives.isEmpty() ? 0 : 1) + (tables.isEmpty() ? 0 : 1);
        if (kinds > 1) {
            throw new RecipeException(
                    folder.toString(),
                    "The folder mixes formats: seen " + seen() + ", accepted is one of them."
                            + " Name what you mean, for example '" + folder.resolve("*.tar") + "'.");
        }
        if (kinds == 0 && manifests.isEmpty()) {
            throw new RecipeException(
                    folder.toString(), "The folder holds no images: seen none; " + Sources.ACCEPTED + ".");
        }
    }

    /// Which of the kinds is read.
    LeftAlone.Kinds kinds() {
        if (images > 0) {
            return LeftAlone.Kinds.PICTURES;
        }
        if (!archives.isEmpty()) {
            return LeftAlone.Kinds.ARCHIVES;
        }
        return tables.isEmpty() ? LeftAlone.Kinds.MANIFESTS : LeftAlone.Kinds.TABLES;
    }

    /// The files of the kind that is read, as archives with their tables.
    Set<String> taken(FolderScan scan) {
        List<Found> read = !archives.isEmpty() ? archives : !tables.isEmpty() ? tables : manifests;
        Set<String> taken = read.stream().map(Found::path).collect(Collectors.toSet());
        if (!archives.isEmpty()) {
            Set<String> stems =
                    archives.stream().map(file -> archiveStem(file.path())).collect(Collectors.toSet());
            scan.files().stream()
                    .map(Found::path)
                    .filter(path -> ends(path, ".parquet") && stems.contains(ImageNames.stem(path)))
                    .forEach(taken::add);
        }
        return taken;
    }

    private String seen() {
        return images + " images, " + archives.size() + " archives" + example(archives) + ", " + tables.size()
                + " Parquet files" + example(tables);
    }

    private static String example(List<Found> files) {
        return files.isEmpty() ? "" : " ('" + files.getFirst().path() + "')";
    }

    static boolean isArchive(String name) {
        return ends(name, ".tar", ".tar.gz", ".tgz");
    }

    static boolean isLines(String name) {
        return ends(name, ".jsonl", ".ndjson", ".csv", ".tsv", ".jsonl.gz", ".ndjson.gz", ".csv.gz", ".tsv.gz");
    }

    static boolean ends(String name, String... ends) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String end : ends) {
            if (lower.endsWith(end)) {
                return true;
            }
        }
        return false;
    }

    private static String archiveStem(String name) {
        String stem = ImageNames.stem(name);
        return ends(stem, ".tar") ? ImageNames.stem(stem) : stem;
    }
}
