package dev.blazon.engine.local;

import dev.blazon.core.fault.SampleException;
import dev.blazon.core.fault.StorageException;
import dev.blazon.core.image.Bytes;
import dev.blazon.core.sample.ImageLocation;
import dev.blazon.core.sample.ImageRef;
import dev.blazon.engine.ledger.Causes;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Reads stored images from where they lie.
final class ImageFiles {
    private final long maxBytes;

    ImageFiles(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    Bytes read(ImageRef image, String place) {
        return switch (image.location()) {
            case ImageLocation.Inline inline -> inline.bytes();
            case ImageLocation.InFile file -> read(file, place);
            case ImageLocation.Missing missing ->
                throw new SampleException(
                        "image-missing",
                        "[" + place + "] No file '" + missing.file() + "'. Put it there or drop the row.");
            case ImageLocation.Remote remote ->
                throw new SampleException(
                        "image-not-local",
                        "[" + place + "] Only the address '" + remote.url()
                                + "' is known, and nothing is fetched. Download the images first.");
        };
    }

    private Bytes read(ImageLocation.InFile file, String place) {
        if (file.length() > maxBytes) {
            throw new SampleException(
                    "image-bytes-above-max",
                    "[" + place + "] The image has " + file.length() + " bytes, at most " + maxBytes
                            + " are allowed. Give a higher --max-image-bytes or leave the picture out.");
        }
        Path path = Path.of(file.file());
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            return range(channel, file);
        } catch (NoSuchFileException fault) {
            throw missing(path, place, fault);
        } catch (EOFException fault) {
            throw new SampleException(
                    "image-truncated",
                    "[" + place + "] '" + path + "' ends inside the image. It was cut after listing.",
                    fault);
        } catch (IOException fault) {
            throw new SampleException(
                    "image-unreadable",
                    "[" + place + "] '" + path + "' cannot be read: " + Causes.named(fault) + ".",
                    fault);
        }
    }

    private static Bytes range(FileChannel channel, ImageLocation.InFile file) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(file.length()));
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, file.offset() + buffer.position()) < 0) {
                throw new EOFException();
            }
        }
        return Bytes.wrap(buffer.array());
    }

    /// A file that went is the sample's fault; a folder that went is everybody's.
    private static RuntimeException missing(Path path, String place, IOException fault) {
        Path parent = path.getParent();
        if (parent != null && !Files.isDirectory(parent)) {
            return new StorageException(
                    "[" + place + "] The folder '" + parent
                            + "' is gone. Bring it back and run the same command again; finished shards stand.",
                    fault);
        }
        return new SampleException(
                "image-missing", "[" + place + "] No file '" + path + "'. It was removed after listing.", fault);
    }
}
