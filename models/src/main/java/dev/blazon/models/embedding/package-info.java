/// Vectors of texts and pictures. Start at [EndpointEmbeddings].
///
/// A batch is a question in a dialect of its own ([EmbeddingDialect]), so that tries, gates and the journal of answers
/// serve here too; the vectors travel as the answer's text ([VectorText]).
@NullMarked
package dev.blazon.models.embedding;

import org.jspecify.annotations.NullMarked;
