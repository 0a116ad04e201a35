package org.meguri.learn.items.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestPath;
import org.meguri.learn.Curricula;
import org.meguri.learn.folder.QuestionKind;
import org.meguri.learn.items.Item;
import org.meguri.learn.items.Items;
import org.meguri.people.Actor;
import org.meguri.people.web.CurrentActor;

/** How the questions of a course fare. */
@Path("/courses/{code}/items")
@RolesAllowed({"TRAINER", "OWNER"})
public class ItemPages {

    /** A choice with its share; empty where too few have answered. */
    public record ChoiceLine(String text, boolean correct, String percent) {}

    /** A question; figures are empty where too few have answered. */
    public record Line(
            QuestionKind kind,
            String text,
            long answered,
            String difficulty,
            String discrimination,
            String recalled,
            Item.Verdict verdict,
            List<ChoiceLine> choices) {

        public boolean isKnown() {
            return !difficulty.isEmpty();
        }
    }

    /** The questions of a module. */
    public record ModuleLines(String code, String title, List<Line> lines) {}

    /** The questions of a course. */
    @CheckedTemplate(basePath = "items", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record ItemPage(String code, String title, List<ModuleLines> modules) implements TemplateInstance {}

    private final CurrentActor actor;
    private final Curricula curricula;
    private final Items items;

    ItemPages(CurrentActor actor, Curricula curricula, Items items) {
        this.actor = actor;
        this.curricula = curricula;
        this.items = items;
    }

    @GET
    public TemplateInstance show(@RestPath String code) {
        Actor who = actor.get();
        Locale locale = who.locale();
        List<ModuleLines> modules = items.of(who, code).stream()
                .map(one -> new ModuleLines(
                        one.module().code(),
                        one.module().title().in(locale),
                        one.items().stream().map(item -> line(item, locale)).toList()))
                .toList();
        return new ItemPage(code, curricula.of(who.body()).course(code).title().in(locale), modules);
    }

    private static Line line(Item item, Locale locale) {
        Double discrimination = item.discrimination();
        return new Line(
                item.kind(),
                item.text().in(locale),
                item.answered(),
                item.difficulty() == null ? "" : item.difficulty().toString(),
                discrimination == null ? "" : signed(discrimination),
                item.recalled() == null ? "" : item.recalled().toString(),
                item.verdict(),
                item.choices().stream()
                        .map(choice -> new ChoiceLine(
                                choice.text().in(locale),
                                choice.correct(),
                                choice.percent() == null ? "" : choice.percent().toString()))
                        .toList());
    }

    /** 0.42 or −0.10. */
    private static String signed(double value) {
        String text = String.format(Locale.ROOT, "%.2f", Math.abs(value));
        return value < 0 && !text.equals("0.00") ? "−" + text : text;
    }
}
