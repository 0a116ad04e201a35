package org.meguri.people.file.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;
import org.meguri.people.file.DataSheet;
import org.meguri.people.file.DataSheets;
import org.meguri.people.file.DescribeData;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.web.Inputs;
import org.meguri.platform.web.Limit;
import org.meguri.platform.web.Once;
import org.meguri.platform.web.Reader;

/** The sheet of the register of personal data files, for programs. */
@Path("/api/v1/data-sheet")
@RolesAllowed({"HR", "ADMIN"})
@Tag(name = "people")
public class DataSheetApi {

    /** What is recorded of one kind. */
    public record ItemJson(String title, String columns) {}

    /** The sheet; {@code people} is of how many people something is held. */
    public record SheetJson(
            String body,
            String office,
            String purpose,
            String contact,
            String retention,
            String provided,
            long people,
            List<ItemJson> items,
            int version) {}

    /** The fields of the office; a missing one is empty. */
    public record SaidJson(
            @Nullable @Limit(DataSheet.SHORT) String office,
            @Nullable @Limit(DataSheet.LONG) String purpose,
            @Nullable @Limit(DataSheet.LONG) String contact,
            @Nullable @Limit(DataSheet.LONG) String retention,
            @Nullable @Limit(DataSheet.LONG) String provided) {}

    private final CurrentActor actor;
    private final DataSheets sheets;
    private final DescribeData describeData;
    private final Inputs inputs;
    private final Reader reader;

    DataSheetApi(CurrentActor actor, DataSheets sheets, DescribeData describeData, Inputs inputs, Reader reader) {
        this.actor = actor;
        this.sheets = sheets;
        this.describeData = describeData;
        this.inputs = inputs;
        this.reader = reader;
    }

    @GET
    @Operation(summary = "The sheet of the register of personal data files (個人情報ファイル簿)")
    public SheetJson show() {
        DataSheets.View view = sheets.of(actor.get());
        DataSheet.Said said = view.said();
        return new SheetJson(
                view.body().in(reader.locale()),
                said.office(),
                said.purpose(),
                said.contact(),
                said.retention(),
                said.provided(),
                view.people(),
                DataSheetPages.items(view, reader).stream()
                        .map(item -> new ItemJson(item.title(), item.columns()))
                        .toList(),
                view.version());
    }

    @PUT
    @Operation(summary = "Say what only the office knows", description = "If-Match with the version that was read.")
    public SheetJson describe(@Nullable SaidJson body, @RestHeader("If-Match") @Nullable String ifMatch) {
        SaidJson said = inputs.check(body);
        describeData.describe(
                actor.get(),
                new DataSheetPages.SaidForm(
                                said.office(),
                                said.purpose(),
                                said.contact(),
                                said.retention(),
                                said.provided(),
                                null,
                                null)
                        .said(),
                Once.version(ifMatch));
        return show();
    }
}
