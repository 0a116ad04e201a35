package org.meguri.platform.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.Cookie;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;

/**
 * Refusals for which nobody can be asked who is there: the database does not answer, or the request is turned away before
 * it is read. They have no frame and ask for nothing.
 */
@ApplicationScoped
public class BarePages {

    /** The page, with what the reader had typed. */
    @CheckedTemplate(basePath = "platform", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record BarePage(
            String language, int status, String title, String text, String assets, List<ProblemPage.Kept> kept)
            implements TemplateInstance {}

    private final Texts texts;
    private final StyleSheet styles;

    BarePages(Texts texts, StyleSheet styles) {
        this.texts = texts;
        this.styles = styles;
    }

    /** The page as it goes out. */
    String page(int status, String code, Locale locale, List<ProblemPage.Kept> kept) {
        BarePage page = new BarePage(
                locale.getLanguage(),
                status,
                texts.of("title-" + status, List.of(), locale),
                texts.of(code, List.of(), locale),
                styles.version(),
                kept);
        page.setLocale(locale);
        return page.render();
    }

    ProblemJson json(int status, String code, Locale locale, RoutingContext context) {
        return new ProblemJson(
                "urn:meguri:problem:" + code,
                texts.of(code, List.of(), locale),
                status,
                context.request().path(),
                null,
                null);
    }

    /** Answers before anything else has. */
    void send(RoutingContext context, int status, String code) {
        Locale locale = locale(context);
        boolean api = isApi(context);
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, api ? ProblemRenderer.JSON : "text/html;charset=UTF-8")
                .end(
                        api
                                ? JsonObject.mapFrom(json(status, code, locale, context))
                                        .encode()
                                : page(status, code, locale, List.of()));
    }

    /** The language of the reader as far as it is known without knowing who they are. */
    static Locale locale(RoutingContext context) {
        Cookie cookie = context.request().getCookie(Reader.LANGUAGE_COOKIE);
        String accepted = context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        boolean english = cookie == null
                ? isApi(context) && accepted != null && accepted.startsWith("en")
                : "en".equals(cookie.getValue());
        return english ? Locale.ENGLISH : Locale.JAPANESE;
    }

    static boolean isApi(RoutingContext context) {
        return context.request().path().startsWith("/api/");
    }
}
