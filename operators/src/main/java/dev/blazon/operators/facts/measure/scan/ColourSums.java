package dev.blazon.operators.facts.measure.scan;

/// The sums over all pixels from which colourfulness is computed: red against green and yellow against blue.
public final class ColourSums {
    private long greenRed;
    private long greenRedSquares;
    private long blueYellow;
    private long blueYellowSquares;

    /// Adds a row of colours.
    public void add(int[] row) {
        for (int from = 0; from < row.length; from += Stretch.LONGEST) {
            int to = Math.min(row.length, from + Stretch.LONGEST);
            addGreenRed(row, from, to);
            addBlueYellow(row, from, to);
        }
    }

    /// Adds one colour.
    public void add(int rgb) {
        int red = rgb >> 16 & 0xFF;
        int green = rgb >> 8 & 0xFF;
        int yellow = red + green - 2 * (rgb & 0xFF);
        greenRed += red - green;
        greenRedSquares += (long) (red - green) * (red - green);
        blueYellow += yellow;
        blueYellowSquares += (long) yellow * yellow;
    }

    private void addGreenRed(int[] row, int from, int to) {
        int sum = 0;
        int squares = 0;
        for (int i = from; i < to; i++) {
            int value = (row[i] >> 16 & 0xFF) - (row[i] >> 8 & 0xFF);
            sum += value;
            squares += value * value;
        }
        greenRed += sum;
        greenRedSquares += squares;
    }

    private void addBlueYellow(int[] row, int from, int to) {
        int sum = 0;
        int squares = 0;
        for (int i = from; i < to; i++) {
            int value = (row[i] >> 16 & 0xFF) + (row[i] >> 8 & 0xFF) - 2 * (row[i] & 0xFF);
            sum += value;
            squares += value * value;
        }
        blueYellow += sum;
        blueYellowSquares += squares;
    }

    /// Colourfulness M3 of Hasler and Süsstrunk, "Measuring colourfulness in natural images" (2003).
    ///
    /// @param count how many colours were added
    public double colourfulness(int count) {
        if (count == 0) {
            return 0;
        }
        double meanGreenRed = (double) greenRed / count;
        double meanBlueYellow = blueYellow / 2.0 / count;
        double varianceGreenRed = (double) greenRedSquares / count - meanGreenRed * meanGreenRed;
        double varianceBlueYellow = blueYellowSquares / 4.0 / count - meanBlueYellow * meanBlueYellow;
        return Math.sqrt(Math.max(0, varianceGreenRed + varianceBlueYellow))
                + 0.3 * Math.hypot(meanGreenRed, meanBlueYellow);
    }
}
