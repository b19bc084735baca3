/// COCO annotation files: pictures with several captions each. Start at [CocoSource].
@NullMarked
package dev.blazon.formats.coco;

import org.jspecify.annotations.NullMarked;
