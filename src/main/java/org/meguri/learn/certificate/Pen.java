package org.meguri.learn.certificate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Writes lines on a page, changing between the slices of the typeface as the letters need it. */
final class Pen {

    private static final float NARROWEST = 6;
    private static final float ROOM = PDRectangle.A4.getWidth() - 120;

    /** Some letters of one font. */
    private record Run(PDFont font, String text) {}

    private final PDDocument document;
    private final PDPageContentStream content;
    private final Letters letters;
    private final Tags tags;
    private final Map<String, PDFont> fonts = new HashMap<>();
    private boolean lacked;

    Pen(PDDocument document, PDPageContentStream content, Letters letters, Tags tags) {
        this.document = document;
        this.content = content;
        this.letters = letters;
        this.tags = tags;
    }

    /** Whether a letter was not in the typeface. */
    boolean lacked() {
        return lacked;
    }

    void left(String text, float size, float x, float y) throws IOException {
        write("P", runs(text), size, x, y, text);
    }

    void right(String text, float size, float x, float y) throws IOException {
        List<Run> runs = runs(text);
        float fitting = fit(runs, size);
        write("P", runs, fitting, x - width(runs, fitting), y, text);
    }

    /** In the middle; a long text is written smaller. */
    void centred(String role, String text, float size, float y) throws IOException {
        List<Run> runs = runs(text);
        float fitting = fit(runs, size);
        write(role, runs, fitting, (PDRectangle.A4.getWidth() - width(runs, fitting)) / 2, y, text);
    }

    void figure(String said, Tags.Drawing drawing) throws IOException {
        tags.figure(content, said, drawing);
    }

    private static float fit(List<Run> runs, float size) throws IOException {
        float wide = width(runs, size);
        return wide <= ROOM ? size : Math.max(NARROWEST, size * ROOM / wide);
    }

    private void write(String role, List<Run> runs, float size, float x, float y, String text) throws IOException {
        tags.text(content, role, text, () -> {
            content.beginText();
            content.newLineAtOffset(x, y);
            for (Run run : runs) {
                content.setFont(run.font(), size);
                content.showText(run.text());
            }
            content.endText();
        });
    }

    private static float width(List<Run> runs, float size) throws IOException {
        float wide = 0;
        for (Run run : runs) {
            wide += run.font().getStringWidth(run.text()) / 1000 * size;
        }
        return wide;
    }

    private List<Run> runs(String text) throws IOException {
        List<Run> runs = new ArrayList<>();
        for (int letter : text.codePoints().toArray()) {
            int shown = letter;
            if (letters.sliceOf(letter) == null) {
                lacked = true;
                shown = Letters.GETA;
            }
            PDFont font = font(Objects.requireNonNull(letters.sliceOf(shown)));
            String one = Character.toString(shown);
            Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (last != null && last.font() == font) {
                runs.set(runs.size() - 1, new Run(font, last.text() + one));
            } else {
                runs.add(new Run(font, one));
            }
        }
        return runs;
    }

    private PDFont font(String slice) throws IOException {
        PDFont known = fonts.get(slice);
        if (known == null) {
            known = PDType0Font.load(document, new ByteArrayInputStream(letters.font(slice)), true);
            fonts.put(slice, known);
        }
        return known;
    }
}
