package org.meguri.people.file;

import static org.meguri.people.file.PersonSheet.of;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is held about a person as a member of staff: card, posts, roles, account, sessions, rosters, the audit log. */
@ApplicationScoped
class PeopleFilePart implements PersonFilePart {

    private static final String UNIT_NAME = """
            (select max(v.name_ja) from unit_version v where v.unit_id = %s
             and v.valid_from = (select max(w.valid_from) from unit_version w
               where w.unit_id = %s and w.valid_from <= :today))
            """;

    @Override
    public List<PersonSheet> sheets() {
        return List.of(
                of(
                        "person",
                        Set.of("person"),
                        List.of(
                                "staffNumber",
                                "name",
                                "nameFrom",
                                "kana",
                                "otherName",
                                "otherNameFrom",
                                "employment",
                                "occupation",
                                "leftOn"),
                        """
                        select staff_number, name, name_from, kana, other_name, other_name_from, employment,
                          occupation,
                          case when left_on < :today then left_on else null end
                        from person where id = :person
                        """),
                of(
                        "formerNames",
                        Set.of("former_name"),
                        List.of("name", "kana", "usedFrom", "usedUntil"),
                        "select name, kana, used_from, used_until from former_name where person_id = :person"
                                + " order by used_until"),
                of(
                        "posts",
                        Set.of("posting"),
                        List.of("from", "to", "unitCode", "unit", "title", "kind", "state"),
                        "select o.valid_from, " + lastDay("o") + ", u.code, " + unitName("u.id")
                                + ", t.name_ja, o.kind, o.state from posting o join org_unit u on u.id = o.unit_id"
                                + " join title t on t.id = o.title_id where o.person_id = :person"
                                + " and o.valid_from <= :today order by o.valid_from"),
                of(
                        "roles",
                        Set.of("role_grant"),
                        List.of("from", "to", "role", "unit", "grantedAt"),
                        "select g.valid_from, g.valid_to, g.role, " + unitName("g.unit_id")
                                + ", g.granted_at from role_grant g where g.person_id = :person order by g.valid_from"),
                of(
                        "deputies",
                        Set.of("deputy"),
                        List.of("from", "to", "unit", "reason", "appointedAt"),
                        "select d.valid_from, d.valid_to, " + unitName("d.unit_id")
                                + ", d.reason, d.appointed_at from deputy d where d.person_id = :person"
                                + " order by d.valid_from"),
                of(
                        "account",
                        Set.of("account"),
                        List.of(
                                "login",
                                "temporary",
                                "failures",
                                "refusedUntil",
                                "passwordChangedAt",
                                "language",
                                "eraDates",
                                "closedAt"),
                        """
                        select login, temporary, failures, refused_until, password_changed_at, language, era_dates, closed_at
                        from account where person_id = :person
                        """),
                of("sessions", Set.of("session"), List.of("startedAt", "endsAt", "endedAt", "device"), """
                        select s.started_at, s.ends_at, s.ended_at, s.device
                        from session s join account a on a.id = s.account_id where a.person_id = :person
                        order by s.started_at
                        """),
                of(
                        "rosters",
                        Set.of("roster_import", "roster_row"),
                        List.of("at", "file", "line", "action", "cells", "reason"),
                        """
                        select i.uploaded_at, i.file_name, r.line, r.action, r.cells, r.reason
                        from roster_row r join roster_import i on i.id = r.roster_id
                        join person p on p.body_id = i.body_id and p.staff_number = r.row_key
                        where p.id = :person and i.kind = 'STAFF' and i.open_from <= :today order by i.uploaded_at, r.line
                        """),
                of("audit", Set.of("audit_event"), List.of("at", "act", "part", "detail", "address", "device"), """
                        select made_at, act, case when by_id = :person then 'BY' else 'SUBJECT' end, detail,
                          case when by_id = :person then address else null end,
                          case when by_id = :person then device else null end
                        from audit_event where by_id = :person or subject_id = :person order by made_at, seq
                        """));
    }

    @Override
    public Map<String, String> leftOut() {
        return Map.of(
                "used_password", "secret",
                "shared_pc", "deed",
                "transfer_batch", "deed",
                "transfer_line", "announced",
                "carried_person", "announced");
    }

    /** What is to come is told by HR when it is announced, and not by a file. */
    private static String lastDay(String row) {
        return "case when %1$s.valid_to < :today then %1$s.valid_to else date '9999-12-31' end".formatted(row);
    }

    private static String unitName(String id) {
        return UNIT_NAME.formatted(id, id);
    }
}
