package org.meguri.learn.certificate.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.meguri.learn.certificate.Certificate;
import org.meguri.learn.certificate.CertificateConfig;
import org.meguri.learn.certificate.CertificatePdf;
import org.meguri.learn.certificate.Certificates;
import org.meguri.people.Actor;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;

/** One's own certificate as a file. */
@RequestScoped
class CertificateFiles {

    static final String PDF = "application/pdf";

    private final CurrentActor actor;
    private final Certificates certificates;
    private final CertificatePdf pdf;
    private final CertificateConfig config;
    private final Audit audit;
    private final Instance<RoutingContext> request;

    CertificateFiles(
            CurrentActor actor,
            Certificates certificates,
            CertificatePdf pdf,
            CertificateConfig config,
            Audit audit,
            Instance<RoutingContext> request) {
        this.actor = actor;
        this.certificates = certificates;
        this.pdf = pdf;
        this.config = config;
        this.audit = audit;
        this.request = request;
    }

    /** The file, for the screen or the printer. */
    Response of(UUID id) {
        byte[] printed = print(id);
        return Response.ok(printed)
                .header(HttpHeaders.CONTENT_TYPE, PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"certificate.pdf\"")
                .build();
    }

    byte[] print(UUID id) {
        Actor who = actor.get();
        Certificate found = certificates.of(who, id);
        audit.record(Act.EXPORTED, who.body(), who.person(), who.person(), "file:certificate");
        return pdf.print(found.sheet(), base() + "/verify/" + found.code());
    }

    private String base() {
        return config.address()
                .orElseGet(() -> request.get().request().scheme() + "://"
                        + request.get().request().authority());
    }
}
