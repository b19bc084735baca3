package dev.blazon.formats.beside;

import dev.blazon.formats.beside.Outcome.Why;
import dev.blazon.formats.publish.DiskFaults;
import dev.blazon.formats.publish.Sync;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The texts of one folder of pictures. A text's line is in the list, on disk, before the text is in its place:
/// whatever
/// is there then is known as Blazon's.
final class TextFolder {
    private final HiddenFolder folder;
    private final TextFolders.Wish wish;
    private final Stems stems;
    private final Map<String, Known> known;
    private final Placing placing;
    private final ListEnd end;

    private TextFolder(HiddenFolder folder, TextFolders.Wish wish, Stems stems, TextList list) {
        this.folder = folder;
        this.wish = wish;
        this.stems = stems;
        this.known = list.known();
        this.end = new ListEnd(folder.list(), list);
        this.placing = new Placing(folder);
    }

    static TextFolder open(Path pictures, TextFolders.Wish wish) {
        try {
            HiddenFolder folder = new HiddenFolder(pictures);
            Stems stems = Stems.of(pictures, wish.extension());
            return new TextFolder(folder, wish, stems, TextList.read(folder, wish.run(), stems.texts()));
        } catch (IOException e) {
            throw DiskFaults.writing(pictures, e);
        }
    }

    /// A text with the name of its file.
    record Named(String text, byte[] bytes) {}

    synchronized List<Outcome> put(List<Named> texts) {
        try {
            List<Plan> plans = new ArrayList<>(texts.size());
            for (Named text : texts) {
                plans.add(plan(text));
            }
            note(plans);
            List<Outcome> outcomes = new ArrayList<>(texts.size());
            for (Plan plan : plans) {
                outcomes.add(placing.carryOut(plan, this::known, this::written));
            }
            return outcomes;
        } catch (IOException e) {
            throw DiskFaults.writing(folder.pictures(), e);
        }
    }

    /// Makes what was put last beyond a power cut.
    synchronized void sync() {
        try {
            Sync.folder(folder.pictures());
        } catch (IOException e) {
            throw DiskFaults.writing(folder.pictures(), e);
        }
    }

    private Known known(String text) {
        return known.getOrDefault(text, Known.NOTHING);
    }

    private Plan plan(Named text) throws IOException {
        String name = text.text();
        if (stems.isShared(name)) {
            return new Plan.Leave(Why.STEM_SHARED);
        }
        return switch (Standing.of(folder.pictures().resolve(name), known(name))) {
            case ABSENT ->
                stems.hasOtherCase(name) ? new Plan.Leave(Why.TEXT_PRESENT) : new Plan.Create(line(text), text.bytes());
            case OURS -> new Plan.Renew(line(text), text.bytes());
            case THEIRS -> theirs(text);
            case NO_FILE -> new Plan.Leave(Why.NOT_A_FILE);
        };
    }

    private Plan theirs(Named text) {
        Optional<TextLine> mine = known(text.text()).mine();
        // Planned and not put aside, because the run was killed in between: the text is still to be replaced.
        boolean isPending = mine.isPresent()
                && mine.get().aside() > 0
                && !folder.keeps(mine.get().aside(), text.text());
        if (mine.isPresent() && !isPending) {
            return new Plan.Leave(Why.TEXT_EDITED);
        }
        if (!wish.overwrite()) {
            return new Plan.Leave(Why.TEXT_PRESENT);
        }
        int aside = folder.free(text.text());
        return new Plan.Replace(
                new TextLine(text.text(), Standing.hash(text.bytes()), wish.run(), aside, wish.run()), text.bytes());
    }

    /// The line of a text that takes no person's place; one put aside earlier stays known.
    private TextLine line(Named text) {
        Known before = known(text.text());
        Optional<TextLine> carried =
                before.mine().or(before::latest).filter(line -> folder.keeps(line.aside(), text.text()));
        return new TextLine(
                text.text(),
                Standing.hash(text.bytes()),
                wish.run(),
                carried.map(TextLine::aside).orElse(0),
                carried.map(TextLine::by).orElse(""));
    }

    /// A text's own words about itself, for the run's list.
    private Outcome written(TextLine line) {
        boolean mine = line.aside() > 0 && line.by().equals(wish.run());
        return new Outcome.Written(
                mine ? Optional.of(HiddenFolder.keptName(line.aside(), line.text())) : Optional.empty());
    }

    private void note(List<Plan> plans) throws IOException {
        StringBuilder lines = new StringBuilder();
        List<TextLine> fresh = new ArrayList<>();
        for (Plan plan : plans) {
            lineOf(plan).filter(line -> !isNoted(line)).ifPresent(line -> {
                lines.append(line.json());
                fresh.add(line);
            });
        }
        if (!fresh.isEmpty()) {
            folder.create();
            end.append(lines.toString().getBytes(StandardCharsets.UTF_8));
            // The list itself must outlast a power cut too.
            Sync.folder(folder.path());
            fresh.forEach(
                    line -> known.computeIfAbsent(line.text(), _ -> new Known()).add(line, wish.run()));
        }
    }

    private boolean isNoted(TextLine line) {
        return known(line.text()).mine().filter(line::equals).isPresent();
    }

    private static Optional<TextLine> lineOf(Plan plan) {
        return switch (plan) {
            case Plan.Leave _ -> Optional.empty();
            case Plan.Create(TextLine line, byte[] _) -> Optional.of(line);
            case Plan.Renew(TextLine line, byte[] _) -> Optional.of(line);
            case Plan.Replace(TextLine line, byte[] _) -> Optional.of(line);
        };
    }
}
