package dev.blazon.formats.webdataset;

import dev.blazon.core.fault.StorageException;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.store.Reading;
import dev.blazon.core.store.SampleReader;
import dev.blazon.formats.source.ImageNames;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the samples of one archive, joined with its twin table in the order of keys.
final class WebDatasetReader implements SampleReader {
    private final Path archive;
    private final TarWalk walk;
    private final Twin twin;
    private final List<String> captionColumns;
    private final Deque<Reading> ready = new ArrayDeque<>();
    private @Nullable Members members;
    private boolean ended;
    private boolean cut;

    private WebDatasetReader(Path archive, TarWalk walk, Twin twin, List<String> captionColumns) {
        this.archive = archive;
        this.walk = walk;
        this.twin = twin;
        this.captionColumns = captionColumns;
    }

    static WebDatasetReader open(Path archive, Twin twin, List<String> captionColumns) {
        try {
            return new WebDatasetReader(archive, new TarWalk(TarInput.open(archive)), twin, captionColumns);
        } catch (IOException e) {
            throw fault(archive, 0, e);
        }
    }

    @Override
    public Optional<Reading> next() {
        while (ready.isEmpty() && !ended) {
            advance();
        }
        Reading first = ready.peek();
        if (first == null) {
            return twin.takeLeft(cut, captionColumns);
        }
        Optional<Reading> failedBefore = twin.takeFailedBefore(first.key(), captionColumns);
        return failedBefore.isPresent() ? failedBefore : Optional.ofNullable(ready.poll());
    }

    private void advance() {
        try {
            Optional<TarMember> member = walk.next();
            if (member.isEmpty()) {
                finish();
            } else if (!member.get().folder()) {
                add(member.get());
            }
        } catch (TarMember.Cut e) {
            finishCut(e.name());
        } catch (IOException e) {
            throw fault(archive, walk.position(), e);
        }
    }

    private void add(TarMember member) throws IOException, TarMember.Cut {
        Optional<MemberName> name = MemberName.of(member.name());
        if (name.isEmpty()) {
            return;
        }
        if (members == null || !members.key().equals(name.get().key())) {
            flush();
            members = new Members(name.get().key(), archive);
        }
        members.add(member, name.get(), walk);
    }

    private void flush() {
        if (members != null) {
            ready.add(reading(members));
            members = null;
        }
    }

    private void finish() {
        flush();
        ended = true;
    }

    // What was complete before the cut stands; the sample that the cut goes through is known to be incomplete.
    private void finishCut(String name) {
        cut = true;
        String cutKey = MemberName.of(name)
                .map(MemberName::key)
                .orElse(ImageNames.stem(String.valueOf(archive.getFileName())) + "@" + walk.position());
        Sample known = Sample.of(cutKey, List.of());
        if (members != null && members.key().equals(cutKey)) {
            known = members.sample(twin.take(cutKey), captionColumns);
            members = null;
        }
        finish();
        ready.add(new Reading.Unreadable(
                known,
                "archive-truncated",
                place(cutKey) + " The archive ends inside this sample, at byte " + walk.position()
                        + ". Fetch the archive again."));
        twin.take(cutKey);
    }

    private Reading reading(Members complete) {
        Sample sample = complete.sample(twin.take(complete.key()), captionColumns);
        Optional<Members.Fault> fault = complete.fault();
        if (fault.isPresent()) {
            return new Reading.Unreadable(
                    sample,
                    fault.get().faultClass(),
                    place(complete.key()) + " " + fault.get().text() + ".");
        }
        if (!complete.hasImages()) {
            return new Reading.Unreadable(
                    sample, "image-missing", place(complete.key()) + " The sample has no member that is a picture.");
        }
        return new Reading.Read(sample);
    }

    private String place(String key) {
        return "[" + archive.getFileName() + "#" + key + "]";
    }

    private static StorageException fault(Path archive, long position, IOException cause) {
        return new StorageException(
                "[" + archive + "] The archive cannot be read from byte " + position + " on: " + cause.getMessage()
                        + ". Fetch the archive again or leave it out.",
                cause);
    }

    @Override
    public boolean isWhole() {
        return !cut || twin.isWhole();
    }

    @Override
    public void close() {
        try {
            walk.close();
        } catch (IOException e) {
            throw fault(archive, walk.position(), e);
        }
    }
}
