package org.meguri.share.prompt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The guideline and the tools of a body as they are today, against which prompts are held (要確認).
 *
 * @param guidelineOn the first day of the guideline that holds; null where there is none
 * @param tools the versions in use, by the name of the tool
 */
public record Present(@Nullable LocalDate guidelineOn, Map<String, String> tools) {

    /**
     * Something that has changed since a prompt was written.
     *
     * @param tool its name; null for the guideline
     * @param before the version then; null where there was none
     */
    public record Change(@Nullable String tool, @Nullable String before, String now) {}

    /** What has changed; nothing where the prompt can be used as it stands. Of a tool that nobody marks nothing is known. */
    public List<Change> since(String tool, String toolVersion, @Nullable LocalDate guideline) {
        List<Change> changes = new ArrayList<>();
        if (guidelineOn != null && !guidelineOn.equals(guideline)) {
            changes.add(new Change(null, guideline == null ? null : guideline.toString(), guidelineOn.toString()));
        }
        String present = tools.get(tool);
        if (present != null && !Objects.equals(present, toolVersion)) {
            changes.add(new Change(tool, toolVersion, present));
        }
        return changes;
    }
}
