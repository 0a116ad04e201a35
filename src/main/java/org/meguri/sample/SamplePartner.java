package org.meguri.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.meguri.learn.Curricula;
import org.meguri.people.Actor;
import org.meguri.people.Actors;
import org.meguri.people.ChangePassword;
import org.meguri.platform.FiscalYear;
import org.meguri.share.partner.AcknowledgeInvitation;
import org.meguri.share.partner.AnswerAdvice;
import org.meguri.share.partner.AskPartner;
import org.meguri.share.partner.GiveAdvice;
import org.meguri.share.partner.InvitePartner;

/** One partner from outside, who is asked twice and has answered once. */
@ApplicationScoped
class SamplePartner {

    private static final LocalTime MORNING = LocalTime.of(9, 10);

    private final EntityManager entities;
    private final Actors actors;
    private final Curricula curricula;
    private final InvitePartner invitePartner;
    private final ChangePassword changePassword;
    private final AcknowledgeInvitation acknowledgeInvitation;
    private final AskPartner askPartner;
    private final GiveAdvice giveAdvice;
    private final AnswerAdvice answerAdvice;

    SamplePartner(
            EntityManager entities,
            Actors actors,
            Curricula curricula,
            InvitePartner invitePartner,
            ChangePassword changePassword,
            AcknowledgeInvitation acknowledgeInvitation,
            AskPartner askPartner,
            GiveAdvice giveAdvice,
            AnswerAdvice answerAdvice) {
        this.entities = entities;
        this.actors = actors;
        this.curricula = curricula;
        this.invitePartner = invitePartner;
        this.changePassword = changePassword;
        this.acknowledgeInvitation = acknowledgeInvitation;
        this.askPartner = askPartner;
        this.giveAdvice = giveAdvice;
        this.answerAdvice = answerAdvice;
    }

    /** What has happened so far; the deeds run later, one after the other. */
    private static final class Story {
        private UUID invitation = new UUID(0, 0);
        private UUID question = new UUID(0, 0);
        private final List<UUID> told = new ArrayList<>();
    }

    void plan(SampleStaff staff, Timeline timeline, LocalDate today) {
        Story story = new Story();
        timeline.at(day(today, 26), MORNING, () -> invite(staff.actor("owner"), story));
        timeline.at(day(today, 25), MORNING, () -> acknowledgeInvitation.acknowledge(guest(story), story.invitation));
        timeline.at(day(today, 13), MORNING, () -> {
            story.question = ask(staff, story, "似た業務を持つ団体では、確認をどこまで人の目で行っていますか。この手順で足りるでしょうか。");
        });
        timeline.at(
                day(today, 11),
                MORNING,
                () -> giveAdvice.advise(
                        guest(story),
                        story.question,
                        "固有名詞、日付、金額の三つだけは、元の資料と並べて人が確かめている団体が多いです。三つに絞ると、確認は一件5分ほどに収まります。"));
        timeline.at(day(today, 8), MORNING, () -> {
            Actor author = author(story.told.get(0));
            answerAdvice.answer(author, story.question, true, "三つに絞った確認表を作り、係で使い始めました。");
        });
        timeline.at(day(today, 4), MORNING, () -> ask(staff, story, "ほかの課に広げるとき、はじめに伝えておくとよいことは何でしょうか。"));
    }

    /** So many days ago, and not before the fiscal year, with which invitations end. */
    private static LocalDate day(LocalDate today, int ago) {
        LocalDate april = FiscalYear.of(today).firstDay();
        LocalDate day = today.minusDays(ago);
        return day.isBefore(april) ? april : day;
    }

    private void invite(Actor owner, Story story) {
        UUID programme = curricula.of(owner.body()).programmes().get(0).id();
        InvitePartner.Invited made = invitePartner.invite(
                owner,
                new InvitePartner.Inviting(programme.toString(), null, "有村 智子", "みなと総合研究所", "partner", null, null));
        story.invitation = made.id();
        changePassword.change(
                guest(story), Objects.requireNonNull(made.password()), SampleCity.PASSWORD, SampleCity.PASSWORD);
    }

    private Actor guest(Story story) {
        return actors.of(
                entities.createQuery("select i.person.id from PartnerInvitation i where i.id = :id", UUID.class)
                        .setParameter("id", story.invitation)
                        .getSingleResult());
    }

    private Actor author(UUID told) {
        return actors.of(entities.createQuery("select c.personId from ShareCase c where c.id = :id", UUID.class)
                .setParameter("id", told)
                .getSingleResult());
    }

    /** About a case that may be shown, of the person whom one can sign in as if there is one, else the newest. */
    private UUID ask(SampleStaff staff, Story story, String question) {
        UUID told = entities.createQuery("""
                        select c.id from ShareCase c join WorkTask t on t.id = c.task.id
                        join PracticeAssignment a on a.id = c.practiceId
                        where c.audience = ALL and c.byline = PERSON and t.infoClass = 1 and a.moduleId is not null
                          and c.id not in :told
                        order by case when c.personId = :employee then 0 else 1 end, c.publishedAt desc, c.id
                        """, UUID.class)
                .setParameter("told", story.told.isEmpty() ? List.of(new UUID(0, 0)) : story.told)
                .setParameter("employee", staff.person("employee"))
                .setMaxResults(1)
                .getSingleResult();
        story.told.add(told);
        return askPartner.ask(author(told), told, story.invitation.toString(), question);
    }
}
