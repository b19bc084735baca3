package dev.blazon.metrics.capture;

import java.util.List;

/// Makes vectors of phrases; alike ones for phrases that mean the same. CAPTURE's authors use
/// `all-mpnet-base-v2`.
@FunctionalInterface
public interface TextEncoder {
    /// @return one vector for each phrase, all of one dimension, of any length but 0
    double[][] encode(List<String> phrases);
}
