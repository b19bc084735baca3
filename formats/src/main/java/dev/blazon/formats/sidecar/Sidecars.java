package dev.blazon.formats.sidecar;

import dev.blazon.core.sample.Sample;

/// Puts captions into files.
sealed interface Sidecars extends AutoCloseable permits RunFolderSidecars, BesideImageSidecars {

    /// @return the file's path as the user knows it: relative to the run folder or to the source
    String put(Sample sample, String line);

    void finish();

    @Override
    void close();
}
