package org.meguri.learn.certificate.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.certificate.Certificate;
import org.meguri.learn.certificate.Certificates;
import org.meguri.learn.certificate.IssueCertificate;
import org.meguri.people.Actor;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.web.Inputs;
import org.meguri.platform.web.ItemsJson;
import org.meguri.platform.web.Once;

/** Certificates for programs. */
@Path("/api/v1/certificates")
@RolesAllowed("EMPLOYEE")
@Tag(name = "certificates")
public class CertificateApi {

    /** What I have earned; {@code id}, {@code number} and {@code code} are null until a certificate is issued. */
    @JsonInclude
    public record EarnedJson(
            String about,
            String title,
            LocalDate earnedOn,
            @Nullable LocalDate validTo,
            @Nullable UUID id,
            @Nullable Integer fiscalYear,
            @Nullable Integer number,
            @Nullable String code) {}

    /** What is to be issued, as the list names it. */
    public record IssueRequest(
            @NotBlank(message = "required") String about) {}

    /** The certificate. */
    public record IdJson(UUID id) {}

    private final CurrentActor actor;
    private final Certificates certificates;
    private final IssueCertificate issueCertificate;
    private final CertificateFiles files;
    private final Inputs inputs;
    private final Once once;

    CertificateApi(
            CurrentActor actor,
            Certificates certificates,
            IssueCertificate issueCertificate,
            CertificateFiles files,
            Inputs inputs,
            Once once) {
        this.actor = actor;
        this.certificates = certificates;
        this.issueCertificate = issueCertificate;
        this.files = files;
        this.inputs = inputs;
        this.once = once;
    }

    @GET
    @Operation(summary = "What I have earned, with the certificates of it")
    public ItemsJson<EarnedJson> list() {
        Actor who = actor.get();
        List<Certificate> issued = certificates.own(who);
        List<EarnedJson> open = certificates.earned(who).stream()
                .filter(one -> find(issued, one.about()).isEmpty())
                .map(one -> new EarnedJson(
                        one.about(), one.title().in(who.locale()), one.on(), one.validTo(), null, null, null, null))
                .toList();
        List<EarnedJson> done = issued.stream()
                .map(one -> new EarnedJson(
                        one.about(),
                        one.title().in(who.locale()),
                        one.earnedOn(),
                        one.validTo(),
                        one.id(),
                        one.fiscalYear(),
                        one.number(),
                        one.code()))
                .toList();
        return ItemsJson.all(Stream.of(open, done).flatMap(List::stream).toList());
    }

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Issue a certificate, or find the one that was issued before")
    public IdJson issue(@Nullable IssueRequest body, @RestHeader("Idempotency-Key") @Nullable String key) {
        String about = inputs.check(body).about();
        return new IdJson(once.of(key, () -> issueCertificate.issue(actor.get(), about)));
    }

    @GET
    @Path("{id}")
    @Produces(CertificateFiles.PDF)
    @Operation(summary = "My certificate as PDF")
    public byte[] file(@RestPath UUID id) {
        return files.print(id);
    }

    private static Optional<Certificate> find(List<Certificate> issued, String about) {
        return issued.stream().filter(one -> one.about().equals(about)).findFirst();
    }
}
