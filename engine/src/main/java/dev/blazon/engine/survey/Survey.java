package dev.blazon.engine.survey;

import dev.blazon.core.fault.StorageException;
import dev.blazon.core.store.Shard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts the notes of all shards together and gives each shard its samples' memberships.
///
/// Notes are sorted by group on disk, so that memory depends neither on the samples nor on the size of a group. The
/// result lies in a folder of its own, with a mark of the notes it was made from: it is made again only when these
/// changed or a file was damaged.
public final class Survey {
    private static final String MARK = "made-from";

    private final Path folder;
    private final long memory;
    private final BooleanSupplier asked;

    /// @param folder for the memberships
    /// @param memory bytes of notes to hold at once
    /// @param asked whether to stop
    public Survey(Path folder, long memory, BooleanSupplier asked) {
        this.folder = folder;
        this.memory = memory;
        this.asked = asked;
    }

    /// Where a shard's memberships lie.
    public Path memberships(Shard shard) {
        return folder.resolve(shard.stem() + ".bin");
    }

    /// @param shards in order
    /// @param notes where each shard's notes lie
    /// @return for each shard what its next stage rests on, as text that changes with it; empty when asked to stop
    public Optional<SequencedMap<Integer, String>> work(List<Shard> shards, Function<Shard, Path> notes) {
        String mark = mark(shards, notes);
        Optional<SequencedMap<Integer, String>> there =
                mark.equals(markFound()) ? found(shards, notes) : Optional.empty();
        if (there.isPresent()) {
            return there;
        }
        empty();
        try (Sorter members = new Sorter(folder, "members", memory);
                Sorter places = new Sorter(folder, "places", memory)) {
            shards.forEach(shard -> collect(notes.apply(shard), members));
            members.finish();
            place(members, places);
            places.finish();
            distribute(places, shards);
        }
        if (asked.getAsBoolean()) {
            return Optional.empty();
        }
        writeMark(mark);
        return Optional.of(found(shards, notes)
                .orElseThrow(() -> new StorageException("[" + folder + "] What was written there reads otherwise."
                        + " Check the disk and run the same command again; finished shards stand.")));
    }

    private static String mark(List<Shard> shards, Function<Shard, Path> notes) {
        MessageDigest digest = Hashes.create();
        for (Shard shard : shards) {
            digest.update((shard.index() + " " + Seals.of(notes.apply(shard)) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private Optional<SequencedMap<Integer, String>> found(List<Shard> shards, Function<Shard, Path> notes) {
        SequencedMap<Integer, String> bases = new TreeMap<>();
        for (Shard shard : shards) {
            Optional<String> seal = Seals.checked(memberships(shard));
            if (seal.isEmpty()) {
                return Optional.empty();
            }
            bases.put(shard.index(), base(Seals.of(notes.apply(shard)), seal.get()));
        }
        return Optional.of(bases);
    }

    private static String base(String notes, String memberships) {
        byte[] both = (notes + memberships).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Hashes.create().digest(both), 0, Hashes.GROUP);
    }

    private void collect(Path notes, Sorter members) {
        try (RecordReader reader = new RecordReader(notes)) {
            for (byte[] note = reader.next(); note != null && !asked.getAsBoolean(); note = reader.next()) {
                members.add(note);
            }
        }
    }

    /// Goes through the groups twice at once: ahead to count a group, behind to place its members.
    private void place(Sorter members, Sorter places) {
        try (Cursor ahead = members.open();
                Cursor behind = members.open()) {
            byte[] next = ahead.next();
            while (next != null && !asked.getAsBoolean()) {
                byte[] first = next;
                long size = 0;
                while (next != null && Rows.areOfOneGroup(first, next)) {
                    size++;
                    next = ahead.next();
                }
                place(behind, size, first, places);
            }
        }
    }

    private static void place(Cursor members, long size, byte[] first, Sorter places) {
        for (long position = 0; position < size; position++) {
            byte[] member = members.next();
            if (member != null && size > 1) {
                places.add(Rows.place(member, position, size, first));
            }
        }
    }

    private void distribute(Sorter places, List<Shard> shards) {
        try (Cursor sorted = places.open()) {
            byte[] next = sorted.next();
            for (Shard shard : shards) {
                next = write(shard, next, sorted);
            }
        }
    }

    /// @return the first place of a later shard
    private byte @Nullable [] write(Shard shard, byte @Nullable [] from, Cursor sorted) {
        try (SealedWriter writer = new SealedWriter(memberships(shard))) {
            byte[] next = from;
            while (next != null && Rows.shard(next) == shard.index() && !asked.getAsBoolean()) {
                writer.write(next);
                next = sorted.next();
            }
            writer.finish();
            return next;
        }
    }

    private void empty() {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException fault) {
            throw SurveyFaults.unwritable(folder, fault);
        }
    }

    private String markFound() {
        Path file = folder.resolve(MARK);
        try {
            return Files.isRegularFile(file) ? Files.readString(file).strip() : "";
        } catch (IOException fault) {
            throw SurveyFaults.unreadable(file, fault);
        }
    }

    private void writeMark(String mark) {
        Path file = folder.resolve(MARK);
        try {
            Files.writeString(file, mark + "\n");
        } catch (IOException fault) {
            throw SurveyFaults.unwritable(file, fault);
        }
    }
}
