package dev.blazon.app.cli;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;

/// Makes folders of small pictures.
final class Pictures {

    private Pictures() {}

    /// Pictures named `p000.png` and so on, all different, each with an alt text.
    static Path folder(Path folder, int count) {
        try {
            Files.createDirectories(folder);
            for (int index = 0; index < count; index++) {
                String name = String.format("p%03d", index);
                write(folder.resolve(name + ".png"), index, 96, 80);
                Files.writeString(folder.resolve(name + ".txt"), "Picture number " + index);
            }
            return folder;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /// A picture that was cut off.
    static void broken(Path file) throws IOException {
        write(file, 3, 64, 64);
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 100));
    }

    static void write(Path file, long seed, int width, int height) throws IOException {
        Random random = new Random(seed);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        for (int spot = 0; spot < 12; spot++) {
            brush.setColor(new Color(random.nextInt(1 << 24)));
            brush.fillRect(random.nextInt(width), random.nextInt(height), width / 3, height / 3);
        }
        brush.dispose();
        ImageIO.write(image, "png", file.toFile());
    }
}
