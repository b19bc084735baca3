package dev.blazon.engine.report.page;

import dev.blazon.core.image.Bytes;
import dev.blazon.engine.report.Exhibit;
import dev.blazon.engine.report.Gallery;
import dev.blazon.engine.report.html.Html;
import java.util.Base64;
import java.util.Optional;

/// Puts thumbnails into a section as data, as many as the section's share of the page's size allows.
final class Thumbnails {
    private final Gallery gallery;
    private long left;

    /// @param budget most characters of image data
    Thumbnails(Gallery gallery, long budget) {
        this.gallery = gallery;
        this.left = budget;
    }

    void write(Html page, Exhibit exhibit) {
        Optional<Bytes> jpeg = gallery.thumbnail(exhibit);
        if (jpeg.isEmpty()) {
            blank(page, "no picture");
            return;
        }
        String data = "data:image/jpeg;base64,"
                + Base64.getEncoder().encodeToString(jpeg.get().shared());
        if (data.length() > left) {
            blank(page, "left out to keep this page small");
            return;
        }
        left -= data.length();
        page.empty("img", "src", data, "alt", "Thumbnail of " + exhibit.key(), "loading", "lazy", "decoding", "async");
    }

    private static void blank(Html page, String why) {
        page.leaf("span", why, "class", "blank");
    }
}
