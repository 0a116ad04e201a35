package org.meguri.share.prompt;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.meguri.platform.Text;

/** The gaps of a prompt: 〔文書の種類〕 or {@code {{kind of document}}}, up to 30 letters. Prompts use square brackets for themselves. */
public final class PromptGaps {

    private static final Pattern GAP = Pattern.compile("〔([^〔〕\\n]{1,30})〕|\\{\\{([^{}\\n]{1,30})}}");

    private PromptGaps() {}

    /** The names of the gaps, each once, in the order of the text. */
    public static List<String> names(String text) {
        return List.copyOf(GAP.matcher(text)
                .results()
                .map(PromptGaps::name)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** The text with the gaps filled, in one go: what is filled in and looks like a gap stays as it is. */
    public static String filled(String text, Map<String, String> values) {
        return GAP.matcher(text)
                .replaceAll(gap -> Matcher.quoteReplacement(values.getOrDefault(name(gap), gap.group())));
    }

    private static String name(MatchResult gap) {
        return Text.clean(gap.group(1) == null ? gap.group(2) : gap.group(1));
    }
}
