package org.meguri.platform.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * The page that says why something did not happen.
 *
 * @param status the HTTP status
 * @param title what happened, in a few words
 * @param text what the reader can do now
 * @param kept what the reader had typed, so that nothing is lost
 */
@CheckedTemplate(basePath = "platform", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record ProblemPage(int status, String title, String text, List<Kept> kept) implements TemplateInstance {

    /** One field as it was typed. */
    public record Kept(String field, String value) {}
}
