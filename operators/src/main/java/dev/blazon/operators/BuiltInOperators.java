package dev.blazon.operators;

import dev.blazon.core.operator.Catalogue;
import dev.blazon.core.operator.Operator;
import dev.blazon.operators.caption.CaptionImage;
import dev.blazon.operators.facts.DescribeFacts;
import dev.blazon.operators.filter.DropDuplicateImages;
import dev.blazon.operators.filter.DropSmallImages;
import dev.blazon.operators.filter.KeepWhere;
import dev.blazon.operators.gate.DropRepeatedCaptions;
import dev.blazon.operators.gate.GateCaption;
import dev.blazon.operators.known.RejectKnownImages;
import java.util.List;

/// The operators that come with Blazon, by id.
public final class BuiltInOperators {
    private static final List<Class<? extends Operator>> ALL = List.of(
            CaptionImage.class,
            DescribeFacts.class,
            DropDuplicateImages.class,
            DropRepeatedCaptions.class,
            DropSmallImages.class,
            GateCaption.class,
            KeepWhere.class,
            RejectKnownImages.class);

    private BuiltInOperators() {}

    /// In the alphabetical order of their ids.
    public static List<Class<? extends Operator>> all() {
        return ALL;
    }

    public static Catalogue catalogue() {
        return new Catalogue(ALL);
    }
}
