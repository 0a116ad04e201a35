package org.meguri.platform;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlNodeRendererFactory;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Turns Markdown into HTML. HTML inside it is shown as text, and links lead only to web addresses, so that whatever is
 * written stays harmless.
 */
public final class Markdown {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

    private final HtmlRenderer renderer;

    /**
     * @param further renders what a feature shows in its own way, for example fenced blocks
     * @param softBreak what stands for a line end inside a paragraph: nothing in Japanese, a blank in English
     */
    public Markdown(HtmlNodeRendererFactory further, String softBreak) {
        this.renderer = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .nodeRendererFactory(further)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .softbreak(softBreak)
                .build();
    }

    public String html(String markdown) {
        return renderer.render(parse(markdown));
    }

    /** The parts of which a text is made. */
    public static Node parse(String markdown) {
        return PARSER.parse(markdown);
    }
}
