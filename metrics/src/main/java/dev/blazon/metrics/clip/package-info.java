/// CLIPScore and RefCLIPScore (Hessel et al. 2021) from vectors, and the tokenizer of CLIP (Radford et al.
/// 2021) that makes what its text model reads. Start at [ClipScore] and [ClipTokenizer]; the models
/// themselves are elsewhere.
@NullMarked
package dev.blazon.metrics.clip;

import org.jspecify.annotations.NullMarked;
