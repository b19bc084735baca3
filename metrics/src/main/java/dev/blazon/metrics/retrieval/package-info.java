/// How well texts find their images and images their texts, whoever says how alike they are: [Similarities] or ranked
/// lists make a [Ranking], [Retrieval] scores it against what is [Relevance]. [EccvCaption] has the usual benchmarks,
/// [SelfRetrieval] those that ask whether a caption tells its image from others.
@NullMarked
package dev.blazon.metrics.retrieval;

import org.jspecify.annotations.NullMarked;
