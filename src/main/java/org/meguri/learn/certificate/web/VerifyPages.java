package org.meguri.learn.certificate.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.certificate.Certificate;
import org.meguri.learn.certificate.Certificates;
import org.meguri.platform.audit.Origin;
import org.meguri.platform.web.Reader;

/** Says to anybody in the office network who has a certificate in hand whether it is genuine; nothing that is not printed. */
@Path("/verify/{code}")
@PermitAll
public class VerifyPages {

    /** What is printed, or that there is no such certificate. */
    @CheckedTemplate(basePath = "certificate", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record VerifyPage(@Nullable Certificate certificate, boolean holds, Locale locale)
            implements TemplateInstance {}

    private final Certificates certificates;
    private final VerifyLimit limit;
    private final Origin origin;
    private final Reader reader;

    VerifyPages(Certificates certificates, VerifyLimit limit, Origin origin, Reader reader) {
        this.certificates = certificates;
        this.limit = limit;
        this.origin = origin;
        this.reader = reader;
    }

    @GET
    public Response verify(@RestPath String code) {
        limit.count(origin.address());
        Certificate found = certificates.findByCode(code).orElse(null);
        return Response.status(found == null ? Response.Status.NOT_FOUND : Response.Status.OK)
                .entity(new VerifyPage(found, found != null && certificates.holds(found), reader.locale()))
                .build();
    }
}
