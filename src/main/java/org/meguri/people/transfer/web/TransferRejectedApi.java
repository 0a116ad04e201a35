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

/** The lines of a batch that cannot be carried out as a file, for programs. */
@Path("/api/v1/transfer-batches/{id}/rejected")
@RolesAllowed("HR")
@Tag(name = "transfers")
public class TransferRejectedApi {

    private final TransferDownloads downloads;

    TransferRejectedApi(TransferDownloads downloads) {
        this.downloads = downloads;
    }

    @GET
    @Produces({"text/csv", TableFormat.XLSX_TYPE})
    @Operation(
            summary = "The lines of a batch that cannot be carried out, with the reason",
            description =
                    "In the columns of the staff roster, to be corrected and handed in again. format and marks as for"
                            + " the export.")
    public Response rejected(@RestPath UUID id, @RestQuery @Nullable String format, @RestQuery boolean marks) {
        return downloads.rejected(id, format, marks);
    }
}
