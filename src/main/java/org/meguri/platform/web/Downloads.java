package org.meguri.platform.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.problem.Lossy;
import org.meguri.platform.table.Lost;
import org.meguri.platform.table.Table;
import org.meguri.platform.table.TableFormat;
import org.meguri.platform.table.TableWriter;

/**
 * Hands out a table as the reader wants it: CSV in UTF-8 or windows-31j, or a workbook. Where windows-31j would lose
 * letters, a page lists them first; the file comes when the reader says so ({@code marks=true}).
 */
@RequestScoped
public class Downloads {

    /** The letters that would be lost, with the ways on. */
    @CheckedTemplate(basePath = "platform", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record LostLetters(String file, List<Lost> lost, long count, String anyway, String utf8, String xlsx)
            implements TemplateInstance {}

    private final Instance<RoutingContext> request;

    Downloads(Instance<RoutingContext> request) {
        this.request = request;
    }

    /**
     * The file, or the page that says what it would lose; to a program a refusal instead of the page.
     *
     * @param format as it stands in the address; UTF-8 where there is none
     * @param marks whether lost letters may be marked with 〓
     * @throws org.meguri.platform.problem.Invalid there is no such format
     * @throws Lossy letters would be lost, and a program asks
     */
    public Response of(Table table, @Nullable String format, boolean marks) {
        TableFormat wanted = TableFormat.of(format);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableWriter.Losses losses = TableWriter.write(table, wanted, out);
        String file = table.name() + "." + wanted.ending();
        if (losses.count() > 0 && !marks) {
            if (request.get().request().path().startsWith("/api/")) {
                throw new Lossy(
                        "export-lost",
                        losses.count(),
                        losses.first().stream()
                                .map(one ->
                                        new Lossy.Letter(one.row(), one.column(), one.cell(), one.letter(), one.code()))
                                .toList());
            }
            return Response.ok(new LostLetters(
                            file,
                            losses.first(),
                            losses.count(),
                            address(TableFormat.WINDOWS_31J) + "&marks=true",
                            address(TableFormat.UTF8),
                            address(TableFormat.XLSX)))
                    .type(MediaType.TEXT_HTML_TYPE)
                    .build();
        }
        return Response.ok(out.toByteArray())
                .header(HttpHeaders.CONTENT_TYPE, wanted.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
                .build();
    }

    /** The address of this request with another format. */
    private String address(TableFormat format) {
        StringBuilder address = new StringBuilder(request.get().request().path()).append('?');
        request.get().queryParams().forEach(parameter -> {
            if (!List.of("format", "encoding", "marks").contains(parameter.getKey())) {
                address.append(encoded(parameter.getKey()))
                        .append('=')
                        .append(encoded(parameter.getValue()))
                        .append('&');
            }
        });
        return address.append("format=").append(format.word()).toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
