package org.meguri.platform.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** Serves the style sheet and the script. Their addresses carry the version, so they may be kept for a year. */
@Path("/assets")
@PermitAll
public class AssetPages {

    private final StyleSheet sheet;

    AssetPages(StyleSheet sheet) {
        this.sheet = sheet;
    }

    @GET
    @Path("meguri.css")
    @Produces("text/css;charset=UTF-8")
    public Response styles() {
        return kept(sheet.styles());
    }

    @GET
    @Path("meguri.js")
    @Produces("text/javascript;charset=UTF-8")
    public Response scripts() {
        return kept(sheet.scripts());
    }

    private static Response kept(String content) {
        return Response.ok(content)
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .build();
    }
}
