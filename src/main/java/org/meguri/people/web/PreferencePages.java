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
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.ChangePassword;
import org.meguri.people.PersonCards;
import org.meguri.people.Prefer;
import org.meguri.people.Role;
import org.meguri.people.account.LiveSessions;
import org.meguri.people.account.OwnAccount;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;
import org.meguri.platform.web.Reader;

/** How the reader likes to read, and the reader's password. */
@Path("/")
public class PreferencePages {

    /** One's own settings. */
    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record PreferencesPage(
            PersonCards.PersonCard person,
            List<Role> derived,
            OwnAccount.Facts facts,
            boolean eraDates,
            boolean saved,
            List<LiveSessions.Item> sessions,
            String base,
            boolean shares)
            implements TemplateInstance {}

    /** The page on which a password is changed. */
    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record PasswordPage(OwnAccount.Why why, OwnAccount.Rules rules, Errors errors) implements TemplateInstance {}

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
    private final OwnAccount account;
    private final LiveSessions sessions;
    private final PersonCards cards;
    private final Forms forms;

    PreferencePages(
            CurrentActor actor,
            Prefer prefer,
            ChangePassword changePassword,
            OwnAccount account,
            LiveSessions sessions,
            PersonCards cards,
            Forms forms) {
        this.actor = actor;
        this.prefer = prefer;
        this.changePassword = changePassword;
        this.account = account;
        this.sessions = sessions;
        this.cards = cards;
        this.forms = forms;
    }

    /** Changes the language: kept with the person once signed in, in a cookie always. */
    @POST
    @Path("language")
    @PermitAll
    public Response language(@RestForm String language, @RestForm String back, RoutingContext context) {
        Locale chosen = locale(language);
        actor.find().ifPresent(who -> prefer.prefer(who, chosen, who.eraDates()));
        remember(context, chosen);
        return Forms.seeOther(back != null && back.startsWith("/sign-in") ? "/sign-in" : SignInPages.safe(back));
    }

    @GET
    @Path("preferences")
    @RolesAllowed({"EMPLOYEE", "ADMIN", "AUDITOR", "INSTALLATION", "PARTNER"})
    public TemplateInstance preferences(@RestQuery @Nullable String saved) {
        Actor who = actor.get();
        return new PreferencesPage(
                cards.of(who, who.person()),
                who.roles().stream().filter(role -> !role.grantable()).sorted().toList(),
                account.of(who),
                who.eraDates(),
                saved != null,
                sessions.own(who),
                "/preferences/sessions",
                who.sharedPc() != null || who.is(Role.MANAGER) || who.is(Role.ADMIN));
    }

    @POST
    @Path("preferences")
    @RolesAllowed({"EMPLOYEE", "ADMIN", "AUDITOR", "INSTALLATION", "PARTNER"})
    public Response prefer(@RestForm String dates, @RestForm @Nullable String language, RoutingContext context) {
        Actor who = actor.get();
        Locale chosen = language == null ? who.locale() : locale(language);
        prefer.prefer(who, chosen, !"western".equals(dates));
        remember(context, chosen);
        return Forms.seeOther("/preferences?saved=yes");
    }

    @GET
    @Path("password")
    @RolesAllowed({"EMPLOYEE", "ADMIN", "AUDITOR", "INSTALLATION", "PARTNER", ActorAugmentor.PASSWORD_TEMPORARY})
    public TemplateInstance password() {
        return new PasswordPage(account.of(actor.get()).why(), account.rules(), Errors.NONE);
    }

    @POST
    @Path("password")
    @RolesAllowed({"EMPLOYEE", "ADMIN", "AUDITOR", "INSTALLATION", "PARTNER", ActorAugmentor.PASSWORD_TEMPORARY})
    public Response change(@BeanParam PasswordForm form) {
        Actor who = actor.get();
        return forms.submit(
                form,
                () -> {
                    changePassword.change(who, text(form.current()), text(form.next()), text(form.again()));
                    return null;
                },
                done -> "/",
                errors -> new PasswordPage(account.of(who).why(), account.rules(), errors));
    }

    private static Locale locale(@Nullable String language) {
        return "en".equals(language) ? Locale.ENGLISH : Locale.JAPANESE;
    }

    private static void remember(RoutingContext context, Locale chosen) {
        context.response()
                .addCookie(Cookie.cookie(Reader.LANGUAGE_COOKIE, chosen.getLanguage())
                        .setPath("/")
                        .setHttpOnly(true)
                        .setSecure(context.request().isSSL())
                        .setSameSite(CookieSameSite.LAX)
                        .setMaxAge(60L * 60 * 24 * 365));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
