package dev.blazon.app.setup;

import dev.blazon.core.model.TextReader;
import dev.blazon.engine.local.Job;
import java.util.Optional;

/// A run that is ready to go: its folder is locked, its identity is claimed, its models answer.
public record Composition(LoadedRecipe loaded, RunRequest request, Job job, BoundModels models, Optional<TextReader> textReader)
        implements AutoCloseable {

    @Override
    public void close() {
        models.close();
        job.folder().close();
    }
}
