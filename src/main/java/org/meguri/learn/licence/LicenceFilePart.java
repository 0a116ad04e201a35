package org.meguri.learn.licence;

import static org.meguri.people.file.PersonSheet.of;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.meguri.people.file.PersonFilePart;
import org.meguri.people.file.PersonSheet;

/** What is held about a person's licences, about those they answered, and about the guidelines they published. */
@ApplicationScoped
class LicenceFilePart implements PersonFilePart {

    @Override
    public List<PersonSheet> sheets() {
        Set<String> licence = Set.of("licence");
        return List.of(
                of(
                        "licences",
                        licence,
                        List.of(
                                "pledgedAt",
                                "edition",
                                "onPaper",
                                "approvedAt",
                                "answeredBy",
                                "to",
                                "refusedAt",
                                "refusalReason",
                                "takenBackAt",
                                "takenBackReason"),
                        """
                        select l.pledged_at, g.effective_on, l.on_paper, l.approved_at, h.name, l.valid_to, l.refused_at,
                            l.refusal_reason, l.withdrawn_at, l.withdrawal_reason
                        from licence l join guideline g on g.id = l.guideline_id
                        left join person h on h.id = coalesce(l.approved_by_id, l.refused_by_id)
                        where l.person_id = :person order by l.pledged_at
                        """),
                of(
                        "licencesAnswered",
                        licence,
                        List.of("pledgedAt", "person", "approvedAt", "refusedAt", "takenBackAt"),
                        """
                        select l.pledged_at, p.name, l.approved_at, l.refused_at, l.withdrawn_at
                        from licence l join person p on p.id = l.person_id
                        where l.approved_by_id = :person or l.refused_by_id = :person or l.withdrawn_by_id = :person
                        order by l.pledged_at
                        """),
                of("guidelines", Set.of("guideline"), List.of("publishedAt", "edition"), """
                        select published_at, effective_on from guideline where published_by_id = :person
                        order by published_at
                        """));
    }

    @Override
    public Map<String, String> leftOut() {
        return Map.of();
    }
}
