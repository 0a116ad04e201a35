package org.meguri.people.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.ChangePassword;
import org.meguri.people.Prefer;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;
import org.meguri.platform.web.Reader;

/** How the reader likes to read, and the reader's password. */
@Path("/")
public class PreferencePages {

    /** One's own settings. */
    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record PreferencesPage(boolean eraDates, String login) implements TemplateInstance {}

    /** The page on which a password is changed. */
    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record PasswordPage(boolean temporary, Errors errors) implements TemplateInstance {}

    /** The change of a password. */
    public record PasswordForm(
            @RestForm String current,
            @RestForm String next,
            @RestForm String again,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {}

    private final CurrentActor actor;
    private final Prefer prefer;
    private final ChangePassword changePassword;
    private final Forms forms;

    PreferencePages(CurrentActor actor, Prefer prefer, ChangePassword changePassword, Forms forms) {
        this.actor = actor;
        this.prefer = prefer;
        this.changePassword = changePassword;
        this.forms = forms;
    }

    /** Changes the language: kept with the person once signed in, in a cookie always. */
    @POST
    @Path("language")
    @PermitAll
    public Response language(@RestForm String language, @RestForm String back, RoutingContext context) {
        Locale chosen = "en".equals(language) ? Locale.ENGLISH : Locale.JAPANESE;
        actor.find().ifPresent(who -> prefer.prefer(who, chosen, who.eraDates()));
        context.response()
                .addCookie(Cookie.cookie(Reader.LANGUAGE_COOKIE, chosen.getLanguage())
                        .setPath("/")
                        .setHttpOnly(true)
                        .setSecure(context.request().isSSL())
                        .setSameSite(CookieSameSite.LAX)
                        .setMaxAge(60L * 60 * 24 * 365));
        return Forms.seeOther(back != null && back.startsWith("/sign-in") ? "/sign-in" : SignInPages.safe(back));
    }

    @GET
    @Path("preferences")
    @RolesAllowed({"EMPLOYEE", "ADMIN", "INSTALLATION"})
    public TemplateInstance preferences() {
        Actor who = actor.get();
        return new PreferencesPage(who.eraDates(), who.name());
    }

    @POST
    @Path("preferences")
    @RolesAllowed({"EMPLOYEE", "ADMIN", "INSTALLATION"})
    public Response prefer(@RestForm String dates) {
        Actor who = actor.get();
        prefer.prefer(who, who.locale(), !"western".equals(dates));
        return Forms.seeOther("/preferences");
    }

    @GET
    @Path("password")
    @RolesAllowed({"EMPLOYEE", "ADMIN", "INSTALLATION", ActorAugmentor.PASSWORD_TEMPORARY})
    public TemplateInstance password() {
        return new PasswordPage(actor.get().passwordTemporary(), Errors.NONE);
    }

    @POST
    @Path("password")
    @RolesAllowed({"EMPLOYEE", "ADMIN", "INSTALLATION", ActorAugmentor.PASSWORD_TEMPORARY})
    public Response change(@BeanParam PasswordForm form) {
        Actor who = actor.get();
        return forms.submit(
                form,
                () -> {
                    changePassword.change(who, text(form.current()), text(form.next()), text(form.again()));
                    return null;
                },
                done -> "/",
                errors -> new PasswordPage(who.passwordTemporary(), errors));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
