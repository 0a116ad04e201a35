package org.meguri.learn.items.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.folder.QuestionKind;
import org.meguri.learn.items.Item;
import org.meguri.learn.items.Items;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.web.ItemsJson;
import org.meguri.platform.web.Reader;

/** How the questions of a course fare, for programs. */
@Path("/api/v1")
@RolesAllowed({"TRAINER", "OWNER"})
@Tag(name = "learn")
public class ItemApi {

    /** A choice; {@code percent} of those who answered chose it, or put it in its place. */
    @JsonInclude
    public record ItemChoiceJson(
            String text, boolean correct, @Nullable Integer percent) {}

    /** A question of a module. */
    @JsonInclude
    public record QuizItemJson(
            UUID question,
            String module,
            QuestionKind kind,
            String text,
            long answered,
            @Nullable Integer difficulty,
            @Nullable BigDecimal discrimination,
            @Nullable Integer recalled,
            Item.Verdict verdict,
            List<ItemChoiceJson> choices) {}

    private final CurrentActor actor;
    private final Items items;
    private final Reader reader;

    ItemApi(CurrentActor actor, Items items, Reader reader) {
        this.actor = actor;
        this.items = items;
        this.reader = reader;
    }

    @GET
    @Path("courses/{code}/items")
    @Operation(
            summary = "How the questions of a course fare",
            description = "Of each person the first try of a quiz counts. difficulty is the percentage of right answers"
                    + " (null with fewer than 5 people), discrimination the corrected item-total correlation (null with"
                    + " fewer than 20 people or where everybody did the same).")
    public ItemsJson<QuizItemJson> items(@RestPath String code) {
        Locale locale = reader.locale();
        return ItemsJson.all(items.of(actor.get(), code).stream()
                .flatMap(module ->
                        module.items().stream().map(item -> json(module.module().code(), item, locale)))
                .toList());
    }

    private static QuizItemJson json(String module, Item item, Locale locale) {
        Double discrimination = item.discrimination();
        return new QuizItemJson(
                item.question(),
                module,
                item.kind(),
                item.text().in(locale),
                item.answered(),
                item.difficulty(),
                discrimination == null
                        ? null
                        : BigDecimal.valueOf(discrimination).setScale(2, RoundingMode.HALF_EVEN),
                item.recalled(),
                item.verdict(),
                item.choices().stream()
                        .map(choice -> new ItemChoiceJson(choice.text().in(locale), choice.correct(), choice.percent()))
                        .toList());
    }
}
