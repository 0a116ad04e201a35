package org.meguri.platform.web;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.IntStream;

/** The design system to look at, in development only: every component with its states on one page. */
@Path("/design")
@PermitAll
@IfBuildProfile("dev")
public class DesignPages {

    /** The page. */
    @CheckedTemplate(basePath = "platform", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record DesignPage(List<Rings.Ring> rings, Errors errors, List<String> colours) implements TemplateInstance {}

    private static final List<String> COLOURS = List.of(
            "primary",
            "primary-tint",
            "learn",
            "learn-tint",
            "practise",
            "practise-tint",
            "share",
            "share-tint",
            "attention",
            "attention-tint",
            "notice-tint",
            "sample-tint",
            "error",
            "error-tint",
            "text",
            "text-quiet",
            "border-control",
            "border-card",
            "ground",
            "surface");

    @GET
    public TemplateInstance show() {
        return new DesignPage(
                List.of(
                        ring("learn", "now", "todo", "todo", 0),
                        ring("practise", "done", "now", "todo", 2),
                        ring("share", "done", "done", "done", 6)),
                new Errors(java.util.Map.of("minutes", "1分以上1440分以下の数を入力してください。"), null, false),
                COLOURS);
    }

    private static Rings.Ring ring(String phase, String learn, String practise, String share, int done) {
        List<String> names = List.of("学ぶ", "計画する", "試す", "報告する", "上司が確認", "共有する");
        List<String> phases = List.of("learn", "practise", "practise", "practise", "practise", "share");
        List<Rings.Step> steps = IntStream.range(0, names.size())
                .mapToObj(i -> new Rings.Step(
                        names.get(i),
                        i < done ? "done" : i == done ? "now" : "todo",
                        phases.get(i),
                        i < done ? "11月4日" : ""))
                .toList();
        return new Rings.Ring(phase, learn, practise, share, phase, phase, "いま", "", "", false, steps);
    }
}
