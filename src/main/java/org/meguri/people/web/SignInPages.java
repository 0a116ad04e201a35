package org.meguri.people.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.Bodies;
import org.meguri.people.SignIn;
import org.meguri.people.SignInByProvider;
import org.meguri.people.SignOut;
import org.meguri.people.Tokens;
import org.meguri.people.account.Ended;
import org.meguri.people.shared.SharedPcs;
import org.meguri.people.shared.UseAsSharedPc;
import org.meguri.people.shared.web.ThisPc;
import org.meguri.people.sso.Provider;
import org.meguri.platform.Text;
import org.meguri.platform.problem.TooMany;
import org.meguri.platform.problem.Unauthorized;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;
import org.meguri.platform.web.Reader;

/** Signing in and out in the browser. */
@Path("/")
public class SignInPages {

    /**
     * The sign-in page.
     *
     * @param bodies the bodies to choose from; empty as long as nobody has to choose
     */
    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record SignInPage(
            @Nullable String city,
            String login,
            String body,
            List<Choice> bodies,
            String next,
            @Nullable Ended ended,
            boolean shared,
            List<DemoPeople.Demo> demo,
            Errors errors)
            implements TemplateInstance {}

    /**
     * The sign-in page of a PC that several people use.
     *
     * @param names who can be chosen; empty unless the office wants names to be shown here
     * @param keys the keys of the number pad
     */
    @CheckedTemplate(basePath = "shared", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record SharedSignIn(
            String login,
            String body,
            List<Choice> bodies,
            @Nullable Ended ended,
            List<SharedPcs.Named> names,
            List<String> keys,
            long minutes,
            Errors errors)
            implements TemplateInstance {}

    private static final List<String> KEYS = List.of("7", "8", "9", "4", "5", "6", "1", "2", "3");

    /** A body to sign in to. */
    public record Choice(String code, String name) {}

    /** What is typed there. */
    public record SignInForm(
            @RestForm String login,
            @RestForm String password,
            @RestForm @Nullable String body,
            @RestForm String next,
            @RestForm @Nullable String shared) {}

    private final SignIn signIn;
    private final SignOut signOut;
    private final SignInByProvider byProvider;
    private final Provider provider;
    private final Bodies bodies;
    private final Reader reader;
    private final CurrentActor actor;
    private final Forms forms;
    private final ThisPc pc;
    private final SharedPcs sharedPcs;
    private final UseAsSharedPc useAsSharedPc;
    private final Instance<DemoPeople> demo;

    SignInPages(
            SignIn signIn,
            SignOut signOut,
            SignInByProvider byProvider,
            Provider provider,
            Bodies bodies,
            Reader reader,
            CurrentActor actor,
            Forms forms,
            ThisPc pc,
            SharedPcs sharedPcs,
            UseAsSharedPc useAsSharedPc,
            Instance<DemoPeople> demo) {
        this.signIn = signIn;
        this.signOut = signOut;
        this.byProvider = byProvider;
        this.provider = provider;
        this.bodies = bodies;
        this.reader = reader;
        this.actor = actor;
        this.forms = forms;
        this.pc = pc;
        this.sharedPcs = sharedPcs;
        this.useAsSharedPc = useAsSharedPc;
        this.demo = demo;
    }

    @GET
    @Path("sign-in")
    @PermitAll
    public TemplateInstance show(
            @RestQuery @Nullable String next,
            @RestQuery @Nullable String ended,
            @RestQuery @Nullable String login,
            RoutingContext context) {
        Ended told = SessionCookies.told(context);
        Ended why = "idle".equals(ended) ? Ended.IDLE : "done".equals(ended) ? Ended.DONE : told;
        pc.find().ifPresent(here -> ThisPc.keep(context, SessionCookies.shared(context)));
        String chosen = Text.clean(login);
        return page(
                chosen.matches("[0-9A-Za-z._-]{1,50}") ? chosen : "",
                "",
                List.of(),
                safe(next),
                why,
                false,
                Errors.NONE);
    }

    @POST
    @Path("sign-in")
    @PermitAll
    public Response signIn(@BeanParam SignInForm form, RoutingContext context) {
        String next = safe(form.next());
        try {
            String device = Text.abbreviate(Text.clean(context.request().getHeader("User-Agent")), 300);
            Optional<SharedPcs.Known> here = pc.find();
            Tokens tokens = signIn.signIn(
                    Text.clean(form.login()),
                    form.password() == null ? "" : form.password(),
                    form.body(),
                    device,
                    here.map(SharedPcs.Known::id).orElse(null));
            if (here.isEmpty() && form.shared() != null) {
                ThisPc.keep(context, useAsSharedPc.use(tokens.refresh()));
            }
            SessionCookies.set(context, tokens);
            // on a shared PC the address may be a page of whoever was there before
            return Forms.seeOther(here.isPresent() ? "/" : next);
        } catch (Unauthorized | TooMany refusal) {
            Errors said = forms.errors(refusal);
            Errors errors = refusal instanceof Unauthorized
                    ? new Errors(Map.of("login", String.valueOf(said.general())), null, false)
                    : said;
            return Response.status(refusal.status())
                    .entity(page(
                            Text.clean(form.login()),
                            Text.clean(form.body()),
                            choices(),
                            next,
                            null,
                            form.shared() != null,
                            errors))
                    .build();
        }
    }

    @POST
    @Path("sign-out")
    @PermitAll
    public Response signOut(@RestForm @Nullable String why, RoutingContext context) {
        boolean there =
                provider.isLogout() && actor.find().filter(byProvider::opened).isPresent();
        boolean shared =
                pc.find().isPresent() || actor.find().map(Actor::sharedPc).isPresent();
        actor.find().ifPresent(signOut::signOut);
        SessionCookies.clear(context);
        String ended = "/sign-in?ended=" + ("idle".equals(why) ? "idle" : "done");
        Response answer = Forms.seeOther(there ? "/sign-in/sso/goodbye" : ended);
        if (!shared) {
            return answer;
        }
        SessionCookies.forgetPerson(context);
        return Response.fromResponse(answer)
                .header("Clear-Site-Data", "\"cache\", \"storage\"")
                .build();
    }

    /** Asked for after a refusal only, and only where there are several. */
    private List<Choice> choices() {
        return bodies.several()
                ? bodies.all().stream()
                        .map(body -> new Choice(body.lgCode(), body.name().in(reader.locale())))
                        .toList()
                : List.of();
    }

    private TemplateInstance page(
            String login,
            String body,
            List<Choice> choices,
            String next,
            @Nullable Ended ended,
            boolean shared,
            Errors errors) {
        Optional<SharedPcs.Known> here = pc.find();
        if (here.isPresent()) {
            long minutes = Math.max(1, pc.mode("").idleSeconds() / 60);
            return new SharedSignIn(login, body, choices, ended, sharedPcs.names(here.get()), KEYS, minutes, errors);
        }
        List<DemoPeople.Demo> people = demo.isResolvable() ? demo.get().list() : List.of();
        String city = bodies.only().map(name -> name.in(reader.locale())).orElse(null);
        return new SignInPage(city, login, body, choices, next, ended, shared, people, errors);
    }

    /** Only an address on this host, so that nobody is led away from here by a link. */
    public static String safe(@Nullable String next) {
        if (next == null
                || !next.startsWith("/")
                || next.startsWith("//")
                || next.startsWith("/sign-in")
                || next.chars().anyMatch(c -> c == '\\' || c < ' ' || c > 0x7E)) {
            return "/";
        }
        return next;
    }
}
