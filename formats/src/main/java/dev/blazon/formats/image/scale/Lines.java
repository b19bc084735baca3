package dev.blazon.formats.image.scale;

/// A decoded picture without transparency that gives its lines of samples, eight bits each: grey, or blue-green-red.
public interface Lines {

    Size size();

    /// 1 or 3.
    int channels();

    /// The samples of line `y`, in an array that the next call may fill anew. Lines are asked for in order.
    byte[] line(int y);
}
