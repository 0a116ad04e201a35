package org.meguri.people.organisation.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.people.SetUpBody;
import org.meguri.people.SetUpInstallation;
import org.meguri.platform.problem.NotFound;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;
import org.meguri.platform.web.Limit;
import org.meguri.platform.web.Reader;

/** What is behind the links of further bodies and of installation administrators. */
@Path("/setup")
@PermitAll
public class FurtherSetupPages {

    /** The first administrator of a further body. */
    @CheckedTemplate(basePath = "organisation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record SetupBodyPage(String token, String body, FirstForm form, Errors errors) implements TemplateInstance {}

    /** An installation administrator. */
    @CheckedTemplate(basePath = "organisation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record SetupInstallationPage(String token, OperatorForm form, Errors errors) implements TemplateInstance {}

    /** The first administrator as typed. */
    public record FirstForm(
            @RestForm @NotBlank(message = "required") @Limit(20)
            String staffNumber,

            @RestForm @NotBlank(message = "required") @Limit(100)
            String name,

            @RestForm @NotBlank(message = "required") @Limit(100)
            String kana,

            @RestForm @NotBlank(message = "required") String password,
            @RestForm @NotBlank(message = "required") String again,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {

        static FirstForm empty() {
            return new FirstForm("", "", "", "", "", null);
        }
    }

    /** An installation administrator as typed. */
    public record OperatorForm(
            @RestForm @NotBlank(message = "required") @Limit(100)
            String name,

            @RestForm @NotBlank(message = "required") @Limit(20)
            String login,

            @RestForm @NotBlank(message = "required") String password,
            @RestForm @NotBlank(message = "required") String again,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {

        static OperatorForm empty() {
            return new OperatorForm("", "", "", "", null);
        }
    }

    private final SetUpBody setUpBody;
    private final SetUpInstallation setUpInstallation;
    private final Forms forms;
    private final Reader reader;

    FurtherSetupPages(SetUpBody setUpBody, SetUpInstallation setUpInstallation, Forms forms, Reader reader) {
        this.setUpBody = setUpBody;
        this.setUpInstallation = setUpInstallation;
        this.forms = forms;
        this.reader = reader;
    }

    @GET
    @Path("body/{token}")
    public TemplateInstance body(@RestPath String token) {
        return body(token, FirstForm.empty(), Errors.NONE);
    }

    @POST
    @Path("body/{token}")
    public Response setUp(@RestPath String token, @BeanParam FirstForm form) {
        return forms.submit(
                form,
                () -> {
                    setUpBody.setUp(
                            token,
                            new SetUpBody.First(
                                    form.staffNumber(), form.name(), form.kana(), form.password(), form.again(), null));
                    return null;
                },
                done -> "/sign-in",
                errors -> body(token, form, errors));
    }

    @GET
    @Path("installation/{token}")
    public TemplateInstance installation(@RestPath String token) {
        if (!setUpInstallation.isGood(token)) {
            throw new NotFound();
        }
        return new SetupInstallationPage(token, OperatorForm.empty(), Errors.NONE);
    }

    @POST
    @Path("installation/{token}")
    public Response register(@RestPath String token, @BeanParam OperatorForm form) {
        return forms.submit(
                form,
                () -> {
                    setUpInstallation.setUp(
                            token,
                            new SetUpInstallation.Operator(form.name(), form.login(), form.password(), form.again()));
                    return null;
                },
                done -> "/sign-in",
                errors -> new SetupInstallationPage(token, form, errors));
    }

    private SetupBodyPage body(String token, FirstForm form, Errors errors) {
        String name = setUpBody.body(token).orElseThrow(NotFound::new).in(reader.locale());
        return new SetupBodyPage(token, name, form, errors);
    }
}
