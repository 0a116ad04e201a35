package org.meguri.platform.web;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names each fault in the summary above a form by the label that stands at its field, and puts the faults in the order of the
 * page. Only the rendered page knows its labels: the name of a field in {@code fields_*.properties} serves many forms, and
 * stays where no label is found.
 */
@Singleton
final class FaultNames {

    private static final String SUMMARY = "<div class=\"errors\"";
    private static final Pattern FAULT =
            Pattern.compile("<li data-fault=\"([^\"]*)\"><a href=\"#([^\"]*)\">[^<]*</a></li>\\s*");
    private static final Pattern LEGEND = Pattern.compile("<legend\\b[^>]*>(.*?)</legend>", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private final Texts texts;

    FaultNames(Texts texts) {
        this.texts = texts;
    }

    /** A fault; {@code place} is where its field stands on the page. */
    private record Fault(int place, String html) {}

    /** The page with the summary in the words of its labels; any other page as it is. */
    String byLabels(String page, Locale locale) {
        int summary = page.indexOf(SUMMARY);
        int end = summary < 0 ? -1 : page.indexOf("</ul>", summary);
        if (end < 0) {
            return page;
        }
        List<Fault> faults = new ArrayList<>();
        Matcher found = FAULT.matcher(page).region(summary, end);
        int first = -1;
        int last = -1;
        while (found.find()) {
            first = first < 0 ? found.start() : first;
            last = found.end();
            String field = found.group(2);
            String message = found.group(1);
            int place = page.indexOf(" id=\"" + field + "\"");
            String line = found.group();
            String named = label(page, field, place)
                    .map(name -> "<li data-fault=\"" + message + "\"><a href=\"#" + field + "\">"
                            + texts.named(name, message, locale) + "</a></li>\n    ")
                    .orElse(line);
            faults.add(new Fault(place < 0 ? Integer.MAX_VALUE : place, named));
        }
        if (first < 0) {
            return page;
        }
        faults.sort(Comparator.comparingInt(Fault::place));
        StringBuilder all = new StringBuilder(page.length() + 200).append(page, 0, first);
        faults.forEach(fault -> all.append(fault.html()));
        return all.append(page, last, page.length()).toString();
    }

    /** What stands at the field: the legend of a group, else its label. */
    private static Optional<String> label(String page, String field, int place) {
        if (place < 0) {
            return Optional.empty();
        }
        int opens = page.lastIndexOf('<', place);
        String tag = page.substring(opens, page.indexOf('>', place) + 1);
        if (tag.startsWith("<fieldset")) {
            return legend(page, opens);
        }
        if (tag.contains("type=\"radio\"") || tag.contains("type=\"checkbox\"")) {
            int group = page.lastIndexOf("<fieldset", opens);
            if (group >= 0 && page.lastIndexOf("</fieldset>", opens) < group) {
                return legend(page, group);
            }
        }
        Matcher label = Pattern.compile(
                        "<label\\b[^>]*\\bfor=\"" + Pattern.quote(field) + "\"[^>]*>(.*?)</label>", Pattern.DOTALL)
                .matcher(page);
        return label.find() ? words(label.group(1)) : Optional.empty();
    }

    private static Optional<String> legend(String page, int from) {
        Matcher legend = LEGEND.matcher(page);
        return legend.find(from) ? words(legend.group(1)) : Optional.empty();
    }

    /** The words before any note, which stands in a tag of its own. */
    private static Optional<String> words(String html) {
        int tag = html.indexOf('<');
        String before = tag < 0 ? html : html.substring(0, tag);
        String words = before.isBlank() ? TAG.matcher(html).replaceAll("") : before;
        return Optional.of(words.strip().replaceAll("\\s+", " ")).filter(name -> !name.isEmpty());
    }
}
