package dev.blazon.app.shelf;

import dev.blazon.core.fault.RecipeException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.stream.Stream;

/// The folder Blazon was unpacked or checked out into: shipped recipes and sample pictures lie there.
public record Home(Path folder) {

    /// Told by the launcher, else the nearest folder above the program that has recipes.
    public static Home find() {
        String told = System.getProperty("blazon.home", "");
        if (!told.isEmpty()) {
            return new Home(Path.of(told));
        }
        return above(program()).map(Home::new).orElse(new Home(Path.of("")));
    }

    private static Optional<Path> above(Path program) {
        return Stream.iterate(Optional.of(program), Optional::isPresent, folder -> folder.map(Path::getParent))
                .flatMap(Optional::stream)
                .filter(folder -> Files.isDirectory(folder.resolve("recipes")))
                .findFirst();
    }

    private static Path program() {
        try {
            CodeSource source = Home.class.getProtectionDomain().getCodeSource();
            return source == null
                    ? Path.of("").toAbsolutePath()
                    : Path.of(source.getLocation().toURI());
        } catch (URISyntaxException fault) {
            throw new IllegalStateException("The program has a place", fault);
        }
    }

    public Path recipes() {
        return folder.resolve("recipes");
    }

    /// What models cost.
    public Path prices() {
        return folder.resolve("prices.yaml");
    }

    /// The sample pictures.
    ///
    /// @throws RecipeException when this installation has none
    public Path samples() {
        Path samples = folder.resolve("samples");
        if (!Files.isDirectory(samples)) {
            throw new RecipeException(samples.toString(), "The sample pictures are not there. Unpack Blazon again.");
        }
        return samples;
    }
}
