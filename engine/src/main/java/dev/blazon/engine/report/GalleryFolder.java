package dev.blazon.engine.report;

import dev.blazon.core.fault.StorageException;
import dev.blazon.core.image.Bytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A gallery's files: for each exhibit `<hash>.json`, and `<hash>.jpg` when there is a thumbnail. Text comes last and
/// whole, so a JSON file that can be read makes an exhibit and anything else is refuse of a crash.
final class GalleryFolder {
    private final Path folder;

    private GalleryFolder(Path folder) {
        this.folder = folder;
    }

    static GalleryFolder open(Path folder) {
        try {
            Files.createDirectories(folder);
            return new GalleryFolder(folder);
        } catch (IOException cause) {
            throw fault(folder, cause);
        }
    }

    /// All whole exhibits; deletes what is not one.
    List<Exhibit> load() {
        List<Exhibit> exhibits = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Path file : files(".json")) {
            Optional<Exhibit> exhibit =
                    read(file).filter(found -> file.getFileName().toString().equals(found.rank() + ".json"));
            exhibit.ifPresent(exhibits::add);
            exhibit.ifPresent(found -> names.add(found.rank()));
            if (exhibit.isEmpty()) {
                remove(file);
            }
        }
        files(".tmp").forEach(this::remove);
        files(".jpg").stream().filter(file -> !names.contains(stem(file))).forEach(this::remove);
        return exhibits;
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ".jpg".length());
    }

    private List<Path> files(String extension) {
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(file -> file.getFileName().toString().endsWith(extension))
                    .sorted()
                    .toList();
        } catch (IOException cause) {
            throw fault(folder, cause);
        }
    }

    private static Optional<Exhibit> read(Path file) {
        try {
            byte[] json = Files.readAllBytes(file);
            return Optional.ofNullable(JsonMapper.shared().readValue(json, Exhibit.class));
        } catch (IOException | JacksonException _) {
            return Optional.empty();
        }
    }

    void write(Exhibit exhibit, Optional<Bytes> thumbnail) {
        String name = exhibit.rank();
        thumbnail.ifPresentOrElse(
                bytes -> put(name + ".jpg", bytes.shared()), () -> remove(folder.resolve(name + ".jpg")));
        String json = JsonMapper.shared().writeValueAsString(exhibit);
        put(name + ".json", json.getBytes(StandardCharsets.UTF_8));
    }

    private void put(String name, byte[] bytes) {
        Path aside = folder.resolve(name + ".tmp");
        try {
            Files.write(aside, bytes);
            Files.move(
                    aside, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException cause) {
            throw fault(aside, cause);
        }
    }

    Optional<Bytes> thumbnail(String name) {
        Path file = folder.resolve(name + ".jpg");
        try {
            return Files.exists(file) ? Optional.of(Bytes.wrap(Files.readAllBytes(file))) : Optional.empty();
        } catch (IOException cause) {
            throw fault(file, cause);
        }
    }

    void delete(String name) {
        remove(folder.resolve(name + ".json"));
        remove(folder.resolve(name + ".jpg"));
    }

    private void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException cause) {
            throw fault(file, cause);
        }
    }

    private static StorageException fault(Path place, IOException cause) {
        return new StorageException(
                "[" + place + "] Gallery file cannot be read or written: " + cause.getMessage()
                        + ". Check the disk and the folder's permissions, then run again.",
                cause);
    }
}
