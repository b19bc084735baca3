/// CLIPScore with a model that is served: [ClipOptions] says which, [ServedClip] asks it for vectors.
@NullMarked
package dev.blazon.app.eval.clip;

import org.jspecify.annotations.NullMarked;
