package org.meguri.learn.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.media.MediaKind;
import org.meguri.learn.media.MediaKind.Use;
import org.meguri.platform.Markdown;
import org.meguri.platform.problem.Invalid.Fault;

/**
 * The pictures, films and files that the text of a lesson names. A picture is {@code ![what it shows](media/a.png)}, with
 * {@code -} for one that only decorates; a file is a link; a film is a fenced block, see {@link Film}.
 */
public final class LessonMedia {

    /** Where they lie in the folder of a module, and how a text names that place. */
    public static final String FOLDER = "media/";

    /** Said instead of a description of a picture, or of captions of a film without words. */
    public static final String NONE = "-";

    /**
     * A film: the block {@code ```film title} with {@code file: media/a.mp4}, {@code captions: media/a.vtt} (or {@code -} for
     * a film without words), after an empty line the transcript.
     *
     * @param title what it is about
     * @param file as the text names it
     * @param captions as the text names them
     * @param transcript what is said and what is seen
     */
    public record Film(String title, String file, String captions, String transcript) {

        /** The word after the backticks. */
        public static final String KIND = "film";

        /** Reads the block; what is missing is empty. */
        public static Film of(String title, String block) {
            String file = "";
            String captions = "";
            StringBuilder transcript = new StringBuilder();
            boolean head = true;
            for (String line : block.split("\n", -1)) {
                String text = line.strip();
                if (head && text.startsWith("file:")) {
                    file = text.substring("file:".length()).strip();
                } else if (head && text.startsWith("captions:")) {
                    captions = text.substring("captions:".length()).strip();
                } else {
                    head &= transcript.isEmpty() && text.isEmpty();
                    transcript.append(line).append('\n');
                }
            }
            return new Film(title, file, captions, transcript.toString().strip());
        }

        public boolean isCaptioned() {
            return !captions.isEmpty() && !captions.equals(NONE);
        }
    }

    private LessonMedia() {}

    /** Where a text leads if it leads into the folder: the name of the file; null if it leads elsewhere. */
    public static @Nullable String name(@Nullable String destination) {
        if (destination == null || !destination.startsWith(FOLDER)) {
            return null;
        }
        return java.text.Normalizer.normalize(
                java.net.URLDecoder.decode(
                        destination
                                .substring(FOLDER.length())
                                .replace("+", "%2B")
                                .replaceAll("%(?![0-9A-Fa-f]{2})", "%25"),
                        java.nio.charset.StandardCharsets.UTF_8),
                java.text.Normalizer.Form.NFC);
    }

    /** The words by which a picture is described. */
    public static String described(Image image) {
        StringBuilder words = new StringBuilder();
        image.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }
        });
        return words.toString().strip();
    }

    /** The names of all that a text names. */
    public static Set<String> names(String markdown) {
        Set<String> names = new TreeSet<>();
        Reading reading = new Reading();
        Markdown.parse(markdown).accept(reading);
        reading.uses.forEach(use -> names.add(use.name()));
        return names;
    }

    /** What is wrong with what a text names, given what lies in the folder. */
    static List<Fault> faults(String markdown, Set<String> there) {
        Reading reading = new Reading();
        Markdown.parse(markdown).accept(reading);
        List<Fault> faults = new ArrayList<>(reading.faults);
        for (Named one : reading.uses) {
            MediaKind kind = MediaKind.promisedBy(one.name()).orElse(null);
            if (!there.contains(one.name())) {
                faults.add(new Fault("", "media-missing", one.name()));
            } else if (one.use() != null && (kind == null || kind.use() != one.use())) {
                faults.add(
                        new Fault("", "media-use-" + one.use().name().toLowerCase(java.util.Locale.ROOT), one.name()));
            }
        }
        return faults;
    }

    /** A file as a text uses it; {@code use} is null where any will do. */
    private record Named(String name, @Nullable Use use) {}

    private static final class Reading extends AbstractVisitor {

        private final List<Named> uses = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();

        @Override
        public void visit(Image image) {
            if (described(image).isEmpty()) {
                fault("media-undescribed", String.valueOf(image.getDestination()));
            }
            use(image.getDestination(), Use.PICTURE);
        }

        @Override
        public void visit(Link link) {
            String name = name(link.getDestination());
            if (name != null) {
                uses.add(new Named(name, null));
            }
            visitChildren(link);
        }

        @Override
        public void visit(FencedCodeBlock block) {
            String info = Objects.requireNonNullElse(block.getInfo(), "").strip();
            String kind = info.split("\\s", 2)[0];
            if (!kind.equals(Film.KIND)) {
                return;
            }
            Film film = Film.of(info.substring(kind.length()).strip(), block.getLiteral());
            use(film.file(), Use.FILM);
            if (film.captions().isEmpty()) {
                fault("media-no-captions", film.file());
            } else if (film.isCaptioned()) {
                use(film.captions(), Use.CAPTIONS);
            }
            if (film.transcript().isEmpty()) {
                fault("media-no-transcript", film.file());
            }
        }

        private void use(@Nullable String destination, Use use) {
            String name = name(destination);
            if (name == null) {
                fault("media-elsewhere", String.valueOf(destination));
            } else {
                uses.add(new Named(name, use));
            }
        }

        private void fault(String code, String about) {
            faults.add(new Fault("", code, about));
        }
    }
}
