package dev.blazon.formats.folder;

import dev.blazon.formats.text.CodePoints;

/// How many files there are of some kind, and the first of them by name.
final class Count {
    private long files;
    private String first = "";

    void add(String path) {
        if (files == 0 || CodePoints.compare(path, first) < 0) {
            first = path;
        }
        files++;
    }

    void add(Count other) {
        if (other.files > 0) {
            long before = files;
            add(other.first);
            files = before + other.files;
        }
    }

    long files() {
        return files;
    }

    String first() {
        return first;
    }
}
