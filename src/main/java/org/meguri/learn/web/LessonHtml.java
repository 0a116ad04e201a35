package org.meguri.learn.web;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.meguri.learn.folder.LessonMedia;
import org.meguri.platform.Markdown;

/**
 * Shows a lesson. Besides Markdown it knows five fenced blocks: {@code prompt} (an instruction to copy), {@code answer}
 * (what an AI might answer), {@code question} (a question in the middle, answered without a script), {@code try} (something
 * to try before its worked answer is opened) and {@code film}, see {@link LessonMedia.Film}. Pictures and films come from the folder of the module and from nowhere else.
 */
@Singleton
public class LessonHtml {

    /**
     * The HTML of a lesson; safe to show as it is.
     *
     * @param base the address before {@code media/}, where its pictures, films and files are
     */
    public String render(String markdown, Locale locale, String base) {
        boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
        return new Markdown(context -> new Blocks(context, locale, base), english ? " " : "").html(markdown);
    }

    private static final class Blocks implements NodeRenderer {

        private static final String RIGHT = "- [x]";
        private static final String WRONG = "- [ ]";

        private final HtmlNodeRendererContext context;
        private final HtmlWriter html;
        private final Locale locale;
        private final String base;

        Blocks(HtmlNodeRendererContext context, Locale locale, String base) {
            this.context = context;
            this.locale = locale;
            this.base = base;
            this.html = context.getWriter();
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(FencedCodeBlock.class, BlockQuote.class, Image.class, Link.class, Paragraph.class);
        }

        @Override
        public void render(Node node) {
            if (node instanceof BlockQuote quote) {
                callOut(quote);
            } else if (node instanceof FencedCodeBlock block) {
                fenced(block);
            } else if (node instanceof Image image) {
                picture(image);
            } else if (node instanceof Link link) {
                link(link);
            } else if (node instanceof Paragraph paragraph) {
                paragraph(paragraph);
            }
        }

        private void children(Node parent) {
            for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
        }

        /** A picture alone in its paragraph stands by itself, with its title under it. */
        private void paragraph(Paragraph paragraph) {
            if (paragraph.getFirstChild() instanceof Image image && image.getNext() == null) {
                String caption = image.getTitle() == null ? "" : image.getTitle();
                html.line();
                html.tag("figure", Map.of("class", "picture"));
                picture(image);
                if (!caption.isEmpty()) {
                    html.tag("figcaption", Map.of("class", "picture__caption"));
                    html.text(caption);
                    html.tag("/figcaption");
                }
                html.tag("/figure");
                html.line();
                return;
            }
            boolean tight = paragraph.getParent() != null
                    && paragraph.getParent().getParent() instanceof ListBlock list
                    && list.isTight();
            if (tight) {
                children(paragraph);
                return;
            }
            html.line();
            html.tag("p");
            children(paragraph);
            html.tag("/p");
            html.line();
        }

        private void picture(Image image) {
            String words = LessonMedia.described(image);
            String name = LessonMedia.name(image.getDestination());
            if (name == null) {
                // nothing is loaded from elsewhere
                html.text(words);
                return;
            }
            html.tag(
                    "img",
                    Map.of(
                            "src",
                            address(name),
                            "alt",
                            words.equals(LessonMedia.NONE) ? "" : words,
                            "loading",
                            "lazy",
                            "class",
                            "picture__image"),
                    true);
        }

        private void link(Link link) {
            String name = LessonMedia.name(link.getDestination());
            if (name != null) {
                html.tag("a", Map.of("href", address(name), "download", name));
            } else {
                String destination = context.urlSanitizer().sanitizeLinkUrl(link.getDestination());
                html.tag("a", Map.of("href", context.encodeUrl(destination), "rel", "nofollow noreferrer"));
            }
            children(link);
            html.tag("/a");
        }

        private String address(String name) {
            return base
                    + LessonMedia.FOLDER
                    + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        }

        private void film(String title, String block) {
            LessonMedia.Film film = LessonMedia.Film.of(title, block);
            String name = LessonMedia.name(film.file());
            html.line();
            html.tag("figure", Map.of("class", "film"));
            if (!title.isEmpty()) {
                html.tag("figcaption", Map.of("class", "film__caption"));
                html.text(title);
                html.tag("/figcaption");
            }
            if (name != null) {
                html.tag(
                        "video",
                        Map.of(
                                "class",
                                "film__screen",
                                "controls",
                                "",
                                "preload",
                                "metadata",
                                "src",
                                address(name),
                                "aria-label",
                                title.isEmpty() ? name : title));
                String captions = film.isCaptioned() ? LessonMedia.name(film.captions()) : null;
                if (captions != null) {
                    html.tag(
                            "track",
                            Map.of(
                                    "kind",
                                    "captions",
                                    "src",
                                    address(captions),
                                    "srclang",
                                    locale.getLanguage(),
                                    "label",
                                    locale.getDisplayLanguage(locale),
                                    "default",
                                    ""),
                            true);
                }
                html.tag("/video");
            }
            html.tag("details", Map.of("class", "film__words"));
            html.tag("summary");
            html.text(words().transcript());
            html.tag("/summary");
            html.tag("div", Map.of("class", "film__transcript"));
            html.text(film.transcript());
            html.tag("/div");
            html.tag("/details");
            html.tag("/figure");
            html.line();
        }

        private void callOut(BlockQuote quote) {
            html.line();
            html.tag("div", Map.of("class", "lesson__call" + (isCaution(quote) ? " lesson__call--caution" : "")));
            children(quote);
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
                case "try" -> exercise(caption, content);
                case LessonMedia.Film.KIND -> film(caption, content);
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

        /** Something to try before the worked answer, which stands after a line of three hyphens and is opened then. */
        private void exercise(String caption, String content) {
            String[] parts = content.split("\n---\n", 2);
            html.line();
            html.tag("figure", Map.of("class", "sheet sheet--try"));
            if (!caption.isEmpty()) {
                html.tag("figcaption", Map.of("class", "sheet__caption"));
                html.text(caption);
                html.tag("/figcaption");
            }
            html.tag("div", Map.of("class", "sheet__text"));
            html.text(parts[0].strip());
            html.tag("/div");
            if (parts.length > 1) {
                html.tag("details", Map.of("class", "ask__choice sheet__worked"));
                html.tag("summary");
                html.text(words().workedAnswer());
                html.tag("/summary");
                html.tag("div", Map.of("class", "sheet__text"));
                html.text(parts[1].strip());
                html.tag("/div");
                html.tag("/details");
            }
            html.tag("/figure");
            html.line();
        }

        private LearnMessages words() {
            return MessageBundles.get(LearnMessages.class, Localized.Literal.of(locale.getLanguage()));
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
