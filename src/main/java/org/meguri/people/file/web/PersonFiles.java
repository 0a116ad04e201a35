package org.meguri.people.file.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.file.ExportPerson;
import org.meguri.people.file.PersonFile;
import org.meguri.platform.web.Reader;

/** Answers with a person's file. */
@RequestScoped
public class PersonFiles {

    private final ExportPerson export;
    private final PersonZip zip;
    private final Reader reader;

    PersonFiles(ExportPerson export, PersonZip zip, Reader reader) {
        this.export = export;
        this.zip = zip;
        this.reader = reader;
    }

    Response of(Actor actor, UUID id, @Nullable String reason) {
        PersonFile file = export.open(actor, id, reason);
        Locale locale = reader.locale();
        StreamingOutput body = out -> zip.write(file, locale, out);
        String name = "person-" + file.staffNumber().replaceAll("[^A-Za-z0-9-]", "_") + ".zip";
        return Response.ok(body, "application/zip")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
