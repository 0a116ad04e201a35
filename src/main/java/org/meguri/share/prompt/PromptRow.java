package org.meguri.share.prompt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A prompt as listed, in its newest version.
 *
 * @param tasks the codes of the tasks it is for, each between commas
 * @param guidelineOn the first day of the guideline under which it was written; null where there was none
 * @param worked for how many of those who said so it worked
 * @param judged how many said whether it worked, of the newest version
 */
public record PromptRow(
        UUID id,
        int number,
        String title,
        String purpose,
        String tool,
        String toolVersion,
        @Nullable String model,
        String tasks,
        int infoClass,
        @Nullable LocalDate guidelineOn,
        UUID owner,
        String ownerName,
        UUID unit,
        Instant writtenAt,
        boolean retired,
        long worked,
        long judged) {

    public List<String> taskCodes() {
        return Stream.of(tasks.split(",")).filter(code -> !code.isEmpty()).toList();
    }
}
