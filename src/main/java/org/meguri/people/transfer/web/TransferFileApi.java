package org.meguri.people.transfer.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.table.TableFormat;

/** The lines of a batch as a file, for programs. */
@Path("/api/v1/transfer-batches/{id}/export")
@RolesAllowed("HR")
@Tag(name = "transfers")
public class TransferFileApi {

    private final TransferDownloads downloads;

    TransferFileApi(TransferDownloads downloads) {
        this.downloads = downloads;
    }

    @GET
    @Produces({"text/csv", TableFormat.XLSX_TYPE})
    @Operation(
            summary = "All lines of a batch in the columns of the staff roster",
            description =
                    "Can be handed in again. format is utf-8, windows-31j or xlsx. 409 when windows-31j would lose"
                            + " letters, unless marks is true.")
    public Response export(@RestPath UUID id, @RestQuery @Nullable String format, @RestQuery boolean marks) {
        return downloads.all(id, format, marks);
    }
}
