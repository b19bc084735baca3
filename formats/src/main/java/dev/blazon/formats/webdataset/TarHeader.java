package dev.blazon.formats.webdataset;

import dev.blazon.formats.text.TextDecoder;
import java.io.IOException;
import java.util.Arrays;

/// The fields of one 512-byte header block, in any dialect from v7 to pax.
record TarHeader(String name, long size, char type) {
    static final int BLOCK = 512;
    private static final int NAME = 100;
    private static final int SIZE_AT = 124;
    private static final int SUM_AT = 148;
    private static final int TYPE_AT = 156;
    private static final int MAGIC_AT = 257;
    private static final int PREFIX_AT = 345;

    static boolean isEmpty(byte[] block) {
        for (byte value : block) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    static TarHeader of(byte[] block) throws IOException {
        requireSum(block);
        String name = text(block, 0, NAME);
        // GNU's old format has "ustar  " and uses the prefix field for times.
        boolean ustar = text(block, MAGIC_AT, 6).equals("ustar") && block[MAGIC_AT + 5] == 0;
        String prefix = ustar ? text(block, PREFIX_AT, 155) : "";
        return new TarHeader(prefix.isEmpty() ? name : prefix + "/" + name, number(block, SIZE_AT, 12), (char)
                (block[TYPE_AT] & 0xFF));
    }

    private static void requireSum(byte[] block) throws IOException {
        long said = number(block, SUM_AT, 8);
        long unsigned = 0;
        long signed = 0;
        for (int at = 0; at < BLOCK; at++) {
            byte value = at >= SUM_AT && at < SUM_AT + 8 ? (byte) ' ' : block[at];
            unsigned += value & 0xFF;
            signed += value;
        }
        if (said != unsigned && said != signed) {
            throw new IOException("a header's checksum is wrong");
        }
    }

    static String text(byte[] block, int from, int length) {
        int end = from;
        while (end < from + length && block[end] != 0) {
            end++;
        }
        return TextDecoder.utf8(Arrays.copyOfRange(block, from, end)).text();
    }

    // Octal digits, or GNU's base 256 when the first bit is set.
    private static long number(byte[] block, int from, int length) throws IOException {
        long number = 0;
        if ((block[from] & 0x80) != 0) {
            number = block[from] & 0x7F;
            for (int at = from + 1; at < from + length; at++) {
                if (number > Long.MAX_VALUE >> 8) {
                    throw new IOException("a header holds a number too large");
                }
                number = number << 8 | block[at] & 0xFF;
            }
            return number;
        }
        for (int at = from; at < from + length; at++) {
            int digit = block[at];
            if (digit >= '0' && digit <= '7') {
                number = number * 8 + digit - '0';
            } else if (digit != ' ' && digit != 0) {
                throw new IOException("a header holds no number where one must be");
            }
        }
        return number;
    }
}
