package org.meguri.share.prompt;

import static org.meguri.people.file.PersonSheet.of;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.meguri.people.file.PersonFilePart;
import org.meguri.people.file.PersonSheet;

/** The prompts that a person wrote, looks after and has waiting, and what they said of others. */
@ApplicationScoped
class PromptFilePart implements PersonFilePart {

    @Override
    public List<PersonSheet> sheets() {
        return List.of(
                of(
                        "promptsKept",
                        Set.of("prompt"),
                        List.of("writtenAt", "number", "title", "retiredAt", "reason"),
                        """
                        select p.written_at, p.number, v.title, p.retired_at, p.retired_why
                        from prompt p join prompt_version v on v.prompt_id = p.id and v.number = p.number
                        where p.owner_id = :person order by p.written_at
                        """),
                of(
                        "promptsWritten",
                        Set.of("prompt_version"),
                        List.of("writtenAt", "number", "title", "purpose", "text", "tool", "toolVersion", "model"),
                        """
                        select v.written_at, v.number, v.title, v.purpose, v.text, v.tool, v.tool_version, v.model
                        from prompt_version v where v.written_by_id = :person order by v.written_at
                        """),
                of(
                        "promptVerdicts",
                        Set.of("prompt_verdict"),
                        List.of("saidAt", "title", "number", "worked", "context"),
                        """
                        select d.said_at, v.title, v.number, d.worked, d.context
                        from prompt_verdict d join prompt_version v on v.id = d.prompt_version_id
                        where d.person_id = :person order by d.said_at
                        """),
                of("promptPrepared", Set.of("prepared_prompt"), List.of("at", "text"), """
                        select w.prepared_at, w.text from prepared_prompt w
                        join practice_assignment a on a.id = w.practice_id
                        where a.person_id = :person and a.id not in (:withheld) order by w.prepared_at
                        """));
    }
}
