package dev.blazon.formats.beside;

import dev.blazon.core.fault.RecipeException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A folder's list of texts as read: bounded in memory by the names that are asked for, whatever the list holds.
///
/// @param damaged lines that say nothing; the texts that they may have named count as a person's
/// @param whole length of the whole lines in bytes; what follows was cut short when it was written
/// @param length of all that was read
record TextList(Map<String, Known> known, long damaged, long whole, long length) {
    static final long LARGEST = 1L << 30;
    /// A name of 255 characters, all of them escaped, with the rest.
    private static final int LONGEST_LINE = 4096;
    private static final int BUFFER = 1 << 16;

    /// @param run that asks
    /// @param wanted names that are of interest
    static TextList read(HiddenFolder folder, String run, Set<String> wanted) throws IOException {
        if (!folder.hasList()) {
            return new TextList(new HashMap<>(), 0, 0, 0);
        }
        requireBearable(folder.list());
        Reader reader = new Reader(run, wanted);
        try (InputStream in =
                new BufferedInputStream(Files.newInputStream(folder.list(), LinkOption.NOFOLLOW_LINKS), BUFFER)) {
            reader.readAll(in);
        }
        return new TextList(reader.known, reader.damaged, reader.whole, reader.position);
    }

    private static void requireBearable(Path list) throws IOException {
        long size = Files.size(list);
        if (size > LARGEST) {
            throw new RecipeException(
                    list.toString(),
                    String.format(
                            Locale.ROOT,
                            "The list of Blazon's own texts has %,d bytes, at most %,d are read. Move it away;"
                                    + " the texts that it names then count as yours.",
                            size,
                            LARGEST));
        }
    }

    private static final class Reader {
        private final String run;
        private final Set<String> wanted;
        private final Map<String, Known> known = new HashMap<>();
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();
        private long damaged;
        private long whole;
        private long position;
        private boolean tooLong;

        Reader(String run, Set<String> wanted) {
            this.run = run;
            this.wanted = wanted;
        }

        void readAll(InputStream in) throws IOException {
            for (int next = in.read(); next >= 0; next = in.read()) {
                position++;
                if (next == '\n') {
                    end();
                } else if (line.size() < LONGEST_LINE) {
                    line.write(next);
                } else {
                    tooLong = true;
                }
            }
        }

        private void end() {
            Optional<TextLine> read = tooLong ? Optional.empty() : text().flatMap(TextLine::parse);
            if (read.isEmpty()) {
                damaged++;
            }
            read.filter(found -> wanted.contains(found.text())).ifPresent(this::add);
            line.reset();
            tooLong = false;
            whole = position;
        }

        private void add(TextLine found) {
            known.computeIfAbsent(found.text(), _ -> new Known()).add(found, run);
        }

        private Optional<String> text() {
            try {
                return Optional.of(StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(line.toByteArray()))
                        .toString());
            } catch (CharacterCodingException _) {
                return Optional.empty();
            }
        }
    }
}
