package dev.blazon.metrics.retrieval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// ECCV Caption (Chun et al., "ECCV Caption: Correcting False Negatives by Collecting Machine-and-Human-verified
/// Image-Caption Associations for MS-COCO", ECCV 2022) with its neighbours on the 5,000 test images of COCO: COCO 1K
/// and 5K, and CxC (Parekh et al., "Crisscrossed Captions", 2021). Fourteen scores for a direction, each 0 to 1.
public final class EccvCaption {
    private static final int[] AT = {1, 5, 10};

    private EccvCaption() {}

    /// What is measured in one direction: `coco_1k_r1`, `r5`, `r10`; `coco_5k_…`; `cxc_…`; `eccv_map_at_r`,
    /// `eccv_rprecision`, `eccv_r1`, `eccv_r5`, `eccv_r10`.
    ///
    /// @param direction appended to the names, such as `i2t`
    /// @param folds five times 1,000 images with all their captions, in the order of the authors' list
    public static List<Task> tasks(String direction, Relevance original, Relevance cxc, Relevance eccv, Folds folds) {
        SequencedMap<String, Rate> closest = new LinkedHashMap<>();
        closest.put("eccv_map_at_r_" + direction, new Rate.AveragePrecisionAtR());
        closest.put("eccv_rprecision_" + direction, new Rate.RPrecision());
        closest.putAll(recalls("eccv", direction));
        return List.of(
                new Task(original, Optional.of(folds), recalls("coco_1k", direction)),
                new Task(original, Optional.empty(), recalls("coco_5k", direction)),
                new Task(cxc, Optional.empty(), recalls("cxc", direction)),
                new Task(eccv, Optional.empty(), closest));
    }

    private static SequencedMap<String, Rate> recalls(String set, String direction) {
        SequencedMap<String, Rate> recalls = new LinkedHashMap<>();
        for (int k : AT) {
            recalls.put(set + "_r" + k + "_" + direction, new Rate.RecallAt(k));
        }
        return recalls;
    }
}
