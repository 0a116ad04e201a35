package org.meguri.learn.certificate.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.certificate.Certificate;
import org.meguri.learn.certificate.Certificates;
import org.meguri.learn.certificate.Earned;
import org.meguri.learn.certificate.IssueCertificate;
import org.meguri.learn.prior.Proof;
import org.meguri.learn.prior.Proofs;
import org.meguri.learn.record.LearningRecord;
import org.meguri.learn.record.LearningRecord.AttemptLine;
import org.meguri.learn.record.LearningRecord.ClassLine;
import org.meguri.learn.record.LearningRecord.ModuleLine;
import org.meguri.people.Actor;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.Text;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;

/** One's own learning record: what was earned, and the certificates of it. */
@Path("/certificates")
@RolesAllowed("EMPLOYEE")
public class CertificatePages {

    /**
     * What was earned and has no certificate yet, the certificates, the modules that were passed by a real task; and all
     * modules, tries of quizzes and classroom sessions.
     */
    @CheckedTemplate(basePath = "certificate", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record CertificateList(
            List<Earned> open,
            List<Certificate> issued,
            List<Proof> proven,
            List<ModuleLine> modules,
            List<AttemptLine> attempts,
            List<ClassLine> classes,
            Locale locale,
            Errors errors)
            implements TemplateInstance {}

    /** What is to be issued. */
    public record IssueForm(
            @RestForm @Nullable String about,
            @RestForm("_submission") @Nullable String submission) implements Forms.Form {}

    private final CurrentActor actor;
    private final Certificates certificates;
    private final Proofs proofs;
    private final LearningRecord learned;
    private final IssueCertificate issueCertificate;
    private final CertificateFiles files;
    private final Forms forms;

    CertificatePages(
            CurrentActor actor,
            Certificates certificates,
            Proofs proofs,
            LearningRecord learned,
            IssueCertificate issueCertificate,
            CertificateFiles files,
            Forms forms) {
        this.actor = actor;
        this.certificates = certificates;
        this.proofs = proofs;
        this.learned = learned;
        this.issueCertificate = issueCertificate;
        this.files = files;
        this.forms = forms;
    }

    @GET
    public TemplateInstance list() {
        return page(Errors.NONE);
    }

    @POST
    public Response issue(@BeanParam IssueForm form) {
        return forms.submit(
                form,
                () -> issueCertificate.issue(actor.get(), Text.clean(form.about())),
                done -> "/certificates",
                this::page);
    }

    @GET
    @Path("{id}")
    public Response file(@RestPath UUID id) {
        return files.of(id);
    }

    private TemplateInstance page(Errors errors) {
        Actor who = actor.get();
        List<Certificate> issued = certificates.own(who);
        return new CertificateList(
                certificates.earned(who).stream()
                        .filter(one ->
                                issued.stream().noneMatch(done -> done.about().equals(one.about())))
                        .toList(),
                issued,
                proofs.accepted(who),
                learned.modules(who),
                learned.attempts(who),
                learned.classes(who),
                who.locale(),
                errors);
    }
}
