package org.meguri.platform.web;

import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.logging.Log;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.StaleObjectStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.DateText;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.Lossy;
import org.meguri.platform.problem.NotFound;
import org.meguri.platform.problem.Problem;
import org.meguri.platform.problem.TooMany;
import org.meguri.platform.problem.Unauthorized;

/**
 * Turns every refusal into an answer: {@code application/problem+json} under {@code /api/}, else a page in the reader's
 * language. Anything that is not a refusal is our fault: 500 with a number, and one entry in the log.
 */
public class ProblemRenderer {

    static final String JSON = "application/problem+json";

    private final Texts texts;
    private final Reader reader;
    private final KeptInput kept;
    private final Outages outages;
    private final CurrentIdentityAssociation identity;
    private final IdentityProviderManager providers;

    ProblemRenderer(
            Texts texts,
            Reader reader,
            KeptInput kept,
            Outages outages,
            CurrentIdentityAssociation identity,
            IdentityProviderManager providers) {
        this.texts = texts;
        this.reader = reader;
        this.kept = kept;
        this.outages = outages;
        this.identity = identity;
        this.providers = providers;
    }

    @ServerExceptionMapper
    public Response problem(Problem problem, RoutingContext context) {
        return render(problem, problem.status(), context);
    }

    /** Nobody is signed in, or the session has ended: to the sign-in page and back again. */
    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response unauthorized(SecurityException refused, RoutingContext context) {
        Log.debugf(refused, "Not signed in at %s", context.request().path());
        boolean page = !isApi(context);
        if (page && "GET".equals(context.request().method().name())) {
            String back = URLEncoder.encode(context.request().uri(), StandardCharsets.UTF_8);
            return Response.seeOther(URI.create("/sign-in?next=" + back)).build();
        }
        Response answer = render(new Unauthorized("sign-in-required"), 401, context);
        return page
                ? answer
                : Response.fromResponse(answer)
                        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                        .build();
    }

    /** Where a reader has to go before anything else is open to them, as an attribute of the request. */
    public static final String DETOUR = "meguri.detour";

    @ServerExceptionMapper
    public Uni<Response> forbidden(ForbiddenException refused, RoutingContext context) {
        String detour = context.get(DETOUR);
        if (detour != null
                && !isApi(context)
                && "GET".equals(context.request().method().name())) {
            return Uni.createFrom().item(Response.seeOther(URI.create(detour)).build());
        }
        return framed(() -> render(new Forbidden("forbidden"), 403, context), context);
    }

    /** What the framework refuses by itself: unknown paths, wrong methods, unreadable bodies. */
    @ServerExceptionMapper
    public Uni<Response> web(WebApplicationException refused, RoutingContext context) {
        return refused.getResponse().getStatus() < 400
                ? Uni.createFrom().item(refused.getResponse())
                : framed(() -> refused(refused, context), context);
    }

    private Response refused(WebApplicationException refused, RoutingContext context) {
        int status = refused.getResponse().getStatus();
        return switch (status) {
            case 404 -> render(new NotFound(), status, context);
            case 405 -> render(new Forbidden("method-not-allowed"), status, context);
            case 413 -> render(new Forbidden("too-large"), status, context);
            case 415 -> render(new Forbidden("media-type"), status, context);
            default -> status < 500 ? render(new Forbidden("unreadable"), status, context) : fault(refused, context);
        };
    }

