package org.meguri.platform.web;

import io.quarkus.logging.Log;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hibernate.exception.JDBCConnectionException;

/**
 * What is said while the database does not answer: that it does not, that nothing was saved, and to try again in a little
 * while. Nothing of this asks the database, not even for the name of the reader, so the page has no frame.
 */
@ApplicationScoped
public class Outages {

    private static final String CODE = "database-away";
    private static final int STATUS = 503;
    private static final String RETRY_SECONDS = "30";

    /** The server is being stopped or started (PostgreSQL), the database is closed (H2). */
    private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "90020", "90067", "90098", "90121");

    /** So a connection is refused that does not come in time; the pool gives it no state. */
    private static final String LATE = "acquisition timeout";

    private final BarePages pages;

    Outages(BarePages pages) {
        this.pages = pages;
    }

    /** Whether this was thrown because the database does not answer. */
    static boolean isOne(Throwable thrown) {
        int depth = 0;
        for (Throwable at = thrown; at != null && depth < 30; at = at.getCause(), depth++) {
            if (at instanceof JDBCConnectionException || (at instanceof SQLException refused && isOne(refused))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOne(SQLException refused) {
        String state = refused.getSQLState();
        String message = String.valueOf(refused.getMessage()).toLowerCase(Locale.ROOT);
        return refused instanceof SQLNonTransientConnectionException
                || refused instanceof SQLTransientConnectionException
                || refused instanceof SQLRecoverableException
                || message.contains(LATE)
                || (state != null && (state.startsWith("08") || STATES.contains(state)));
    }

    Response answer(RoutingContext context, Locale locale, List<ProblemPage.Kept> kept) {
        log(context);
        boolean api = BarePages.isApi(context);
        return Response.status(STATUS)
                .type(api ? ProblemRenderer.JSON : MediaType.TEXT_HTML)
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .entity(api ? pages.json(STATUS, CODE, locale, context) : pages.page(STATUS, CODE, locale, kept))
                .build();
    }

    /** Who is there is asked before anything else: without a database that fails where no page has begun yet. */
    void register(@Observes Router router) {
        router.route().failureHandler(context -> {
            Throwable thrown = context.failure();
            if (thrown == null || context.response().headWritten() || !isOne(thrown)) {
                context.next();
                return;
            }
            log(context);
            context.response().putHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            pages.send(context, STATUS, CODE);
        });
    }

    private static void log(RoutingContext context) {
        Log.warnf(
                "The database does not answer: %s %s was refused",
                context.request().method(), context.request().path());
    }
}
