package dev.blazon.app.progress;

import java.util.Locale;

/// Numbers as people read them.
public final class Figures {

    private Figures() {}

    /// `1,234`
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// `1,234 samples`, `1 sample`
    public static String count(long number, String what) {
        return count(number) + " " + (number == 1 ? what : what + "s");
    }

    /// `45 s`, `3 min 20 s`, `2 h 5 min`, `3 d 4 h`
    public static String duration(double seconds) {
        if (seconds < 10) {
            return String.format(Locale.ROOT, "%.1f s", seconds);
        }
        long whole = Math.round(seconds);
        if (whole < 60) {
            return whole + " s";
        }
        if (whole < 3600) {
            return two(whole, 60, "min", 1, "s");
        }
        if (whole < 86_400) {
            return two(whole, 3600, "h", 60, "min");
        }
        return two(whole, 86_400, "d", 3600, "h");
    }

    private static String two(long seconds, long large, String largeName, long small, String smallName) {
        long rest = seconds % large / small;
        return seconds / large + " " + largeName + (rest == 0 ? "" : " " + rest + " " + smallName);
    }

    /// `12.3/s`, `1,234/s`
    public static String rate(double perSecond) {
        return perSecond < 100 ? String.format(Locale.ROOT, "%.1f/s", perSecond) : count(Math.round(perSecond)) + "/s";
    }

    /// `512 bytes`, `1.4 MB`
    public static String bytes(long bytes) {
        if (bytes < 1000) {
            return bytes + " bytes";
        }
        double value = bytes;
        String unit = "bytes";
        for (String next : new String[] {"kB", "MB", "GB", "TB"}) {
            if (value < 1000) {
                break;
            }
            value /= 1000;
            unit = next;
        }
        return String.format(Locale.ROOT, value < 10 ? "%.1f %s" : "%.0f %s", value, unit);
    }

    /// `37%`
    public static String share(long part, long whole) {
        return whole == 0 ? "0%" : part * 100 / whole + "%";
    }
}
