package org.meguri.people.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.people.RosterImport;

/** The units as a file in the columns of the import. */
@Path("/units/export")
@RolesAllowed({"HR", "ADMIN"})
public class UnitsExportPages {

    private final RosterDownloads downloads;

    UnitsExportPages(RosterDownloads downloads) {
        this.downloads = downloads;
    }

    /** The file; {@code history} adds what has ended, {@code marks} allows lost letters to be marked. */
    @GET
    public Response export(@RestQuery boolean history, @RestQuery @Nullable String format, @RestQuery boolean marks) {
        return downloads.export(RosterImport.Kind.UNITS, history, format, marks);
    }
}
