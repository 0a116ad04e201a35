package org.meguri.people.file.web;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.meguri.people.audit.web.AuditWords;
import org.meguri.people.file.ExportPerson;
import org.meguri.people.file.PersonFile;
import org.meguri.people.file.PersonSheet;
import org.meguri.platform.audit.Act;
import org.meguri.platform.table.Table;
import org.meguri.platform.table.TableFormat;
import org.meguri.platform.table.TableWriter;

/**
 * Writes a person's file as a ZIP: an index to read first, one table for each kind of record, and everything once more
 * for programs. Sheet by sheet, so that no more than one sheet stands in memory.
 */
@ApplicationScoped
public class PersonZip {

    /** What to read first. */
    @CheckedTemplate(basePath = "people/file", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record FileIndex(PersonFile file, String madeAt, List<Kind> kinds, List<Left> left)
            implements TemplateInstance {}

    /** A kind of record with its number of rows. */
    public record Kind(String file, String title, long rows) {}

    /** A kind of record that is not in the file, and why. */
    public record Left(String title, String reason) {}

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    private final ExportPerson export;
    private final AuditWords log;
    private final Clock clock;

    PersonZip(ExportPerson export, AuditWords log, Clock clock) {
        this.export = export;
        this.log = log;
        this.clock = clock;
    }

    /** Writes the file. The stream stays open. */
    void write(PersonFile file, Locale locale, OutputStream out) throws IOException {
        FileWords words = new FileWords(locale);
        ByteArrayOutputStream everything = new ByteArrayOutputStream();
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        List<Kind> kinds = new ArrayList<>();
        try (JsonGenerator json = new JsonFactory().createGenerator(everything, JsonEncoding.UTF8)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("id", file.person().toString());
            json.writeStringField("madeAt", file.madeAt().toString());
            for (PersonSheet sheet : file.sheets()) {
                List<Object[]> rows = new ArrayList<>();
                export.read(file, sheet, rows::add);
                String name = sheet.name() + ".csv";
                kinds.add(new Kind(name, words.title(sheet.name()), rows.size()));
                zip.putNextEntry(new ZipEntry(name));
                TableWriter.write(table(sheet, rows, words), TableFormat.UTF8, zip);
                zip.closeEntry();
                json(json, sheet, rows);
            }
            json.writeEndObject();
        }
        zip.putNextEntry(new ZipEntry("data.json"));
        everything.writeTo(zip);
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry("index.html"));
        zip.write(index(file, locale, words, kinds).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
    }

    private String index(PersonFile file, Locale locale, FileWords words, List<Kind> kinds) {
        TemplateInstance page = new FileIndex(
                file,
                moment(file.madeAt()),
                kinds,
                file.leftOut().entrySet().stream()
                        .map(left -> new Left(words.title(left.getKey()), words.reason(left.getValue())))
                        .toList());
        page.setLocale(locale);
        return page.render();
    }

    private Table table(PersonSheet sheet, List<Object[]> rows, FileWords words) {
        return new Table(
                sheet.name(),
                sheet.columns().stream()
                        .map(column -> column.equals("staffNumber") || column.equals("unitCode")
                                ? Table.Column.code(words.heading(sheet.name(), column))
                                : Table.Column.text(words.heading(sheet.name(), column)))
                        .toList(),
                () -> rows.stream().map(row -> cells(sheet, row, words)));
    }

    private List<String> cells(PersonSheet sheet, Object[] row, FileWords words) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.length; i++) {
            String text = text(row[i]);
            String column = sheet.columns().get(i);
            cells.add(
                    column.equals("act")
                            ? log.texts().actOf(Act.valueOf(text))
                            : sheet.name().equals("audit") && column.equals("detail")
                                    ? log.detail(text)
                                    : words.value(text));
        }
        return cells;
    }

    private void json(JsonGenerator json, PersonSheet sheet, List<Object[]> rows) throws IOException {
        json.writeArrayFieldStart(sheet.name());
        for (Object[] row : rows) {
            json.writeStartObject();
            for (int i = 0; i < row.length; i++) {
                json.writeFieldName(sheet.columns().get(i));
                Object cell = row[i];
                if (cell == null) {
                    json.writeNull();
                } else if (cell instanceof Boolean truth) {
                    json.writeBoolean(truth);
                } else if (cell instanceof Number number) {
                    json.writeNumber(number.longValue());
                } else {
                    Instant moment = instant(cell);
                    json.writeString(moment == null ? text(cell) : moment.toString());
                }
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private String text(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof byte[] bytes) {
            // an identifier, as one of the databases hands it out
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            return new UUID(buffer.getLong(), buffer.getLong()).toString();
        }
        Instant moment = instant(cell);
        if (moment != null) {
            return moment(moment);
        }
        LocalDate day = cell instanceof Date date ? date.toLocalDate() : cell instanceof LocalDate local ? local : null;
        return day == null ? cell.toString() : day.equals(OPEN) ? "" : day.toString();
    }

    private String moment(Instant moment) {
        return MOMENT.format(moment.atZone(clock.getZone()));
    }

    private static @Nullable Instant instant(Object cell) {
        if (cell instanceof Instant instant) {
            return instant;
        }
        if (cell instanceof OffsetDateTime moment) {
            return moment.toInstant();
        }
        return cell instanceof Timestamp stamp ? stamp.toInstant() : null;
    }
}
