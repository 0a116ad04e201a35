package org.meguri.people.web;

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
import org.meguri.people.SetUp;
import org.meguri.people.account.OwnAccount;
import org.meguri.platform.problem.NotFound;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;
import org.meguri.platform.web.Limit;

/** Setting up an empty installation, by the link that the console printed. */
@Path("/setup/{token}")
@PermitAll
public class SetupPages {

    /** The page behind the link. */
    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record SetupPage(String token, OwnAccount.Rules rules, SetupForm form, Errors errors)
            implements TemplateInstance {}

    /** What the office says about itself. */
    public record SetupForm(
            @RestForm @NotBlank(message = "required") String lgCode,

            @RestForm @NotBlank(message = "required") @Limit(100)
            String name,

            @RestForm @Limit(100) @Nullable String nameEn,

            @RestForm @NotBlank(message = "required") @Limit(20)
            String staffNumber,

            @RestForm @NotBlank(message = "required") @Limit(100)
            String administrator,

            @RestForm @NotBlank(message = "required") @Limit(100)
            String kana,

            @RestForm @NotBlank(message = "required") String password,
            @RestForm @NotBlank(message = "required") String again,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {

        static SetupForm empty() {
            return new SetupForm("", "", "", "", "", "", "", "", null);
        }

        SetUp.Office office() {
            return new SetUp.Office(lgCode, name, nameEn, staffNumber, administrator, kana, password, again, null);
        }
    }

    private final SetUp setUp;
    private final OwnAccount account;
    private final Forms forms;

    SetupPages(SetUp setUp, OwnAccount account, Forms forms) {
        this.setUp = setUp;
        this.account = account;
        this.forms = forms;
    }

    @GET
    public TemplateInstance show(@RestPath String token) {
        if (!setUp.isGood(token)) {
            throw new NotFound();
        }
        return new SetupPage(token, account.rules(), SetupForm.empty(), Errors.NONE);
    }

    @POST
    public Response setUp(@RestPath String token, @BeanParam SetupForm form) {
        return forms.submit(
                form,
                () -> {
                    setUp.setUp(token, form.office());
                    return null;
                },
                done -> "/sign-in",
                errors -> new SetupPage(token, account.rules(), form, errors));
    }
}
