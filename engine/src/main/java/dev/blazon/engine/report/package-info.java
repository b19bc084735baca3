/// What a run leaves for its reports: counts ([Tally]), a few samples to look at ([Gallery]) and what is known of the
/// run
/// itself ([RunFacts]). The page made of them is `report.page`, the dataset card `report.card`. Nothing here runs
/// steps; all texts of samples are taken to be hostile.
@NullMarked
package dev.blazon.engine.report;

import org.jspecify.annotations.NullMarked;
