package dev.blazon.metrics.spice;

import java.util.List;

/// Reads what captions say. SPICE's numbers depend on its parser, so each has an identity that goes into signatures.
public interface TupleParser {

    /// Its name and version.
    String id();

    /// @return the tuples of each caption, in the order in which they were found
    List<List<Tuple>> parse(List<String> captions);
}
