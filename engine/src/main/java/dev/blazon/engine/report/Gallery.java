package dev.blazon.engine.report;

import dev.blazon.core.image.Bytes;
import dev.blazon.core.image.ImageCodec;
import dev.blazon.core.image.Pixels;
import dev.blazon.core.sample.ImageRef;
import dev.blazon.core.store.Fate;
import dev.blazon.engine.report.picture.Palette;
import dev.blazon.engine.report.picture.Swatch;
import dev.blazon.engine.report.picture.Thumbnail;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// A few samples of each kind for people to look at: kept, each reject reason, each fault class.
///
/// It holds those whose hashed keys are smallest, which is a uniform draw and the same draw whatever the order of
/// offers, the threads and the resumes. Thread-safe. Of withheld steps nothing is ever held, not even a text.
public final class Gallery {
    private static final int THUMBNAIL_SIDE = 320;
    private static final int QUALITY = 80;
    private static final int MOST_CATEGORIES = 200;

    private final GalleryFolder folder;
    private final ImageCodec codec;
    private final int each;
    private final Set<String> withheld;
    private final Map<String, TreeMap<String, Exhibit>> byCategory = new TreeMap<>();
    /// Which category holds a sample, to move it when it ends otherwise on a retry.
    private final Map<String, String> categoryOf = new HashMap<>();

    private Gallery(GalleryFolder folder, ImageCodec codec, int each, Set<String> withheld) {
        this.folder = folder;
        this.codec = codec;
        this.each = each;
        this.withheld = Set.copyOf(withheld);
    }

    /// Opens a folder, made when absent, with what an earlier run left in it.
    ///
    /// @param each most samples of a category
    /// @param withheld steps whose rejects are never shown. Named as in the run, `2 reject-known-images`, they also
    ///     hide the pictures of samples that ended before that step looked at them; operator ids alone do not.
    public static Gallery open(Path folder, ImageCodec codec, int each, Set<String> withheld) {
        GalleryFolder files = GalleryFolder.open(folder);
        Gallery gallery = new Gallery(files, codec, each, withheld);
        files.load().forEach(gallery::restore);
        return gallery;
    }

    private void restore(Exhibit exhibit) {
        if (isWithheld(exhibit.step())) {
            folder.delete(exhibit.rank());
        } else {
            enter(exhibit);
        }
    }

    /// Takes the sample when it is wanted; asks for pixels only then. No fault of a picture leaves this method.
    ///
    /// @param pixels the picture decoded, at any size from 320 pixels up
    public void offer(Fate fate, Function<ImageRef, Pixels> pixels) {
        String name = Exhibit.rank(fate.key());
        if (isWithheld(stepOf(fate))) {
            forget(name);
            return;
        }
        if (wants(name, Exhibit.category(fate))) {
            show(fate, pixels);
        }
    }

    private void show(Fate fate, Function<ImageRef, Pixels> pixels) {
        Exhibit plain = Exhibit.of(fate);
        Optional<Pixels> thumbnail = isUnchecked(fate) ? Optional.empty() : thumbnail(fate, pixels);
        Optional<Bytes> jpeg = thumbnail.flatMap(this::encoded);
        boolean isPainted = fate instanceof Fate.Kept && jpeg.isPresent();
        List<Swatch> palette = isPainted ? thumbnail.map(Palette::of).orElse(List.of()) : List.of();
        store(plain.withPalette(palette), jpeg);
    }

    private static String stepOf(Fate fate) {
        return switch (fate) {
            case Fate.Kept _ -> "";
            case Fate.Rejected rejected -> rejected.step();
            case Fate.Failed failed -> failed.step();
        };
    }

    /// A step is named with its place, `3 reject-known-images`, or by its operator alone.
    private boolean isWithheld(String step) {
        String operator = operator(step);
        return !step.isEmpty() && withheld.stream().map(Gallery::operator).anyMatch(operator::equals);
    }

    private static String operator(String step) {
        return step.substring(step.lastIndexOf(' ') + 1);
    }

    /// Whether the sample ended before a withheld step could look at it.
    private boolean isUnchecked(Fate fate) {
        int last = withheld.stream().mapToInt(Gallery::place).max().orElse(0);
        return !(fate instanceof Fate.Kept) && place(stepOf(fate)) < last;
    }

    /// The number that a step's name begins with; 0 without one, as for `read` and `measure`.
    private static int place(String step) {
        int gap = step.indexOf(' ');
        String number = gap < 0 ? "" : step.substring(0, gap);
        return number.matches("\\d{1,6}") ? Integer.parseInt(number) : 0;
    }

    private synchronized void forget(String name) {
        String category = categoryOf.remove(name);
        if (category != null) {
            drop(category, name);
        }
    }

    private void drop(String category, String name) {
        TreeMap<String, Exhibit> held = byCategory.get(category);
        if (held != null) {
            held.remove(name);
        }
        folder.delete(name);
    }

    private synchronized boolean wants(String name, String category) {
        String before = categoryOf.get(name);
        if (before != null && !before.equals(category)) {
            forget(name);
        }
        return fits(category, name);
    }

    private boolean fits(String category, String name) {
        TreeMap<String, Exhibit> held = byCategory.get(category);
        if (held == null) {
            return each > 0 && byCategory.size() < MOST_CATEGORIES;
        }
        return held.size() < each || held.containsKey(name) || name.compareTo(held.lastKey()) < 0;
    }

    private Optional<Pixels> thumbnail(Fate fate, Function<ImageRef, Pixels> pixels) {
        try {
            return fate.sample().images().stream()
                    .findFirst()
                    .map(pixels)
                    .map(picture -> Thumbnail.of(picture, THUMBNAIL_SIDE));
        } catch (RuntimeException _) {
            // The sample's own fault is told by its fate; here it only means that there is nothing to show.
            return Optional.empty();
        }
    }

    private Optional<Bytes> encoded(Pixels thumbnail) {
        try {
            return Optional.of(codec.encodeJpeg(thumbnail, QUALITY));
        } catch (RuntimeException _) {
            return Optional.empty();
        }
    }

    private synchronized void store(Exhibit exhibit, Optional<Bytes> jpeg) {
        if (fits(exhibit.category(), exhibit.rank())) {
            folder.write(exhibit, jpeg);
            enter(exhibit);
        }
    }

    private void enter(Exhibit exhibit) {
        TreeMap<String, Exhibit> held = byCategory.computeIfAbsent(exhibit.category(), _ -> new TreeMap<>());
        held.put(exhibit.rank(), exhibit);
        categoryOf.put(exhibit.rank(), exhibit.category());
        while (held.size() > each) {
            String last = held.lastKey();
            categoryOf.remove(last);
            drop(exhibit.category(), last);
        }
    }

    /// What is held of a category, in the order of the draw.
    public synchronized List<Exhibit> exhibits(String category) {
        return List.copyOf(byCategory.getOrDefault(category, new TreeMap<>()).values());
    }

    /// The stored JPEG; empty when there is none.
    public synchronized Optional<Bytes> thumbnail(Exhibit exhibit) {
        return folder.thumbnail(exhibit.rank());
    }
}
