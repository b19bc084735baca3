package dev.blazon.formats.beside;

import dev.blazon.formats.source.ImageNames;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The names of one folder's pictures, as far as they decide where texts go. Names that differ only in the case of
/// their
/// letters count as one on every machine, so that a folder gives the same texts wherever it lies.
///
/// @param texts names that texts of the folder's pictures have
/// @param shared folded names of texts that several pictures would have
/// @param otherCase folded names of texts that stand there in another spelling
record Stems(Set<String> texts, Set<String> shared, Set<String> otherCase) {

    static Stems of(Path folder, String extension) throws IOException {
        Set<String> names = new HashSet<>();
        HiddenFolder.children(folder)
                .forEach(file -> names.add(file.getFileName().toString()));
        Map<String, String> texts = new HashMap<>();
        Set<String> shared = new HashSet<>();
        for (String name : names) {
            String stem = ImageNames.stem(name);
            if (isPicture(name)) {
                String text = stem + extension;
                // `a.jpg.png` would have the text that describes `a.jpg` in the manner of hydrus.
                if (texts.put(folded(text), text) != null || isPicture(stem) && names.contains(stem)) {
                    shared.add(folded(text));
                }
            }
        }
        return new Stems(new HashSet<>(texts.values()), shared, otherCase(names, texts));
    }

    private static Set<String> otherCase(Set<String> names, Map<String, String> texts) {
        Set<String> others = new HashSet<>();
        for (String name : names) {
            String folded = folded(name);
            String text = texts.get(folded);
            if (text != null && !text.equals(name)) {
                others.add(folded);
            }
        }
        return others;
    }

    /// What a picture was drawn in, such as a `psd` beside it, is read by no trainer.
    private static boolean isPicture(String name) {
        return !name.startsWith(".")
                && ImageNames.isMemberExtension(ImageNames.extension(name))
                && !ImageNames.isMask(name);
    }

    boolean isShared(String text) {
        return shared.contains(folded(text));
    }

    boolean hasOtherCase(String text) {
        return otherCase.contains(folded(text));
    }

    static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
