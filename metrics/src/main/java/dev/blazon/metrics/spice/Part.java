package dev.blazon.metrics.spice;

import java.util.List;

/// The parts of SPICE: all tuples, or those of one kind.
enum Part {
    ALL("SPICE", 0, List.of()),
    OBJECT("SPICE_Object", 1, List.of()),
    ATTRIBUTE("SPICE_Attribute", 2, List.of()),
    RELATION("SPICE_Relation", 3, List.of()),
    COLOR(
            "SPICE_Color",
            2,
            List.of(
                    "black", "brown", "blue", "red", "yellow", "pink", "gray", "grey", "green", "dark", "light",
                    "white", "cream", "orange", "purple", "maroon", "beige", "violet")),
    SIZE("SPICE_Size", 2, sizes()),
    CARDINALITY(
            "SPICE_Cardinality",
            2,
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"));

    private final String metric;
    private final int length;
    private final List<String> attributes;

    Part(String metric, int length, List<String> attributes) {
        this.metric = metric;
        this.length = length;
        this.attributes = attributes;
    }

    private static List<String> sizes() {
        return List.of(("baby illimitable scrawny beefy immeasurable short big immense sizable bony infinitesimal"
                        + " skeletal boundless lanky skimpy brawny large skinny broad lean slender bulky life-size"
                        + " slim chunky limitless small colossal little squat compact mammoth stocky corpulent massive"
                        + " stout cosmic meager strapping cubby measly sturdy curvy microscopic tall elfin mini teensy"
                        + " emaciated miniature teeny endless minuscule teeny-tiny enormous minute teeny-weeny epic"
                        + " narrow thick expansive obese thickset extensive outsized thin fat oversize tiny fleshy"
                        + " overweight titanic full-size paltry towering gargantuan petite trifling gaunt pint-size"
                        + " trim giant plump tubby gigantic pocket-size undersized grand portly underweight great"
                        + " pudgy unlimited heavy puny vast hefty rotund wee huge scanty whopping hulking scraggy wide")
                .split(" "));
    }

    /// The name of its score.
    String metric() {
        return metric;
    }

    boolean holds(Concept[] tuple, Concepts concepts) {
        return length == 0 || tuple.length == length && (attributes.isEmpty() || concepts.isOne(tuple[1], attributes));
    }
}
