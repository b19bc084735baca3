package dev.blazon.engine.survey;

import dev.blazon.core.operator.PerGroup.Membership;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The records of a survey as bytes. They are laid out so that sorting bytes sorts what they mean.
///
/// A note is group, shard, ordinal, key; a place is shard, ordinal, position, size, key of the group's first.
final class Rows {
    private static final int ORDINAL = Integer.BYTES;
    private static final int POSITION = ORDINAL + Long.BYTES;
    private static final int SIZE = POSITION + Long.BYTES;
    private static final int FIRST = SIZE + Long.BYTES;
    private static final int KEY = Hashes.GROUP + Integer.BYTES + Long.BYTES;

    private Rows() {}

    static byte[] note(String group, int shard, long ordinal, String key) {
        byte[] text = key.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(KEY + text.length)
                .put(Hashes.group(group))
                .putInt(shard)
                .putLong(ordinal)
                .put(text)
                .array();
    }

    static boolean areOfOneGroup(byte[] note, byte[] other) {
        return Arrays.equals(note, 0, Hashes.GROUP, other, 0, Hashes.GROUP);
    }

    /// @param first note of the group
    static byte[] place(byte[] note, long position, long size, byte[] first) {
        return ByteBuffer.allocate(FIRST + first.length - KEY)
                .put(note, Hashes.GROUP, POSITION)
                .putLong(position)
                .putLong(size)
                .put(first, KEY, first.length - KEY)
                .array();
    }

    static int shard(byte[] place) {
        return ByteBuffer.wrap(place).getInt();
    }

    static long ordinal(byte[] place) {
        return ByteBuffer.wrap(place).getLong(ORDINAL);
    }

    static Membership membership(byte[] place) {
        ByteBuffer fields = ByteBuffer.wrap(place);
        String first = new String(place, FIRST, place.length - FIRST, StandardCharsets.UTF_8);
        return new Membership(first, fields.getLong(POSITION), fields.getLong(SIZE));
    }
}
