package dev.blazon.formats.beside;

import dev.blazon.core.fault.Problem;
import dev.blazon.core.fault.RecipeException;
import dev.blazon.formats.publish.DiskFaults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Looks, before anything runs, whether texts can stand beside the pictures.
public final class Preflight {
    private static final int MOST_PROBLEMS = 5;

    private Preflight() {}

    /// @param folders that hold pictures
    /// @throws RecipeException naming the folders that take no texts
    public static void check(Collection<Path> folders, boolean overwrite) {
        List<Problem> problems = new ArrayList<>();
        for (Path folder : folders) {
            problem(folder, overwrite)
                    .map(text -> new Problem(folder.toString(), text))
                    .ifPresent(problems::add);
            if (problems.size() == MOST_PROBLEMS) {
                break;
            }
        }
        if (!problems.isEmpty()) {
            throw new RecipeException(problems);
        }
    }

    private static Optional<String> problem(Path folder, boolean overwrite) {
        if (isLinked(folder)) {
            // The same text would be read by one name while it is replaced by another.
            return overwrite
                    ? Optional.of("The folder is reached by a link, and --overwrite works on plain folders only."
                            + " Name the folder itself with --from, or leave --overwrite out.")
                    : Optional.empty();
        }
        if (!Files.isWritable(folder)) {
            return Optional.of("Texts cannot be written beside the pictures: this user may not write to the folder,"
                    + " or its disk is read-only. Give write permission, or leave --in-place out:"
                    + " the texts then go to the run folder.");
        }
        if (!new HiddenFolder(folder).isUsable()) {
            return Optional.of(
                    "'" + HiddenFolder.NAME + "' in it is none of Blazon's: seen a link or another kind of file,"
                            + " must be a plain folder of plain files. Move it away.");
        }
        return Optional.empty();
    }

    private static boolean isLinked(Path folder) {
        try {
            return !folder.toRealPath().equals(folder);
        } catch (IOException e) {
            throw DiskFaults.writing(folder, e);
        }
    }
}
