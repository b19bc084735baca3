package dev.blazon.formats.source;

import dev.blazon.core.fault.SampleException;
import dev.blazon.core.fault.StorageException;
import dev.blazon.core.sample.ImageLocation;
import dev.blazon.core.sample.ImageRef;
import dev.blazon.formats.text.Quoted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// Finds the pictures that a manifest names, and refuses those outside its folder.
public final class Locator {
    private final Path root;
    private final Path base;
    private final boolean allowOutside;

    private Locator(Path root, Path base, boolean allowOutside) {
        this.root = root;
        this.base = base;
        this.allowOutside = allowOutside;
    }

    /// @param root folder that no path may leave
    /// @param base folder that relative paths start from
    public static Locator open(Path root, Path base, boolean allowOutside) {
        try {
            return new Locator(root.toRealPath(), base.toRealPath(), allowOutside);
        } catch (IOException e) {
            throw new StorageException("[" + root + "] The folder cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /// A picture by path or address.
    ///
    /// @throws SampleException of class `path-outside-root` or `record-malformed`
    public ImageRef find(String named, String place) {
        if (named.startsWith("file://")) {
            // once: a name may repeat it more often than a stack is deep
            return found(named.substring("file://".length()), place);
        }
        return found(named, place);
    }

    private ImageRef found(String named, String place) {
        if (ImageNames.isAddress(named)) {
            return ImageRef.of(new ImageLocation.Remote(named), named).withUrl(named);
        }
        Path file = resolve(named, place);
        if (!Files.exists(file) && named.indexOf('\\') >= 0) {
            return found(named.replace('\\', '/'), place);
        }
        return ImageRef.of(locate(file, named, place), named);
    }

    /// The key that a path gives: relative to the root where it lies inside, `/`-separated, without extension.
    public String key(String named) {
        return ImageNames.stem(relative(named));
    }

    /// A path relative to the root where it lies inside, `/`-separated.
    public String relative(String named) {
        if (ImageNames.isAddress(named)) {
            return named;
        }
        try {
            Path file = base.resolve(named).normalize();
            String text = file.startsWith(root) ? root.relativize(file).toString() : named;
            return text.replace('\\', '/');
        } catch (InvalidPathException _) {
            return named;
        }
    }

    private Path resolve(String named, String place) {
        try {
            Path file = base.resolve(named).normalize();
            requireInside(file, named, place);
            return file;
        } catch (InvalidPathException e) {
            throw new SampleException(
                    "record-malformed",
                    "[" + place + "] The path cannot be a file's: " + Quoted.of(named) + ". " + e.getReason() + ".",
                    e);
        }
    }

    private void requireInside(Path file, String named, String place) {
        if (!allowOutside && !file.startsWith(root)) {
            throw new SampleException(
                    "path-outside-root",
                    "[" + place + "] The path leaves the source's folder: " + Quoted.of(named) + " is not below '"
                            + root + "'. Allow it with --allow-outside if you trust the file.");
        }
    }

    private ImageLocation locate(Path file, String named, String place) {
        if (!Files.isRegularFile(file)) {
            return new ImageLocation.Missing(file.toString());
        }
        try {
            Path real = file.toRealPath();
            requireInside(real, named, place);
            return new ImageLocation.InFile(real.toString(), 0, Files.size(real));
        } catch (IOException _) {
            return new ImageLocation.Missing(file.toString());
        }
    }
}
