package org.meguri.platform.web;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The one style sheet and the one script of the product, put together from a file for each component in the order given
 * here, so that an old PC fetches two files and not forty.
 */
@Startup
@Singleton
public class StyleSheet {

    private static final List<String> STYLES = List.of(
            "platform/layers",
            "platform/tokens",
            "platform/base",
            "platform/layout",
            "platform/buttons",
            "platform/forms",
            "platform/cards",
            "platform/tables",
            "platform/chips",
            "platform/notices",
            "platform/guard",
            "platform/pager",
            "platform/downloads",
            "platform/swatches",
            "loop/ring",
            "loop/steps",
            "loop/home",
            "people/sign-in",
            "people/people",
            "people/organisation",
            "people/account",
            "people/inbox",
            "people/sheet",
            "learn/lesson",
            "learn/quiz",
            "learn/author",
            "learn/classroom",
            "learn/media",
            "learn/licence",
            "learn/audience",
            "learn/prior",
            "practice/practice",
            "share/cases",
            "insight/insight",
            "insight/skills",
            "insight/barriers",
            "platform/print");

    private static final List<String> SCRIPTS = List.of(
            "lib/htmx.min",
            "platform/htmx-settings",
            "platform/forms",
            "practice/saving",
            "practice/timer",
            "learn/copy",
            "learn/order",
            "learn/sheet",
            "learn/media",
            "people/shared");

    private final String styles = join(STYLES, ".css");
    private final String scripts = join(SCRIPTS, ".js");
    private final String version = checksum(styles + scripts);

    String styles() {
        return styles;
    }

    String scripts() {
        return scripts;
    }

    public String version() {
        return version;
    }

    private static String join(List<String> names, String ending) {
        StringBuilder all = new StringBuilder();
        for (String name : names) {
            all.append(read("/META-INF/resources/assets/" + name + ending)).append('\n');
        }
        return all.toString();
    }

    private static String read(String path) {
        try (InputStream in = StyleSheet.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("Missing from the build: " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String checksum(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(crc.getValue());
    }
}
