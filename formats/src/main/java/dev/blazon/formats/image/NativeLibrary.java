package dev.blazon.formats.image;

import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.global.opencv_imgproc;

/// Loads OpenCV once for the process, or finds that this machine has none.
final class NativeLibrary {
    private static final boolean AVAILABLE = load();

    private NativeLibrary() {}

    static boolean available() {
        return AVAILABLE;
    }

    private static boolean load() {
        // Every native object lives in a scope that frees it at once: JavaCPP's own collector, and its guess at how
        // much memory the process may have, would only get in the way.
        setUnlessSet("org.bytedeco.javacpp.nopointergc", "true");
        setUnlessSet("org.bytedeco.javacpp.maxBytes", "0");
        setUnlessSet("org.bytedeco.javacpp.maxPhysicalBytes", "0");
        try {
            // Before loading: the C++ streams remember the stream they find.
            NativeStderr.mute();
            Loader.load(opencv_core.class);
            Loader.load(opencv_imgproc.class);
            Loader.load(opencv_imgcodecs.class);
            opencv_core.setNumThreads(1);
            return true;
        } catch (LinkageError | RuntimeException _) {
            return false;
        }
    }

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
