package org.meguri.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Curricula;
import org.meguri.learn.classroom.ClassPlan;
import org.meguri.learn.classroom.EnterClass;
import org.meguri.learn.classroom.NoteAttendance;
import org.meguri.learn.classroom.PlanClass;
import org.meguri.people.Actor;
import org.meguri.platform.BusinessCalendar;

/** A session that is over, one that is full, and one with seats left. */
@ApplicationScoped
class SampleClasses {

    private static final LocalTime MORNING = LocalTime.of(9, 20);
    private static final int CAME = 9;

    private final EntityManager entities;
    private final Curricula curricula;
    private final PlanClass planClass;
    private final EnterClass enterClass;
    private final NoteAttendance noteAttendance;

    SampleClasses(
            EntityManager entities,
            Curricula curricula,
            PlanClass planClass,
            EnterClass enterClass,
            NoteAttendance noteAttendance) {
        this.entities = entities;
        this.curricula = curricula;
        this.planClass = planClass;
        this.enterClass = enterClass;
        this.noteAttendance = noteAttendance;
    }

    /** What has happened so far; the deeds run later, one after the other. */
    private static final class Story {
        private UUID session = new UUID(0, 0);
    }

    void plan(SampleStaff staff, Timeline timeline, LocalDate today) {
        Story over = new Story();
        LocalDate past = open(today.minusDays(30));
        timeline.at(open(today.minusDays(45)), MORNING, () -> {
            over.session = session(staff, "生成AIのきほん（窓口職場向け）", "M1", "本庁舎 第1会議室", past, 24, null);
            enter(staff, over.session, numbers("04", 0, CAME + 3));
        });
        timeline.at(
                past,
                LocalTime.of(16, 40),
                () -> noteAttendance.note(
                        staff.actor("trainer"), over.session, String.join("\n", numbers("04", 0, CAME))));
        timeline.at(open(today.minusDays(9)), MORNING, () -> {
            UUID full = session(
                    staff,
                    "伝わる指示文を書いてみる",
                    "M4",
                    "本庁舎 研修室",
                    open(today.plusDays(8)),
                    10,
                    "自分の業務で使う文書を一つお持ちください。個人情報は消しておいてください。");
            enter(staff, full, numbers("03", 0, 12));
            session(staff, "表の仕事に生成AIを使う", "M6", "西庁舎 情報端末室", open(today.plusDays(17)), 20, null);
        });
    }

    private static LocalDate open(LocalDate day) {
        return BusinessCalendar.isOpen(day) ? day : BusinessCalendar.plus(day, 1);
    }

    private UUID session(
            SampleStaff staff,
            String title,
            String module,
            String place,
            LocalDate day,
            int seats,
            @Nullable String note) {
        Actor trainer = staff.actor("trainer");
        UUID counted = curricula.of(trainer.body()).programmes().stream()
                .flatMap(programme -> programme.courses().stream())
                .flatMap(course -> course.modules().stream())
                .filter(one -> one.code().equals(module))
                .findFirst()
                .orElseThrow()
                .id();
        return planClass.plan(
                trainer,
                new ClassPlan(
                        title, counted, place, day, LocalTime.of(13, 30), LocalTime.of(15, 0), seats, null, note));
    }

    private void enter(SampleStaff staff, UUID session, List<String> numbers) {
        Actor trainer = staff.actor("trainer");
        numbers.forEach(number -> enterClass.enter(trainer, session, number));
    }

    /** Staff numbers of people who work in the department with that code, in their order. */
    private List<String> numbers(String department, int from, int count) {
        return entities.createQuery("""
                        select p.staffNumber from Posting o join o.person p
                        where o.unit.code like :code and o.kind = PRIMARY and o.state = WORKING
                        order by p.staffNumber
                        """, String.class)
                .setParameter("code", department + "%")
                .setFirstResult(from)
                .setMaxResults(count)
                .getResultStream()
                .toList();
    }
}
