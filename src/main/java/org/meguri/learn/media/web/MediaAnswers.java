package org.meguri.learn.media.web;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.media.MediaFile;
import org.meguri.learn.media.MediaFiles;

/**
 * Hands out a picture, file or film: in the type that its bytes have, piece by piece, and in parts where a player asks for
 * them (RFC 9110, 14). A browser keeps it by its hash and asks each time whether it still may show it, so that nobody reads
 * on a shared PC what only the person before them might.
 */
@Singleton
public class MediaAnswers {

    private static final Pattern RANGE = Pattern.compile("bytes=([0-9]{0,15})-([0-9]{0,15})");

    private final MediaFiles files;

    MediaAnswers(MediaFiles files) {
        this.files = files;
    }

    /**
     * The answer.
     *
     * @param name under which it is handed out
     * @param range the header {@code Range}, if there is one
     * @param known the header {@code If-None-Match}, if there is one
     */
    public Response of(MediaFile file, String name, @Nullable String range, @Nullable String known) {
        String tag = "\"" + file.sha256() + "\"";
        if (known != null && known.contains(tag)) {
            return headers(Response.status(Response.Status.NOT_MODIFIED), tag).build();
        }
        long length = file.bytes();
        long from = 0;
        long to = length - 1;
        Matcher part = RANGE.matcher(range == null ? "" : range);
        boolean parts = part.matches() && !(part.group(1) + part.group(2)).isEmpty();
        if (parts && part.group(1).isEmpty()) {
            from = Math.max(0, length - Long.parseLong(part.group(2)));
        } else if (parts) {
            from = Long.parseLong(part.group(1));
            to = part.group(2).isEmpty() ? to : Math.min(to, Long.parseLong(part.group(2)));
        }
        if (from > to) {
            return headers(Response.status(Response.Status.REQUESTED_RANGE_NOT_SATISFIABLE), tag)
                    .header("Content-Range", "bytes */" + length)
                    .build();
        }
        long first = from;
        long count = to - from + 1;
        StreamingOutput content = out -> files.copy(file, first, count, out);
        Response.ResponseBuilder answer = headers(Response.status(parts ? 206 : 200), tag)
                .entity(content)
                .header(HttpHeaders.CONTENT_TYPE, file.kind().type())
                .header(HttpHeaders.CONTENT_LENGTH, count)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file, name));
        return parts
                ? answer.header("Content-Range", "bytes " + from + "-" + to + "/" + length)
                        .build()
                : answer.build();
    }

    private static Response.ResponseBuilder headers(Response.ResponseBuilder answer, String tag) {
        return answer.header(HttpHeaders.ETAG, tag)
                .header("Accept-Ranges", "bytes")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }

    private static String disposition(MediaFile file, String name) {
        return (file.kind().isShown() ? "inline" : "attachment") + "; filename*=UTF-8''"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
