package org.meguri.people.transfer.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The lines of a batch as a file; {@code marks} allows letters that windows-31j would lose to be marked. */
@Path("/transfers/{id}")
@RolesAllowed("HR")
public class TransferFilePages {

    private final TransferDownloads downloads;

    TransferFilePages(TransferDownloads downloads) {
        this.downloads = downloads;
    }

    @GET
    @Path("export")
    public Response export(@RestPath UUID id, @RestQuery @Nullable String format, @RestQuery boolean marks) {
        return downloads.all(id, format, marks);
    }

    @GET
    @Path("rejected")
    public Response rejected(@RestPath UUID id, @RestQuery @Nullable String format, @RestQuery boolean marks) {
        return downloads.rejected(id, format, marks);
    }
}
