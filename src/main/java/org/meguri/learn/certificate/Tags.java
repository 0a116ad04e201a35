package org.meguri.learn.certificate;

import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** The structure of a page for those who listen to it: what is a heading, a paragraph or a picture, in which order. */
final class Tags {

    /** Something that draws. */
    interface Drawing {
        void draw() throws IOException;
    }

    private final PDPage page;
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement whole = new PDStructureElement("Document", root);
    private final COSArray parts = new COSArray();

    Tags(PDDocument document, PDPage page, String title) {
        this.page = page;
        root.appendKid(whole);
        page.getCOSObject().setInt(COSName.STRUCT_PARENTS, 0);
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setProducer("Meguri");
        PDMarkInfo marked = new PDMarkInfo();
        marked.setMarked(true);
        var catalog = document.getDocumentCatalog();
        catalog.setMarkInfo(marked);
        catalog.setLanguage("ja-JP");
        catalog.setStructureTreeRoot(root);
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
    }

    /** A text; a reader that cannot tell the letters is told them. */
    void text(PDPageContentStream content, String role, String said, Drawing drawing) throws IOException {
        PDStructureElement part = mark(content, role, drawing);
        part.setActualText(said);
    }

    /** A picture, with what it says. */
    void figure(PDPageContentStream content, String said, Drawing drawing) throws IOException {
        PDStructureElement part = mark(content, "Figure", drawing);
        part.setAlternateDescription(said);
    }

    /** What is only decoration. */
    void artifact(PDPageContentStream content, Drawing drawing) throws IOException {
        content.beginMarkedContent(COSName.ARTIFACT);
        drawing.draw();
        content.endMarkedContent();
    }

    private PDStructureElement mark(PDPageContentStream content, String role, Drawing drawing) throws IOException {
        int number = parts.size();
        COSDictionary marks = new COSDictionary();
        marks.setInt(COSName.MCID, number);
        content.beginMarkedContent(COSName.getPDFName(role), PDPropertyList.create(marks));
        drawing.draw();
        content.endMarkedContent();
        PDStructureElement part = new PDStructureElement(role, whole);
        part.setPage(page);
        part.getCOSObject().setInt(COSName.K, number);
        whole.appendKid(part);
        parts.add(part.getCOSObject());
        return part;
    }

    /** Ties the marks on the page to the structure. */
    void close() {
        COSArray numbers = new COSArray();
        numbers.add(COSInteger.ZERO);
        numbers.add(parts);
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.NUMS, numbers);
        root.getCOSObject().setItem(COSName.PARENT_TREE, tree);
        root.getCOSObject().setInt(COSName.PARENT_TREE_NEXT_KEY, 1);
    }
}
