package org.meguri.share.trouble;

import static org.meguri.people.file.PersonSheet.of;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.meguri.people.file.PersonFilePart;
import org.meguri.people.file.PersonSheet;

/** What a person told as hard, and what they found for others or were found for. */
@ApplicationScoped
class TroubleFilePart implements PersonFilePart {

    @Override
    public List<PersonSheet> sheets() {
        return List.of(
                of(
                        "troubles",
                        Set.of("trouble"),
                        List.of("postedAt", "what", "frequency", "minutes", "anonymous", "helpedAt", "withdrawnAt"),
                        """
                        select t.posted_at, t.what, t.frequency, t.minutes, t.anonymous, t.helped_at, t.withdrawn_at
                        from trouble t where t.person_id = :person order by t.posted_at, t.id
                        """),
                of(
                        "troubleMatches",
                        Set.of("trouble_match"),
                        List.of("matchedAt", "matchKind", "matchNote", "helped", "helpNote"),
                        """
                        select m.matched_at, m.kind,
                          case when t.person_id = :person or m.matched_by_id = :person then m.note else null end,
                          m.helped, case when t.person_id = :person then m.help_note else null end
                        from trouble_match m join trouble t on t.id = m.trouble_id
                        where t.person_id = :person or m.matched_by_id = :person or m.colleague_id = :person
                        order by m.matched_at, m.id
                        """));
    }
}
