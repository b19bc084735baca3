package dev.blazon.formats.beside;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a reader of one folder must know of the texts that Blazon put there: they are no input, and a person's text
/// that
/// they took the place of still is.
///
/// To the run that wrote a text, its place looks as it did when the run began, even where somebody has edited the text
/// since: otherwise no run could go on in a folder that people work in.
public final class OwnTexts {
    private final Path folder;
    private final String run;
    private final Set<String> hidden = new HashSet<>();
    private final SortedMap<String, Path> standIns = new TreeMap<>();
    private final long damaged;

    private OwnTexts(HiddenFolder folder, String run, TextList list) throws IOException {
        this.folder = folder.pictures();
        this.run = run;
        this.damaged = list.damaged();
        for (Map.Entry<String, Known> known : list.known().entrySet()) {
            judge(folder, known.getKey(), known.getValue());
        }
    }

    /// Whether a folder of this name is Blazon's own.
    public static boolean isHiddenFolder(Path folder) {
        return folder.endsWith(HiddenFolder.NAME);
    }

    /// @param run that reads; empty when it is none
    /// @return empty when Blazon put no text there
    public static Optional<OwnTexts> in(Path pictures, String run) throws IOException {
        HiddenFolder folder = new HiddenFolder(pictures);
        if (!folder.hasList()) {
            return Optional.empty();
        }
        Set<String> names = folder.keptNames();
        HiddenFolder.children(pictures)
                .forEach(file -> names.add(file.getFileName().toString()));
        return Optional.of(new OwnTexts(folder, run, TextList.read(folder, run, names)));
    }

    private void judge(HiddenFolder in, String text, Known known) throws IOException {
        Standing standing = Standing.of(folder.resolve(text), known);
        TextLine line = known.mine().or(known::latest).orElseThrow();
        boolean kept = in.keeps(line.aside(), text);
        // A text that was to be put aside and was not, because the run was killed in between, is still in its place.
        boolean isMine = line.run().equals(run) && (line.aside() == 0 || kept);
        if (standing == Standing.OURS || isMine) {
            hidden.add(text);
        }
        if (kept && (isMine || standing == Standing.OURS || standing == Standing.ABSENT)) {
            standIns.put(text, in.kept(line.aside(), text));
        }
    }

    /// Whether the file of that name is no input.
    public boolean hides(String name) {
        return hidden.contains(name);
    }

    /// Persons' texts that are to be read as if they still stood in their places, by name.
    public SortedMap<String, Path> standIns() {
        return standIns;
    }

    /// Lines of the list that cannot be read.
    public long damaged() {
        return damaged;
    }
}
