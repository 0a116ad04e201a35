package org.meguri.learn.prior;

import static org.meguri.people.file.PersonSheet.of;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.meguri.people.file.PersonFilePart;
import org.meguri.people.file.PersonSheet;

/** The tasks by which a person proved what they know, and the proofs that they answered. */
@ApplicationScoped
class ProofFilePart implements PersonFilePart {

    @Override
    public List<PersonSheet> sheets() {
        Set<String> proof = Set.of("proof");
        return List.of(
                of(
                        "proofs",
                        proof,
                        List.of(
                                "module",
                                "submittedAt",
                                "task",
                                "work",
                                "done",
                                "checked",
                                "effect",
                                "takenBackAt",
                                "acceptedAt",
                                "returnedAt",
                                "answeredBy",
                                "answer"),
                        """
                        select m.title_ja, f.submitted_at, f.task_name_ja, f.work, f.done, f.checked, f.effect,
                            f.taken_back_at, f.accepted_at, f.returned_at, t.name, f.answer
                        from proof f join module m on m.id = f.module_id left join person t on t.id = f.answered_by_id
                        where f.person_id = :person order by f.submitted_at
                        """),
                of(
                        "proofsAnswered",
                        proof,
                        List.of("module", "person", "submittedAt", "acceptedAt", "returnedAt", "answer"),
                        """
                        select m.title_ja, p.name, f.submitted_at, f.accepted_at, f.returned_at, f.answer
                        from proof f join module m on m.id = f.module_id join person p on p.id = f.person_id
                        where f.answered_by_id = :person order by f.submitted_at
                        """));
    }
}
