package org.meguri.share.prompt.web;

import jakarta.ws.rs.core.UriBuilder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Text;
import org.meguri.share.prompt.Prompts;
import org.meguri.share.prompt.Prompts.Which;

/** What is looked for in the library, as it stands in the address. Nonsense narrows nothing. */
public record PromptAsked(String q, String task, @Nullable Integer infoClass, Which which, boolean own) {

    private static final int WORDS = 100;

    static PromptAsked of(
            @Nullable String q,
            @Nullable String task,
            @Nullable String infoClass,
            @Nullable String which,
            boolean own) {
        Integer level = number(infoClass);
        return new PromptAsked(
                Text.abbreviate(Text.clean(q), WORDS),
                Text.abbreviate(Text.clean(task), WORDS),
                level == null || level > 3 ? null : level,
                Arrays.stream(Which.values())
                        .filter(one -> one.name().equals(which))
                        .findFirst()
                        .orElse(Which.USED),
                own);
    }

    /** A small number in an address; null for anything else. */
    static @Nullable Integer number(@Nullable String typed) {
        return typed != null && typed.matches("[1-9][0-9]{0,5}") ? Integer.valueOf(typed) : null;
    }

    Prompts.Filter filter() {
        return new Prompts.Filter(q, task, infoClass, which, own);
    }

    public boolean isAny() {
        return !q.isEmpty() || !task.isEmpty() || infoClass != null || own || which != Which.USED;
    }

    public boolean isLevel(int level) {
        return infoClass != null && infoClass == level;
    }

    public boolean isWhich(String name) {
        return which.name().equals(name);
    }

    /** The same search among others. */
    public String of(String name) {
        return address(name);
    }

    /** The address to which the place in the list is appended. */
    public String path() {
        String address = address(which.name());
        return address + (address.contains("?") ? "&" : "?");
    }

    private String address(String others) {
        UriBuilder address = UriBuilder.fromPath("/prompts");
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("q", q);
        parts.put("task", task);
        parts.put("infoClass", infoClass == null ? "" : infoClass.toString());
        parts.put("own", own ? "true" : "");
        parts.put("which", others.equals(Which.USED.name()) ? "" : others);
        parts.forEach((name, value) -> {
            if (!value.isEmpty()) {
                address.queryParam(name, "{" + name + "}");
            }
        });
        return address.buildFromMap(parts).toString();
    }
}
