package org.meguri.people.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.people.RosterImport;

/** The staff as a file in the columns of the import. */
@Path("/people/export")
@RolesAllowed({"HR", "ADMIN"})
public class PeopleExportPages {

    private final RosterDownloads downloads;

    PeopleExportPages(RosterDownloads downloads) {
        this.downloads = downloads;
    }

    /** The file; {@code history} adds what has ended, {@code marks} allows lost letters to be marked. */
    @GET
    public Response export(@RestQuery boolean history, @RestQuery @Nullable String format, @RestQuery boolean marks) {
        return downloads.export(RosterImport.Kind.STAFF, history, format, marks);
    }
}
