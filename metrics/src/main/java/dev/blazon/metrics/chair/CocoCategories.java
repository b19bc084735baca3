package dev.blazon.metrics.chair;

import java.util.Arrays;
import java.util.List;

/// The 80 categories of things in COCO (Lin et al. 2014) by the numbers that its annotations give them.
public final class CocoCategories {
    /// From 1 on; 11 numbers were never given.
    private static final List<String> NAMES =
            Arrays.asList(("-,person,bicycle,car,motorcycle,airplane,bus,train,truck,boat,"
                            + "traffic light,fire hydrant,-,stop sign,parking meter,bench,bird,cat,dog,horse,sheep,cow,elephant,"
                            + "bear,zebra,giraffe,-,backpack,umbrella,-,-,handbag,tie,suitcase,frisbee,skis,snowboard,sports ball,"
                            + "kite,baseball bat,baseball glove,skateboard,surfboard,tennis racket,bottle,-,wine glass,cup,fork,"
                            + "knife,spoon,bowl,banana,apple,sandwich,orange,broccoli,carrot,hot dog,pizza,donut,cake,chair,couch,"
                            + "potted plant,bed,-,dining table,-,-,toilet,-,tv,laptop,mouse,remote,keyboard,cell phone,microwave,"
                            + "oven,toaster,sink,refrigerator,-,book,clock,vase,scissors,teddy bear,hair drier,toothbrush")
                    .split(","));
    private static final String NONE = "-";

    private CocoCategories() {}

    /// @param id 1 to 90
    /// @throws IllegalArgumentException for a number that no category has
    public static String name(int id) {
        String name = id < 1 || id >= NAMES.size() ? NONE : NAMES.get(id);
        if (name.equals(NONE)) {
            throw new IllegalArgumentException(
                    "No category of COCO has the number " + id + ", must be one of the 80 between 1 and 90.");
        }
        return name;
    }
}
