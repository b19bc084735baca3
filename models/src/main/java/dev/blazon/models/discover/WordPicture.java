package dev.blazon.models.discover;

import dev.blazon.core.image.Bytes;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// Digits, black on white. Drawn from dots, because a server without fonts cannot draw letters.
record DigitPicture(BufferedImage image) {
    private static final int DOT = 16;
    private static final int MARGIN = 4;
    private static final int ROWS = 7;
    private static final int STEP = 6;

    /// Five dots wide, seven high, by digit; one string a row.
    private static final String[][] DOTS = {
        {" ### ", "#   #", "#   #", "#   #", "#   #", "#   #", " ### "},
        {"  #  ", " ##  ", "  #  ", "  #  ", "  #  ", "  #  ", " ### "},
        {" ### ", "#   #", "    #", "   # ", "  #  ", " #   ", "#####"},
        {" ### ", "#   #", "    #", "  ## ", "    #", "#   #", " ### "},
        {"   # ", "  ## ", " # # ", "#  # ", "#####", "   # ", "   # "},
        {"#####", "#    ", "#### ", "    #", "    #", "#   #", " ### "},
        {" ### ", "#    ", "#    ", "#### ", "#   #", "#   #", " ### "},
        {"#####", "    #", "   # ", "   # ", "  #  ", "  #  ", "  #  "},
        {" ### ", "#   #", "#   #", " ### ", "#   #", "#   #", " ### "},
        {" ### ", "#   #", "#   #", " ####", "    #", "    #", " ### "}
    };

    static DigitPicture of(String digits) {
        int width = (digits.length() * STEP - 1 + 2 * MARGIN) * DOT;
        int height = (ROWS + 2 * MARGIN) * DOT;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, inked(digits, x / DOT - MARGIN, y / DOT - MARGIN) ? 0x000000 : 0xFFFFFF);
            }
        }
        return new DigitPicture(image);
    }

    private static boolean inked(String digits, int column, int row) {
        if (row < 0 || row >= ROWS || column < 0 || column / STEP >= digits.length() || column % STEP == STEP - 1) {
            return false;
        }
        String[] dots = DOTS[digits.charAt(column / STEP) - '0'];
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
