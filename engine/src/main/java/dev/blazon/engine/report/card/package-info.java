/// What goes along with the data when it is published: the dataset card ([DatasetCard]) and its description for
/// machines
/// ([Croissant]). Both depend on the run's facts alone; writing them again gives the same bytes.
@NullMarked
package dev.blazon.engine.report.card;

import org.jspecify.annotations.NullMarked;
