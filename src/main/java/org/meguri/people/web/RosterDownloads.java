package org.meguri.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.RosterImport;
import org.meguri.people.RosterImports;
import org.meguri.people.RosterTables;
import org.meguri.platform.web.Downloads;
import org.meguri.platform.web.Reader;
import org.meguri.platform.web.Texts;

/** Roster files that go out, and the words for what was wrong with those that came in. */
@RequestScoped
public class RosterDownloads {

    private static final String REASON = "理由";

    private final RosterImports imports;
    private final RosterTables tables;
    private final Downloads downloads;
    private final CurrentActor actor;
    private final Texts texts;
    private final Reader reader;

    RosterDownloads(
            RosterImports imports,
            RosterTables tables,
            Downloads downloads,
            CurrentActor actor,
            Texts texts,
            Reader reader) {
        this.imports = imports;
        this.tables = tables;
        this.downloads = downloads;
        this.actor = actor;
        this.texts = texts;
        this.reader = reader;
    }

    /** The rejected lines, each with its reason, in the format in which the file came unless another one is asked for. */
    Response rejected(UUID id, @Nullable String format, boolean marks) {
        Actor who = actor.get();
        RosterImport roster = imports.of(who, id);
        String wanted = format == null ? roster.format().format().word() : format;
        return downloads.of(
                tables.rejected(who, roster, REASON, row -> reason(row.reason(), row.value())), wanted, marks);
    }

    /** A file with nothing but the headings. */
    Response empty(RosterImport.Kind kind, @Nullable String format) {
        return downloads.of(RosterTables.empty(kind), format, false);
    }

    /** The units or the staff as a file. */
    Response export(RosterImport.Kind kind, boolean history, @Nullable String format, boolean marks) {
        Actor who = actor.get();
        return downloads.of(
                kind == RosterImport.Kind.STAFF ? tables.staff(who, history) : tables.units(who, history),
                format,
                marks);
    }

    /** Why a line was rejected, or what should be looked at, in the reader's words. */
    String reason(String code, @Nullable String value) {
        return texts.of(code, List.of(value == null ? "" : value), reader.locale());
    }
}
