package org.meguri.platform.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.problem.Invalid;

/**
 * What has to be known of a workbook before anybody reads it: that it is whole, that it stays small when it is unpacked,
 * that nothing in it makes a reader run out of memory, and which of its cells are merged. Everything is unpacked once,
 * piece by piece, and nothing is kept.
 *
 * @param merges of each sheet, by its place in the archive, in the order of their first rows
 */
record WorkbookFacts(Map<String, List<Merge>> merges, Map<String, String> sheets) {

    /** A merged cell; lines and columns from 0, both ends included. */
    record Merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {}

    private static final int MOST_ENTRIES = 2_000;
    private static final int MOST_MERGES = 100_000;
    private static final long SMALL = 20L * 1024 * 1024;
    private static final int HIGHEST_RATIO = 200;
    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})");
    private static final Pattern CELL = Pattern.compile("[A-Z]{1,3}[0-9]{1,7}");
    private static final XMLInputFactory XML = xml();

    private static XMLInputFactory xml() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /**
     * Looks through the workbook.
     *
     * @throws Invalid it is cut, no workbook, or too large when it is unpacked
     */
    static WorkbookFacts of(Path file, TableSource.Limits limits) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw refused("table-bomb");
            }
            if (zip.getEntry("[Content_Types].xml") == null) {
                throw refused("table-unknown");
            }
            return look(zip, limits);
        } catch (ZipException e) {
            throw refused("table-cut");
        }
    }

    private static Invalid refused(String code) {
        return new Invalid(TableSource.FIELD, code);
    }

    private static WorkbookFacts look(ZipFile zip, TableSource.Limits limits) throws IOException {
        Map<String, List<Merge>> merges = new HashMap<>();
        Map<String, String> sheets = new HashMap<>();
        long[] total = {0};
        long highest = -1;
        long strings = 0;
        for (ZipEntry entry : zip.stream().toList()) {
            String name = entry.getName();
            boolean xml = name.endsWith(".xml") || name.endsWith(".rels");
            try (InputStream in = counted(zip.getInputStream(entry), entry, total, limits)) {
                if (name.startsWith("xl/worksheets/") && xml && !name.endsWith(".rels")) {
                    highest = Math.max(highest, sheet(in, merges.computeIfAbsent(name, key -> new ArrayList<>())));
                } else if (name.equals("xl/sharedStrings.xml")) {
                    strings = count(in, "si");
                } else if (name.equals("xl/_rels/workbook.xml.rels")) {
                    relations(in, sheets);
                } else if (xml) {
                    count(in, "");
                } else {
                    in.transferTo(java.io.OutputStream.nullOutputStream());
                }
            } catch (java.io.EOFException | ZipException e) {
                throw refused("table-cut");
            } catch (XMLStreamException e) {
                if (e.getNestedException() instanceof TooMuch || total[0] < 0) {
                    throw refused("table-bomb");
                }
                throw refused("table-unreadable");
            } catch (TooMuch e) {
                throw refused("table-bomb");
            }
        }
        if (highest >= strings) {
            throw refused("table-unreadable");
        }
        merges.values().forEach(list -> list.sort(Comparator.comparingInt(Merge::firstRow)));
        return new WorkbookFacts(merges, sheets);
    }

    private static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static InputStream counted(InputStream in, ZipEntry entry, long[] total, TableSource.Limits limits) {
        long packed = Math.max(1, entry.getCompressedSize());
        return new FilterInputStream(in) {
            private long own;

            @Override
            public int read() throws IOException {
                int b = super.read();
                add(b < 0 ? 0 : 1);
                return b;
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int read = super.read(bytes, from, length);
                add(Math.max(0, read));
                return read;
            }

            private void add(int read) throws TooMuch {
                own += read;
                total[0] += read;
                if (total[0] > limits.unpacked() || (own > SMALL && own / packed > HIGHEST_RATIO)) {
                    total[0] = Long.MIN_VALUE;
                    throw new TooMuch();
                }
            }
        };
    }

    /** Looks at a sheet; returns the highest number of a shared string that it asks for, or -1. */
    private static long sheet(InputStream in, List<Merge> merges) throws XMLStreamException {
        long highest = -1;
        boolean shared = false;
        XMLStreamReader reader = XML.createXMLStreamReader(in);
        while (reader.hasNext()) {
            int event = reader.next();
            refuseTypes(event);
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (reader.getLocalName()) {
                case "c" -> {
                    String place = reader.getAttributeValue(null, "r");
                    if (place != null && !CELL.matcher(place).matches()) {
                        throw new XMLStreamException("no cell");
                    }
                    shared = "s".equals(reader.getAttributeValue(null, "t"));
                }
                case "v" -> {
                    if (shared) {
                        highest = Math.max(highest, index(reader.getElementText()));
                        shared = false;
                    }
                }
                case "mergeCell" -> {
                    Merge merge = merge(reader.getAttributeValue(null, "ref"));
                    if (merge != null && merges.size() < MOST_MERGES) {
                        merges.add(merge);
                    }
                }
                default -> {}
            }
        }
        return highest;
    }

    private static long index(String typed) throws XMLStreamException {
        try {
            return typed.isBlank() ? -1 : Long.parseLong(typed.strip());
        } catch (NumberFormatException e) {
            throw new XMLStreamException("no number");
        }
    }

    private static void refuseTypes(int event) throws XMLStreamException {
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new XMLStreamException("a document type");
        }
    }

    private static long count(InputStream in, String element) throws XMLStreamException {
        long count = 0;
        XMLStreamReader reader = XML.createXMLStreamReader(in);
        while (reader.hasNext()) {
            int event = reader.next();
            refuseTypes(event);
            if (event == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals(element)) {
                count++;
            }
        }
        return count;
    }

    private static void relations(InputStream in, Map<String, String> sheets) throws XMLStreamException {
        XMLStreamReader reader = XML.createXMLStreamReader(in);
        while (reader.hasNext()) {
            int event = reader.next();
            refuseTypes(event);
            if (event == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("Relationship")) {
                String id = reader.getAttributeValue(null, "Id");
                String target = reader.getAttributeValue(null, "Target");
                if (id != null && target != null) {
                    sheets.put(id, target.startsWith("/") ? target.substring(1) : "xl/" + target);
                }
            }
        }
    }

    private static @Nullable Merge merge(@Nullable String reference) {
        Matcher range = RANGE.matcher(reference == null ? "" : reference);
        return range.matches()
                ? new Merge(
                        Integer.parseInt(range.group(2)) - 1,
                        Integer.parseInt(range.group(4)) - 1,
                        column(range.group(1)),
                        column(range.group(3)))
                : null;
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + letters.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }

    /** The merged cells of the sheet with that relation. */
    List<Merge> mergesOf(@Nullable String relation) {
        String entry = relation == null ? null : sheets.get(relation);
        List<Merge> found = entry == null ? null : merges.get(entry);
        return found == null ? List.of() : found;
    }
}
