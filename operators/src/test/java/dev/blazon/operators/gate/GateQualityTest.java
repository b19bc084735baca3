package dev.blazon.operators.gate;

import org.junit.jupiter.api.Test;

class GateQualityTest {
    @Test
    void tuning() {
        for (boolean half : new boolean[] {false, true}) {
            Quality quality = new Quality(
                    Cases.all().stream().filter(one -> one.isHeldOut() == half).toList());
            System.out.println("HALF heldout=" + half + " lost " + quality.lost() + " good " + quality.of("good"));
            for (var d : dev.blazon.operators.gate.find.Defect.values()) System.out.println(quality.line(Quality.label(d)));
            System.out.println(quality.line("cleaned"));
            if (!half)
                quality.wrong().forEach(one -> {
                    String t = one.given().label().equals("cleaned") ? one.cleaned() : one.given().text();
                    System.out.println("WRONG " + one.given().label() + " -> " + one.said() + " : "
                            + (t.length() > 220 ? t.substring(0, 90) + " ...... " + t.substring(t.length() - 120) : t).replace("\n", "\\n"));
                });
        }
    }
}
