package org.meguri.share.partner;

import static org.meguri.people.file.PersonSheet.of;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.meguri.people.file.PersonFilePart;
import org.meguri.people.file.PersonSheet;

/**
 * What is held about a person who was invited as a partner, invited others, or asked them. Questions about a case that the
 * section signed are in the author's own file only.
 */
@ApplicationScoped
class PartnerFilePart implements PersonFilePart {

    private static final List<String> QUESTION = List.of(
            "askedAt",
            "title",
            "partner",
            "question",
            "advisedAt",
            "advice",
            "used",
            "outcome",
            "outcomeAt",
            "withdrawnAt");

    private static final String QUESTIONS = """
            select q.asked_at, c.title, p.name, q.question, q.advised_at, q.advice, q.used, q.outcome, q.outcome_at,
                q.withdrawn_at
            from partner_question q join partner_invitation i on i.id = q.invitation_id join person p on p.id = i.person_id
            join share_case c on c.id = q.case_id
            where q.asked_by_id = :person and c.byline %s 'PERSON' order by q.asked_at
            """;

    @Override
    public List<PersonSheet> sheets() {
        Set<String> invitation = Set.of("partner_invitation");
        Set<String> question = Set.of("partner_question");
        return List.of(
                of(
                        "partnerInvitations",
                        invitation,
                        List.of("invitedAt", "programme", "organisation", "from", "to", "acknowledgedAt", "endedAt"),
                        """
                        select i.invited_at, g.title_ja, i.organisation, i.valid_from, i.valid_to, i.acknowledged_at,
                            i.ended_at
                        from partner_invitation i join programme g on g.id = i.programme_id
                        where i.person_id = :person order by i.invited_at
                        """),
                of(
                        "partnersInvited",
                        invitation,
                        List.of("invitedAt", "programme", "partner", "organisation", "from", "to", "endedAt"),
                        """
                        select i.invited_at, g.title_ja, p.name, i.organisation, i.valid_from, i.valid_to, i.ended_at
                        from partner_invitation i join programme g on g.id = i.programme_id
                        join person p on p.id = i.person_id
                        where i.invited_by_id = :person or i.ended_by_id = :person order by i.invited_at
                        """),
                of(
                        "partnerAdvice",
                        question,
                        List.of("askedAt", "title", "question", "advisedAt", "advice", "used", "outcome", "outcomeAt"),
                        """
                        select q.asked_at, c.title, q.question, q.advised_at, q.advice, q.used, q.outcome, q.outcome_at
                        from partner_question q join partner_invitation i on i.id = q.invitation_id
                        join share_case c on c.id = q.case_id
                        where i.person_id = :person order by q.asked_at
                        """),
                of("partnerQuestions", question, QUESTION, QUESTIONS.formatted("=")),
                new PersonSheet("partnerQuestionsUnsigned", question, QUESTION, QUESTIONS.formatted("<>"), true));
    }
}
