package dev.blazon.formats;

import dev.blazon.core.fault.RecipeException;
import dev.blazon.core.store.Source;
import dev.blazon.formats.coco.CocoSource;
import dev.blazon.formats.folder.FolderScan;
import dev.blazon.formats.folder.FolderScan.Found;
import dev.blazon.formats.folder.FolderSource;
import dev.blazon.formats.folder.LeftAlone;
import dev.blazon.formats.joined.ConcatenatedSource;
import dev.blazon.formats.joined.HfImageFolder;
import dev.blazon.formats.joined.NoticedSource;
import dev.blazon.formats.parquet.ParquetSource;
import dev.blazon.formats.source.SourceOptions;
import dev.blazon.formats.table.TableSource;
import dev.blazon.formats.webdataset.WebDatasetSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Opens input of any format: finds out what each path holds and joins several to one source.
public final class Sources {
    static final String ACCEPTED =
            "accepted are a folder of images (jpg, png, webp, gif, bmp, tif, …), WebDataset archives"
                    + " (.tar, .tar.gz, .tgz), .parquet, manifests (.jsonl, .ndjson, .csv, .tsv, .json, each also .gz)"
                    + " and COCO annotations (.json)";

    private Sources() {}

    /// Opens paths, each a file, a folder or a pattern such as `shards/{00000..00099}.tar` or `data/*.parquet`.
    ///
    /// @throws RecipeException when nothing is found, or nothing that can be read
    public static Source open(List<Path> from, SourceOptions options) {
        return open(from, options, "");
    }

    /// The same for a run that goes on and is to find the texts beside the pictures as when it began.
    ///
    /// @param run by which the run marked its texts; empty when it has none
    public static Source open(List<Path> from, SourceOptions options, String run) {
        List<ConcatenatedSource.Member> members = new ArrayList<>();
        Set<String> prefixes = new HashSet<>();
        List<FileGroup> groups = FileGroup.of(
                from.stream().flatMap(path -> Patterns.expand(path).stream()).toList());
        if (groups.isEmpty()) {
            throw new RecipeException("source", "No input is named; " + ACCEPTED + ".");
        }
        for (FileGroup group : groups) {
            Source source = open(group, options, run);
            if (source.shards().isEmpty()) {
                throw new RecipeException(group.place(), "The input holds no samples; " + ACCEPTED + ".");
            }
            String prefix = groups.size() == 1 ? "" : unique(group.name(), prefixes) + "/";
            members.add(new ConcatenatedSource.Member(source, prefix));
        }
        return members.size() == 1 ? members.getFirst().source() : ConcatenatedSource.of(members);
    }

    /// The folders whose pictures a source reads as files of their own, so that texts can stand beside them.
    ///
    /// @throws RecipeException when it reads anything else
    public static List<FolderScan> folders(Source source) {
        return switch (source) {
            case FolderSource folder -> List.of(folder.scan());
            case HfImageFolder folder -> List.of(folder.scan());
            case NoticedSource joined
            when !joined.parts().isEmpty() ->
                joined.parts().stream().flatMap(one -> folders(one).stream()).toList();
            default ->
                throw new RecipeException(
                        "--in-place",
                        "'" + source.description() + "' is no folder of pictures, and a text can stand beside a picture"
                                + " only where that is a file of its own. Leave --in-place out: the texts then go to the"
                                + " run folder.");
        };
    }

    private static String unique(String name, Set<String> taken) {
        String candidate = name;
        for (int count = 2; !taken.add(candidate); count++) {
            candidate = name + "-" + count;
        }
        return candidate;
    }

    private static Source open(FileGroup group, SourceOptions options, String run) {
        List<Path> files = group.files();
        Path root = group.root();
        return switch (group.kind()) {
            case FOLDER -> folder(files.getFirst(), options, run);
            case TAR -> WebDatasetSource.open(files, root, options);
            case PARQUET -> ParquetSource.open(files, root, options);
            case TABLE -> tables(files, root, options);
            case IMAGE -> images(files, root, options, run);
            case UNKNOWN ->
                throw new RecipeException(
                        files.getFirst().toString(), "The file's format is not known by its name; " + ACCEPTED + ".");
        };
    }

    private static Source images(List<Path> files, Path root, SourceOptions options, String run) {
        FolderScan scan = FolderScan.open(root, options.allowOutsideRoot(), run);
        Set<String> asked = new HashSet<>();
        files.forEach(file -> asked.add(root.relativize(file).toString().replace('\\', '/')));
        List<Found> images = scan.images().stream()
                .filter(image -> asked.contains(image.path()))
                .toList();
        return FolderSource.open(scan, images, options);
    }

    private static Source tables(List<Path> files, Path root, SourceOptions options) {
        List<Path> coco = files.stream().filter(Sources::isCoco).toList();
        if (coco.isEmpty()) {
            return TableSource.open(files, root, options);
        }
        if (files.size() == 1) {
            return CocoSource.open(files.getFirst(), options);
        }
        throw new RecipeException(
                root.toString(),
                "COCO annotations stand beside other manifests: '"
                        + coco.getFirst().getFileName() + "'. Name each with a --from of its own.");
    }

    private static boolean isCoco(Path file) {
        String name = file.getFileName().toString();
        return (name.endsWith(".json") || name.endsWith(".json.gz")) && CocoSource.isCoco(file);
    }

    private static Source folder(Path folder, SourceOptions options, String run) {
        FolderScan scan = FolderScan.open(folder, options.allowOutsideRoot(), run);
        FolderContents contents = FolderContents.of(scan);
        boolean images = !scan.images().isEmpty();
        if (HfImageFolder.isImageFolder(scan)) {
            return HfImageFolder.open(scan, options);
        }
        contents.requireOneKind(folder);
        if (images) {
            return FolderSource.open(scan, options);
        }
        Source opened = container(scan, contents, options);
        return new NoticedSource(opened, LeftAlone.of(scan, contents.taken(scan), contents.kinds()), List.of());
    }

    private static Source container(FolderScan scan, FolderContents contents, SourceOptions options) {
        return switch (contents.kinds()) {
            case ARCHIVES -> WebDatasetSource.open(paths(scan, contents.archives()), scan.root(), options);
            case TABLES -> ParquetSource.open(paths(scan, contents.tables()), scan.root(), options);
            case PICTURES, MANIFESTS -> tables(paths(scan, contents.manifests()), scan.root(), options);
        };
    }

    private static List<Path> paths(FolderScan scan, List<Found> files) {
        return files.stream().map(scan::resolve).filter(Files::isRegularFile).toList();
    }
}
