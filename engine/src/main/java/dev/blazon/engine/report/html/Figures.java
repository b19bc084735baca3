package dev.blazon.engine.report.html;

import java.time.Duration;
import java.util.Locale;

/// Numbers as people read them: groups of three set apart by a narrow no-break space, units after one.
public final class Figures {
    private static final String THIN = "\u202F";

    private Figures() {}

    public static String whole(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(",", THIN);
    }

    /// With one decimal below 100, else whole.
    public static String real(double number) {
        if (number >= 100) {
            return whole(Math.round(number));
        }
        String text = String.format(Locale.ROOT, "%.1f", number);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /// A share in per cent; never 0 for something nor 100 for less than all.
    public static String percent(long part, long total) {
        if (part == 0 || total == 0) {
            return "0" + THIN + "%";
        }
        double share = 100.0 * part / total;
        if (share < 0.1) {
            return "<0.1" + THIN + "%";
        }
        if (share > 99.9 && part < total) {
            return ">99.9" + THIN + "%";
        }
        return (share < 10 || share > 99 ? real(share) : Long.toString(Math.round(share))) + THIN + "%";
    }

    /// `1 picture`, `2 pictures`.
    public static String counted(long number, String noun) {
        return whole(number) + " " + noun + (number == 1 ? "" : "s");
    }

    public static String bytes(long size) {
        if (size < 1_000) {
            return size + THIN + "B";
        }
        String[] units = {"kB", "MB", "GB", "TB", "PB"};
        double scaled = size / 1000.0;
        int unit = 0;
        while (scaled >= 999.5 && unit < units.length - 1) {
            scaled /= 1000;
            unit++;
        }
        return (scaled < 10 ? real(scaled) : Long.toString(Math.round(scaled))) + THIN + units[unit];
    }

    public static String duration(Duration time) {
        long seconds = time.toSeconds();
        if (seconds < 10) {
            return real(time.toMillis() / 1000.0) + THIN + "s";
        }
        if (seconds < 60) {
            return seconds + THIN + "s";
        }
        if (seconds < 3600) {
            return time.toMinutes() + THIN + "min " + time.toSecondsPart() + THIN + "s";
        }
        return whole(time.toHours()) + THIN + "h " + time.toMinutesPart() + THIN + "min";
    }

    public static String usd(double amount) {
        String digits = amount > 0 && amount < 0.1 ? "%.4f" : "%,.2f";
        return "USD" + THIN + String.format(Locale.ROOT, digits, amount).replace(",", THIN);
    }

    /// A coordinate of a chart.
    public static String at(double coordinate) {
        return String.format(Locale.ROOT, "%.1f", coordinate).replace(".0", "");
    }
}
