package org.meguri.people.file.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.meguri.people.file.DataSheet;
import org.meguri.people.file.DataSheets;
import org.meguri.people.file.DescribeData;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.Words;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;
import org.meguri.platform.web.Limit;
import org.meguri.platform.web.Reader;

/** The sheet of the register of personal data files, to be printed, and the fields that only the office knows. */
@Path("/data-sheet")
@RolesAllowed({"HR", "ADMIN"})
public class DataSheetPages {

    /** The sheet. */
    @CheckedTemplate(basePath = "people/file", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record SheetPage(String body, DataSheet.Said said, long people, List<Item> items)
            implements TemplateInstance {}

    /** The fields of the office. */
    @CheckedTemplate(basePath = "people/file", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record SheetForm(SaidForm typed, int version, Errors errors) implements TemplateInstance {}

    /** A kind of record with what it says. */
    public record Item(String title, String columns) {}

    /** What was typed. */
    public record SaidForm(
            @RestForm @Nullable @Limit(DataSheet.SHORT) String office,
            @RestForm @Nullable @Limit(DataSheet.LONG) String purpose,
            @RestForm @Nullable @Limit(DataSheet.LONG) String contact,
            @RestForm @Nullable @Limit(DataSheet.LONG) String retention,
            @RestForm @Nullable @Limit(DataSheet.LONG) String provided,
            @RestForm @Nullable Integer version,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {

        DataSheet.Said said() {
            return new DataSheet.Said(text(office), text(purpose), text(contact), text(retention), text(provided));
        }

        private static String text(@Nullable String typed) {
            return typed == null ? "" : typed;
        }
    }

    private final CurrentActor actor;
    private final DataSheets sheets;
    private final DescribeData describeData;
    private final Reader reader;
    private final Forms forms;

    DataSheetPages(CurrentActor actor, DataSheets sheets, DescribeData describeData, Reader reader, Forms forms) {
        this.actor = actor;
        this.sheets = sheets;
        this.describeData = describeData;
        this.reader = reader;
        this.forms = forms;
    }

    @GET
    public TemplateInstance show() {
        DataSheets.View view = sheets.of(actor.get());
        Words body = view.body();
        return new SheetPage(body.in(reader.locale()), view.said(), view.people(), items(view, reader));
    }

    /** What is recorded, kind by kind, in the words of a person's file. */
    static List<Item> items(DataSheets.View view, Reader reader) {
        FileWords words = new FileWords(reader.locale());
        String comma = reader.isEnglish() ? ", " : "、";
        return view.items().stream()
                .map(sheet -> new Item(
                        words.title(sheet.name()),
                        String.join(
                                comma,
                                sheet.columns().stream()
                                        .map(column -> words.heading(sheet.name(), column))
                                        .distinct()
                                        .toList())))
                .toList();
    }

    @GET
    @Path("edit")
    public TemplateInstance edit() {
        DataSheets.View view = sheets.of(actor.get());
        DataSheet.Said said = view.said();
        return new SheetForm(
                new SaidForm(
                        said.office(),
                        said.purpose(),
                        said.contact(),
                        said.retention(),
                        said.provided(),
                        view.version(),
                        null),
                view.version(),
                Errors.NONE);
    }

    @POST
    @Path("edit")
    public Response describe(@BeanParam SaidForm form) {
        return forms.submit(
                form,
                () -> {
                    describeData.describe(actor.get(), form.said(), form.version());
                    return null;
                },
                done -> "/data-sheet",
                errors -> new SheetForm(form, sheets.of(actor.get()).version(), errors));
    }
}
