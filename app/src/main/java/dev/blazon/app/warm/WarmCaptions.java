package dev.blazon.app.warm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Made captions with references, to be measured: the numbers are of no use, but Java notes how.
public final class WarmCaptions {
    private static final List<String> WHO =
            List.of("A man", "Two women", "a young girl", "The dog's owner", "Three brown horses", "people");
    private static final List<String> DOES =
            List.of("is riding", "holds", "are standing next to", "looks at", "sitting on", "walks by");
    private static final List<String> WHAT = List.of(
            "a red bus.", "an old bench", "the black-and-white cat,", "some food; it isn't hot", "2 boats in the U.S.");

    private WarmCaptions() {}

    /// Writes `captions.jsonl` and `references.jsonl`.
    ///
    /// @param images how many
    public static void write(Path folder, int images) throws IOException {
        List<String> captions = new ArrayList<>();
        List<String> references = new ArrayList<>();
        for (int image = 0; image < images; image++) {
            captions.add("{\"image_id\": " + image + ", \"caption\": \"" + caption(image) + "\"}");
            references.add("{\"image_id\": " + image + ", \"references\": [\"" + caption(image + 1) + "\", \""
                    + caption(image + 7) + "\"]}");
        }
        Files.write(folder.resolve("captions.jsonl"), captions);
        Files.write(folder.resolve("references.jsonl"), references);
    }

    private static String caption(int number) {
        return WHO.get(number % WHO.size()) + " " + DOES.get(number / 2 % DOES.size()) + " "
                + WHAT.get(number / 3 % WHAT.size());
    }
}
