package dev.blazon.models.batch;

import dev.blazon.models.dialect.Dialect;
import dev.blazon.models.endpoint.EndpointModel;
import dev.blazon.models.endpoint.EndpointSetup;
import dev.blazon.models.money.BatchTill;

/// One model of a recipe whose questions go in files.
///
/// @param name of the model in the recipe
record Lane(String name, EndpointSetup setup, Dialect dialect, Batches batches, BatchTill till) {

    String treatment() {
        return EndpointModel.treatment(dialect, setup);
    }
}
