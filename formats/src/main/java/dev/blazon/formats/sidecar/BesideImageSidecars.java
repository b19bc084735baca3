package dev.blazon.formats.sidecar;

import dev.blazon.core.sample.ImageLocation;
import dev.blazon.core.sample.Sample;
import dev.blazon.formats.beside.Outcome;
import dev.blazon.formats.beside.Outcome.Why;
import dev.blazon.formats.beside.TextFolders;
import dev.blazon.formats.cell.StructBuilder;
import dev.blazon.formats.cell.Surrogates;
import dev.blazon.formats.json.JsonText;
import dev.blazon.formats.publish.StagedFile;
import dev.blazon.formats.source.ImageNames;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Sidecars beside the pictures. They appear as the shard is written, not when it is published: an attempt at the same
/// shard finds what an earlier one left and says the same of it. What became of each stands in
/// `data/<stem>.sidecars.jsonl`.
final class BesideImageSidecars implements Sidecars {
    /// Texts whose lines in a folder's list go to the disk together.
    private static final int TOGETHER = 32;

    private final TextFolders folders;
    private final String extension;
    private final StagedFile report;
    private final List<Waiting> waiting = new ArrayList<>();
    private final Set<Path> written = new HashSet<>();

    BesideImageSidecars(TextFolders folders, String extension, StagedFile report) {
        this.folders = folders;
        this.extension = extension;
        this.report = report;
    }

    private record Waiting(String key, String file, Optional<TextFolders.Text> text) {}

    @Override
    public String put(Sample sample, String line) {
        String name = ImageNames.stem(sample.image().name()) + extension;
        Optional<TextFolders.Text> text =
                picture(sample).map(picture -> new TextFolders.Text(picture, line.getBytes(StandardCharsets.UTF_8)));
        waiting.add(new Waiting(sample.key(), name, text));
        if (waiting.size() == TOGETHER) {
            flush();
        }
        return name;
    }

    @Override
    public void finish() {
        flush();
        folders.sync(written);
        report.finish();
    }

    @Override
    public void close() {
        report.close();
    }

    private void flush() {
        List<TextFolders.Text> texts =
                waiting.stream().flatMap(one -> one.text().stream()).toList();
        texts.forEach(text -> written.add(text.picture().resolveSibling("")));
        List<Outcome> outcomes = folders.put(texts);
        int next = 0;
        for (Waiting one : waiting) {
            report(one, one.text().isEmpty() ? new Outcome.LeftAlone(Why.NO_PICTURE_FILE) : outcomes.get(next++));
        }
        waiting.clear();
    }

    private void report(Waiting one, Outcome outcome) {
        StructBuilder fields = new StructBuilder().text("key", one.key()).text("file", one.file());
        switch (outcome) {
            case Outcome.Written(Optional<String> kept) ->
                fields.text("status", "written").maybe("kept", kept.map(path -> beside(one.file(), path)));
            case Outcome.LeftAlone(Why why) ->
                fields.text("status", "left-alone").text("why", why.code());
        }
        String line = Surrogates.replaced(JsonText.of(fields.build())) + "\n";
        report.write(line.getBytes(StandardCharsets.UTF_8));
    }

    private static String beside(String file, String path) {
        return file.substring(0, file.lastIndexOf('/') + 1) + path;
    }

    /// The picture's file, when it is one by itself.
    private static Optional<Path> picture(Sample sample) {
        if (sample.image().location() instanceof ImageLocation.InFile(String file, long offset, long length)
                && offset == 0
                && Path.of(file).toFile().length() == length) {
            return Optional.of(Path.of(file));
        }
        return Optional.empty();
    }
}
