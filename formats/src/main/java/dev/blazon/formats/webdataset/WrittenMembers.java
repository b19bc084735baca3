package dev.blazon.formats.webdataset;

import dev.blazon.core.image.Bytes;
import dev.blazon.core.sample.Caption;
import dev.blazon.core.sample.ImageRef;
import dev.blazon.formats.cell.Surrogates;
import dev.blazon.formats.row.ImageBytes;
import dev.blazon.formats.row.KeptLayout;
import dev.blazon.formats.row.MemberRow;
import dev.blazon.formats.row.RowJson;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;

/// The files of one sample in an archive, by name.
record WrittenMembers(KeptLayout layout, RowJson<MemberRow> json) {

    SequencedMap<String, byte[]> of(MemberRow row) {
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        List<ImageRef> images = row.sample().images();
        for (int i = 0; i < images.size(); i++) {
            ImageRef image = images.get(i);
            String number = i == 0 ? "" : "." + (i + 1);
            Optional<Bytes> bytes = ImageBytes.of(row.row(), image);
            bytes.ifPresent(stored -> files.put(row.member() + number + "." + extension(image), stored.shared()));
        }
        Optional<Caption> caption = layout.caption(row.sample());
        caption.ifPresent(published -> files.put(row.member() + ".txt", utf8(published.text())));
        files.put(row.member() + ".json", json.bytes(row));
        return files;
    }

    /// By what the bytes are, not by what the name says they are.
    private static String extension(ImageRef image) {
        return image.header().map(header -> header.format().extension()).orElseGet(() -> named(image.name()));
    }

    private static String named(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return ending.matches("[a-z0-9]{1,5}") && !ending.equals("txt") && !ending.equals("json") ? ending : "bin";
    }

    private static byte[] utf8(String text) {
        return Surrogates.replaced(text).getBytes(StandardCharsets.UTF_8);
    }
}