    /** A value of the wrong shape in a body that is otherwise readable: named by its field. */
    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException wrong, RoutingContext context) {
        String field = wrong.getPath().stream()
                .map(step -> step.getFieldName())
                .filter(Objects::nonNull)
                .reduce((first, second) -> second)
                .orElse("body");
        Class<?> wanted = wrong.getTargetType();
        if (LocalDate.class == wanted
                && wrong instanceof InvalidFormatException date
                && DateText.read(String.valueOf(date.getValue())) instanceof DateText.Refused refused) {
            return render(new Invalid(field, refused.code(), refused.typed()), 422, context);
        }
        String code = wanted == null
                ? "unreadable"
                : wanted.isEnum() ? "choice-unknown" : LocalDate.class == wanted ? "date" : "unreadable";
        return render(new Invalid(field, code), 422, context);
    }

    @ServerExceptionMapper({OptimisticLockException.class, StaleObjectStateException.class})
    public Response stale(RoutingContext context) {
        return render(new Conflict(Conflict.STALE), 409, context);
    }

    @ServerExceptionMapper
    public Response fault(Throwable thrown, RoutingContext context) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof Problem problem) {
                return problem(problem, context);
            }
            if (at instanceof OptimisticLockException
                    || at instanceof StaleObjectStateException
                    || at instanceof ConstraintViolationException) {
                // somebody else was faster; the database keeps what may exist only once
                return stale(context);
            }
            if (at instanceof com.fasterxml.jackson.core.JacksonException) {
                return render(new Forbidden("unreadable"), 400, context);
            }
        }
        if (Outages.isOne(thrown)) {
            return outages.answer(context, locale(context), kept.fields(context));
        }
        String id = UUID.randomUUID().toString().substring(0, 8);
        Log.errorf(
                thrown,
                "Fault %s at %s %s",
                id,
                context.request().method(),
                context.request().path());
        return answer(500, "fault", List.of(id), null, null, context);
    }

    /** How the reader reads, where that can be known without the database. */
    private Locale locale(RoutingContext context) {
        try {
            return reader.locale();
        } catch (RuntimeException unknown) {
            return BarePages.locale(context);
        }
    }

    /**
     * A path that leads nowhere or that a role may not enter is refused on the thread that serves all requests, before
     * anybody has asked who is there. A page needs to know it for its frame, so it is made where waiting is allowed.
     */
    private Uni<Response> framed(Supplier<Response> answer, RoutingContext context) {
        if (isApi(context) || BlockingOperationControl.isBlockingAllowed()) {
            return Uni.createFrom().item(answer);
        }
        identity.setIdentity(QuarkusHttpUser.getSecurityIdentity(context, providers));
        return Uni.createFrom()
                .completionStage(() -> Vertx.currentContext()
                        .executeBlocking(() -> written(answer.get()))
                        .toCompletionStage());
    }

    private static Response written(Response answer) {
        return answer.getEntity() instanceof TemplateInstance page
                ? Response.fromResponse(answer).entity(page.render()).build()
                : answer;
    }

    private Response render(Problem problem, int status, RoutingContext context) {
        List<ProblemJson.FaultJson> faults = problem instanceof Invalid invalid
                ? invalid.faults().stream()
                        .map(fault -> new ProblemJson.FaultJson(
                                fault.field(), fault.code(), texts.of(fault.code(), fault.args(), reader.locale())))
                        .toList()
                : null;
        List<Lossy.Letter> lost = problem instanceof Lossy lossy ? lossy.letters() : null;
        Response answer = answer(status, problem.code(), problem.args(), faults, lost, context);
        return problem instanceof TooMany busy
                ? Response.fromResponse(answer)
                        .header("Retry-After", busy.retryAfterSeconds())
                        .build()
                : answer;
    }

    private Response answer(
            int status,
            String code,
            List<Object> args,
            @Nullable List<ProblemJson.FaultJson> faults,
            @Nullable List<Lossy.Letter> lost,
            RoutingContext context) {
        String text = texts.of(code, args, reader.locale());
        if (isApi(context)) {
            return Response.status(status)
                    .type(JSON)
                    .entity(new ProblemJson(
                            "urn:meguri:problem:" + code,
                            text,
                            status,
                            context.request().path(),
                            faults,
                            lost))
                    .build();
        }
        String title = texts.of("title-" + status, List.of(), reader.locale());
        String more = faults == null
                ? text
                : text + " "
                        + String.join(
                                " ",
                                faults.stream()
                                        .map(ProblemJson.FaultJson::message)
                                        .toList());
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(new ProblemPage(status, title, more, kept.fields(context)))
                .build();
    }

    private static boolean isApi(RoutingContext context) {
        return context.request().path().startsWith("/api/");
    }
}
