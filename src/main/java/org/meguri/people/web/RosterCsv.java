package org.meguri.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.meguri.people.Actor;
import org.meguri.people.CsvCells;
import org.meguri.people.RosterImport;
import org.meguri.people.RosterImports;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.web.Reader;
import org.meguri.platform.web.Texts;

/** Roster files that go out: UTF-8 with a byte order mark, so that spreadsheets show the names right. */
@RequestScoped
public class RosterCsv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String REASON = "理由";

    private final RosterImports imports;
    private final CurrentActor actor;
    private final Texts texts;
    private final Reader reader;
    private final Audit audit;

    RosterCsv(RosterImports imports, CurrentActor actor, Texts texts, Reader reader, Audit audit) {
        this.imports = imports;
        this.actor = actor;
        this.texts = texts;
        this.reader = reader;
        this.audit = audit;
    }

    /** The rejected lines in the columns of their file, each with its reason: to be corrected and handed in again. */
    Response rejected(UUID id) {
        Actor who = actor.get();
        RosterImport roster = imports.of(who, id);
        audit.record(
                Act.EXPORTED,
                who.body(),
                who.person(),
                null,
                "file:rejected kind:" + roster.kind() + " " + roster.fileName());
        StringBuilder csv = new StringBuilder(BYTE_ORDER_MARK);
        csv.append(CsvCells.line(with(roster.kind().columns(), REASON)));
        imports.rejected(roster).forEach(row -> csv.append(CsvCells.line(with(row.cells(), reason(row)))));
        return file("rejected-" + roster.kind().name().toLowerCase(java.util.Locale.ROOT) + ".csv", csv.toString());
    }

    /** A file with nothing but the headings. */
    Response empty(RosterImport.Kind kind) {
        return file(
                kind.name().toLowerCase(java.util.Locale.ROOT) + ".csv",
                BYTE_ORDER_MARK + CsvCells.line(kind.columns()));
    }

    /** Why a line was rejected, in the reader's words. */
    String reason(String code, String value) {
        return texts.of(code, List.of(value), reader.locale());
    }

    private String reason(RosterImports.Rejected row) {
        return reason(row.reason(), row.value());
    }

    private static List<String> with(List<String> cells, String more) {
        List<String> all = new ArrayList<>(cells);
        all.add(more);
        return all;
    }

    private static Response file(String name, String text) {
        return Response.ok(text, "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
