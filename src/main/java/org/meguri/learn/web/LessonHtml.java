package org.meguri.learn.web;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.meguri.platform.Markdown;

/**
 * Shows a lesson. Besides Markdown it knows three fenced blocks: {@code prompt} (an instruction to copy), {@code answer}
 * (what an AI might answer) and {@code question} (a question in the middle, answered without a script).
 */
@Singleton
public class LessonHtml {

    private static final Markdown JAPANESE = new Markdown(Blocks::new, "");
    private static final Markdown ENGLISH = new Markdown(Blocks::new, " ");

    /** The HTML of a lesson; safe to show as it is. */
    public String render(String markdown, Locale locale) {
        boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
        return (english ? ENGLISH : JAPANESE).html(markdown);
    }

    private static final class Blocks implements NodeRenderer {

        private static final String RIGHT = "- [x]";
        private static final String WRONG = "- [ ]";

        private final HtmlNodeRendererContext context;
        private final HtmlWriter html;

        Blocks(HtmlNodeRendererContext context) {
            this.context = context;
            this.html = context.getWriter();
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(FencedCodeBlock.class, BlockQuote.class);
        }

        @Override
        public void render(Node node) {
            if (node instanceof BlockQuote quote) {
                callOut(quote);
            } else if (node instanceof FencedCodeBlock block) {
                fenced(block);
            }
        }

        private void callOut(BlockQuote quote) {
            html.line();
            html.tag("div", Map.of("class", "lesson__call" + (isCaution(quote) ? " lesson__call--caution" : "")));
            for (Node child = quote.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
            html.tag("/div");
            html.line();
        }

        private static boolean isCaution(BlockQuote quote) {
            return quote.getFirstChild() instanceof Paragraph paragraph
                    && paragraph.getFirstChild() instanceof StrongEmphasis strong
                    && strong.getFirstChild() instanceof Text text
                    && (text.getLiteral().startsWith("注意") || text.getLiteral().startsWith("Caution"));
        }

        private void fenced(FencedCodeBlock block) {
            String info = block.getInfo() == null ? "" : block.getInfo().strip();
            String kind = info.split("\\s", 2)[0];
            String caption = info.substring(kind.length()).strip();
            String content = block.getLiteral().stripTrailing();
            switch (kind) {
                case "prompt", "answer" -> sheet(kind, caption, content);
                case "question" -> question(content);
                default -> sheet("plain", "", content);
            }
        }

        private void sheet(String kind, String caption, String content) {
            html.line();
            html.tag("figure", Map.of("class", "sheet sheet--" + kind));
            if (!caption.isEmpty()) {
                html.tag("figcaption", Map.of("class", "sheet__caption"));
                html.text(caption);
                html.tag("/figcaption");
            }
            // tabindex: a long line scrolls, and must do so by keyboard as well
            html.tag("div", Map.of("class", "sheet__text", "data-copy", kind));
            html.text(content);
            html.tag("/div");
            html.tag("/figure");
            html.line();
        }

        private void question(String content) {
            List<String> choices = new ArrayList<>();
            StringBuilder asked = new StringBuilder();
            for (String line : content.split("\n")) {
                if (line.startsWith(RIGHT) || line.startsWith(WRONG)) {
                    choices.add(line);
                } else {
                    asked.append(line.strip());
                }
            }
            html.line();
            html.tag("div", Map.of("class", "ask"));
            html.tag("p", Map.of("class", "ask__text"));
            html.text(asked.toString());
            html.tag("/p");
            choices.forEach(this::choice);
            html.tag("/div");
            html.line();
        }

        private void choice(String line) {
            boolean right = line.startsWith(RIGHT);
            String[] parts = line.substring(RIGHT.length()).strip().split("\\s*::\\s*", 2);
            html.tag("details", Map.of("class", "ask__choice"));
            html.tag("summary");
            html.text(parts[0]);
            html.tag("/summary");
            html.tag("p", Map.of("class", right ? "ask__right" : "ask__wrong"));
            html.text((right ? "◯ " : "△ ") + (parts.length > 1 ? parts[1] : ""));
            html.tag("/p");
            html.tag("/details");
        }
    }
}
