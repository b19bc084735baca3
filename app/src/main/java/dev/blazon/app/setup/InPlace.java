package dev.blazon.app.setup;

import dev.blazon.core.fault.StorageException;
import dev.blazon.core.store.Source;
import dev.blazon.engine.ledger.Causes;
import dev.blazon.formats.Sources;
import dev.blazon.formats.beside.Preflight;
import dev.blazon.formats.beside.TextFolders;
import dev.blazon.formats.folder.FolderScan;
import dev.blazon.formats.sidecar.SidecarOptions;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// Texts beside the pictures of a source: whether that can be, and the name by which a run knows its own.
public final class InPlace {

    private InPlace() {}

    /// Looks before anything runs.
    ///
    /// @throws dev.blazon.core.fault.RecipeException when texts cannot stand beside this source's pictures
    public static void check(Source source, OutputChoice output) {
        if (output.isInPlace()) {
            Set<Path> folders = new TreeSet<>();
            for (FolderScan scan : Sources.folders(source)) {
                folders.add(scan.root());
                folders.addAll(scan.pictureFolders());
            }
            Preflight.check(folders, output.sidecar().overwrite());
        }
    }

    static Optional<TextFolders> open(Source source, OutputChoice output, Path runFolder) {
        if (!output.isInPlace()) {
            return Optional.empty();
        }
        List<Path> roots =
                Sources.folders(source).stream().map(FolderScan::root).toList();
        SidecarOptions sidecar = output.sidecar();
        return Optional.of(TextFolders.open(
                roots, new TextFolders.Wish(name(runFolder), sidecar.extension(), sidecar.overwrite())));
    }

    private static Path file(Path runFolder) {
        return runFolder.resolve(".run/name");
    }

    /// The name by which a run marked its texts; empty when it has marked none.
    static String nameOf(Path runFolder) {
        Path file = file(runFolder);
        try {
            return Files.exists(file) ? Files.readString(file).strip() : "";
        } catch (IOException fault) {
            throw new StorageException("[" + file + "] Cannot be read: " + Causes.named(fault) + ".", fault);
        }
    }

    /// Drawn at random: two runs of the same command must not take each other's texts for their own.
    private static String name(Path runFolder) {
        String there = nameOf(runFolder);
        if (!there.isEmpty()) {
            return there;
        }
        String name = UUID.randomUUID().toString().replace("-", "");
        write(file(runFolder), name);
        return name;
    }

    private static void write(Path file, String name) {
        Path aside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(aside, name + "\n");
            try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException fault) {
            throw new StorageException("[" + file + "] Cannot be written: " + Causes.named(fault) + ".", fault);
        }
    }
}
