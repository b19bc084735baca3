package dev.blazon.formats.webdataset;

import dev.blazon.formats.text.TextDecoder;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Walks the members of an archive in order, with long names of GNU and pax resolved. An archive without closing zero
/// blocks is whole; one that ends inside a member is cut.
final class TarWalk implements Closeable {
    private static final int LARGEST_NAME = 1 << 20;

    private final TarInput input;
    private TarMember member = new TarMember("", false, false, 0, 0);

    TarWalk(TarInput input) {
        this.input = input;
    }

    /// Offset of what comes next, for messages.
    long position() {
        return input.position();
    }

    boolean isPlain() {
        return input.isPlain();
    }

    /// The next member; empty at the end.
    Optional<TarMember> next() throws IOException, TarMember.Cut {
        skipRest();
        String longName = "";
        Map<String, String> pax = new HashMap<>();
        while (true) {
            byte[] block = input.read(TarHeader.BLOCK);
            boolean none = block.length == 0 && !input.isCut();
            if (none || block.length == TarHeader.BLOCK && TarHeader.isEmpty(block)) {
                return Optional.empty();
            }
            if (block.length < TarHeader.BLOCK) {
                throw new TarMember.Cut("");
            }
            TarHeader header = TarHeader.of(block);
            switch (header.type()) {
                case 'L' -> longName = TarHeader.text(content(header), 0, (int) header.size());
                case 'x', 'X' -> pax.putAll(pax(content(header)));
                case 'K', 'g' -> content(header);
                default -> {
                    return Optional.of(enter(header, longName, pax));
                }
            }
        }
    }

    private TarMember enter(TarHeader header, String longName, Map<String, String> pax)
            throws IOException, TarMember.Cut {
        String plain = longName.isEmpty() ? header.name() : longName;
        String name = pax.getOrDefault("GNU.sparse.name", pax.getOrDefault("path", plain));
        long size = pax.containsKey("size") ? size(pax.get("size")) : header.size();
        char type = header.type();
        boolean folder = type == '5' || type == 0 && name.endsWith("/");
        boolean regular = !folder && (type == 0 || type == '0' || type == '7');
        boolean hasBytes = !folder && "123456".indexOf(type) < 0;
        if (type == 'S') {
            // Its map may continue in further blocks and its bytes are not those of the file.
            throw new IOException("member '" + name + "' is a sparse file of GNU's old format, which is not supported");
        }
        member = new TarMember(name, regular, folder, input.position(), hasBytes ? size : 0);
        return member;
    }

    /// The current member's first bytes, at most `most`.
    byte[] content(long most) throws IOException, TarMember.Cut {
        int wanted = (int) Math.min(Math.min(most, member.size()), Integer.MAX_VALUE - 8);
        byte[] bytes = input.read(wanted);
        if (bytes.length < wanted) {
            throw new TarMember.Cut(member.name());
        }
        return bytes;
    }

    /// Makes sure that the current member is whole and goes to its end.
    void skipRest() throws IOException, TarMember.Cut {
        long end = member.offset() + member.size();
        long left = end - input.position();
        if (left > 0 && input.skip(left) < left) {
            throw new TarMember.Cut(member.name());
        }
        input.skip(padding(end));
        member = new TarMember("", false, false, input.position(), 0);
    }

    private byte[] content(TarHeader header) throws IOException, TarMember.Cut {
        if (header.size() > LARGEST_NAME) {
            throw new IOException("a name claims " + header.size() + " bytes");
        }
        byte[] bytes = input.read((int) header.size());
        if (bytes.length < header.size()) {
            throw new TarMember.Cut("");
        }
        input.skip(padding(input.position()));
        return bytes;
    }

    private static long padding(long position) {
        return (TarHeader.BLOCK - position % TarHeader.BLOCK) % TarHeader.BLOCK;
    }

    private static long size(String text) throws IOException {
        try {
            long size = Long.parseLong(text);
            if (size >= 0) {
                return size;
            }
        } catch (NumberFormatException _) {
            // Told below.
        }
        throw new IOException("a pax header holds no size");
    }

    // Records of the form "length key=value\n".
    private static Map<String, String> pax(byte[] bytes) throws IOException {
        Map<String, String> pax = new HashMap<>();
        int at = 0;
        while (at < bytes.length && bytes[at] != 0) {
            int space = at;
            while (space < bytes.length && bytes[space] != ' ') {
                space++;
            }
            int length = length(new String(bytes, at, space - at, StandardCharsets.US_ASCII));
            if (length < space - at + 2 || length > bytes.length - at) {
                throw new IOException("a pax header is malformed");
            }
            byte[] text = Arrays.copyOfRange(bytes, space + 1, at + length - 1);
            String record = TextDecoder.utf8(text).text();
            int equals = record.indexOf('=');
            if (equals > 0) {
                pax.put(record.substring(0, equals), record.substring(equals + 1));
            }
            at += length;
        }
        return pax;
    }

    private static int length(String digits) {
        return digits.matches("[0-9]{1,8}") ? Integer.parseInt(digits) : -1;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
