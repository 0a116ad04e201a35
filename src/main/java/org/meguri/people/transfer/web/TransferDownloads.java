package org.meguri.people.transfer.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.RosterImport;
import org.meguri.people.RosterTables;
import org.meguri.people.transfer.TransferBatch;
import org.meguri.people.transfer.TransferBatches;
import org.meguri.people.transfer.TransferLine;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.table.Table;
import org.meguri.platform.web.Downloads;

/** The lines of a batch as a file that can be handed in again, to the same batch or to another. */
@RequestScoped
public class TransferDownloads {

    private final CurrentActor actor;
    private final TransferBatches batches;
    private final TransferSheets sheets;
    private final Downloads downloads;
    private final Audit audit;
    private final Clock clock;

    TransferDownloads(
            CurrentActor actor,
            TransferBatches batches,
            TransferSheets sheets,
            Downloads downloads,
            Audit audit,
            Clock clock) {
        this.actor = actor;
        this.batches = batches;
        this.sheets = sheets;
        this.downloads = downloads;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every line as it was handed in or written; an empty 発令日 stays empty and means the day of the batch. */
    Response all(UUID id, @Nullable String format, boolean marks) {
        TransferBatch batch = batches.of(actor.get(), id);
        taken("file:transfers " + batch.told(LocalDate.now(clock)));
        return downloads.of(
                new Table(
                        "transfers-" + batch.effectiveOn(),
                        columns(),
                        () -> batches.lines(batch).stream().map(TransferLine::cells)),
                format,
                marks);
    }

    /** The lines that cannot be carried out, each with its reason. */
    Response rejected(UUID id, @Nullable String format, boolean marks) {
        TransferBatch batch = batches.of(actor.get(), id);
        taken("file:rejected " + batch.told(LocalDate.now(clock)));
        List<Table.Column> columns = new ArrayList<>(columns());
        columns.add(Table.Column.text("理由"));
        return downloads.of(
                new Table(
                        "rejected-transfers",
                        columns,
                        () -> batches.rejected(batch).stream().map(this::withReason)),
                format,
                marks);
    }

    private void taken(String what) {
        Actor who = actor.get();
        audit.record(Act.EXPORTED, who.body(), who.person(), null, what);
    }

    private static List<Table.Column> columns() {
        return RosterTables.empty(RosterImport.Kind.STAFF).columns();
    }

    private List<String> withReason(TransferLine line) {
        List<String> cells = new ArrayList<>(line.cells());
        // a line that was kept before a column came to be is shorter
        cells.addAll(Collections.nCopies(Math.max(0, columns().size() - cells.size()), ""));
        cells.add(sheets.text(line.reason(), line.detail()));
        return cells;
    }
}
