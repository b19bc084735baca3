package dev.blazon.models.discover;

import dev.blazon.core.image.Bytes;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// A word in capitals, black on white. Drawn from dots, because a server without fonts cannot draw letters.
record WordPicture(BufferedImage image) {
    private static final int DOT = 16;
    private static final int MARGIN = 4;
    private static final int ROWS = 7;
    private static final int STEP = 6;

    /// Letters that look like no other and like no digit.
    static final String CONSONANTS = "BFKLMNPRTV";

    static final String VOWELS = "AEU";

    /// Five dots wide, seven high, in the order of the letters; one string a row.
    private static final String LETTERS = CONSONANTS + VOWELS;

    private static final String[][] DOTS = {
        {"#### ", "#   #", "#   #", "#### ", "#   #", "#   #", "#### "},
        {"#####", "#    ", "#    ", "#### ", "#    ", "#    ", "#    "},
        {"#   #", "#  # ", "# #  ", "##   ", "# #  ", "#  # ", "#   #"},
        {"#    ", "#    ", "#    ", "#    ", "#    ", "#    ", "#####"},
        {"#   #", "## ##", "# # #", "# # #", "#   #", "#   #", "#   #"},
        {"#   #", "##  #", "# # #", "#  ##", "#   #", "#   #", "#   #"},
        {"#### ", "#   #", "#   #", "#### ", "#    ", "#    ", "#    "},
        {"#### ", "#   #", "#   #", "#### ", "# #  ", "#  # ", "#   #"},
        {"#####", "  #  ", "  #  ", "  #  ", "  #  ", "  #  ", "  #  "},
        {"#   #", "#   #", "#   #", "#   #", "#   #", " # # ", "  #  "},
        {" ### ", "#   #", "#   #", "#####", "#   #", "#   #", "#   #"},
        {"#####", "#    ", "#    ", "#### ", "#    ", "#    ", "#####"},
        {"#   #", "#   #", "#   #", "#   #", "#   #", "#   #", " ### "}
    };

    static WordPicture of(String word) {
        int width = (word.length() * STEP - 1 + 2 * MARGIN) * DOT;
        int height = (ROWS + 2 * MARGIN) * DOT;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, inked(word, x / DOT - MARGIN, y / DOT - MARGIN) ? 0x000000 : 0xFFFFFF);
            }
        }
        return new WordPicture(image);
    }

    private static boolean inked(String word, int column, int row) {
        if (row < 0 || row >= ROWS || column < 0 || column / STEP >= word.length() || column % STEP == STEP - 1) {
            return false;
        }
        String[] dots = DOTS[LETTERS.indexOf(word.charAt(column / STEP))];
        return dots[row].charAt(column % STEP) == '#';
    }

    int width() {
        return image.getWidth();
    }

    int height() {
        return image.getHeight();
    }

    Bytes png() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException fault) {
            throw new UncheckedIOException("Memory cannot fail", fault);
        }
        return Bytes.wrap(bytes.toByteArray());
    }
}
