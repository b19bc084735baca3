package dev.blazon.formats.beside;

import dev.blazon.formats.beside.Outcome.Why;
import dev.blazon.formats.publish.Sync;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Function;

/// Puts texts into their places, each whole or not at all, and never over what it has not looked at.
record Placing(HiddenFolder folder) {

    /// @param known what the list tells of a name
    /// @param written what is to be said of a text that stands
    Outcome carryOut(Plan plan, Function<String, Known> known, Function<TextLine, Outcome> written) throws IOException {
        return switch (plan) {
            case Plan.Leave(Why why) -> new Outcome.LeftAlone(why);
            case Plan.Create(TextLine line, byte[] bytes) -> create(line, bytes, written);
            case Plan.Renew(TextLine line, byte[] bytes) -> renew(line, bytes, known.apply(line.text()), written);
            case Plan.Replace(TextLine line, byte[] bytes) -> replace(line, bytes, written);
        };
    }

    private Path place(TextLine line) {
        return folder.pictures().resolve(line.text());
    }

    private Outcome create(TextLine line, byte[] bytes, Function<TextLine, Outcome> written) throws IOException {
        Path part = part(bytes);
        try {
            link(part, place(line));
            return written.apply(line);
        } catch (FileAlreadyExistsException _) {
            return new Outcome.LeftAlone(Why.TEXT_PRESENT);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /// Unlike a move, a link never takes the place of a file that somebody saved in this very moment.
    private static void link(Path part, Path place) throws IOException {
        try {
            Files.createLink(place, part);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException _) {
            // Some disks know no links; a move says what is wrong with all others.
            Files.move(part, place);
        }
    }

    private Outcome renew(TextLine line, byte[] bytes, Known known, Function<TextLine, Outcome> written)
            throws IOException {
        Path place = place(line);
        if (Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)
                && Standing.hash(Files.readAllBytes(place)).equals(line.sha256())) {
            return written.apply(line);
        }
        Path part = part(bytes);
        if (Standing.of(place, known) != Standing.OURS) {
            Files.delete(part);
            return new Outcome.LeftAlone(Why.TEXT_EDITED);
        }
        Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        return written.apply(line);
    }

    /// Whatever stands there is moved, not copied: a change that comes in this very moment goes with it.
    private Outcome replace(TextLine line, byte[] bytes, Function<TextLine, Outcome> written) throws IOException {
        folder.createKept(line.aside());
        Path kept = folder.kept(line.aside(), line.text());
        try {
            Files.move(place(line), kept, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException _) {
            // Its owner has just deleted it.
        } catch (AtomicMoveNotSupportedException _) {
            // A mount point as a file: nobody has texts like that.
            return new Outcome.LeftAlone(Why.NOT_A_FILE);
        }
        Sync.folder(kept.resolveSibling(""));
        return create(line, bytes, written);
    }

    private Path part(byte[] bytes) throws IOException {
        Path part = folder.part();
        // Made anew: what an earlier attempt left may be linked to a text that stands.
        Files.deleteIfExists(part);
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer content = ByteBuffer.wrap(bytes);
            while (content.hasRemaining()) {
                channel.write(content);
            }
            channel.force(true);
        }
        return part;
    }
}
