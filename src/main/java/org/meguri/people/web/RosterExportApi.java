package org.meguri.people.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.people.RosterImport;
import org.meguri.platform.problem.NotFound;
import org.meguri.platform.table.TableFormat;

/** Units and staff as files, for programs. */
@Path("/api/v1/roster-exports")
@RolesAllowed({"HR", "ADMIN"})
@Tag(name = "people")
public class RosterExportApi {

    private final RosterDownloads downloads;

    RosterExportApi(RosterDownloads downloads) {
        this.downloads = downloads;
    }

    @GET
    @Path("{kind}")
    @Produces({"text/csv", TableFormat.XLSX_TYPE})
    @Operation(
            summary = "The units or the staff in the columns of the import",
            description =
                    "kind is units or staff; format is utf-8, windows-31j or xlsx. 409 when windows-31j would lose"
                            + " letters, unless marks is true.")
    public Response export(
            @RestPath String kind,
            @RestQuery boolean history,
            @RestQuery @Nullable String format,
            @RestQuery boolean marks) {
        RosterImport.Kind about = RosterApi.KINDS.get(kind);
        if (about == null) {
            throw new NotFound();
        }
        return downloads.export(about, history, format, marks);
    }
}
