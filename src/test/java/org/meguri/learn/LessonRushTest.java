package org.meguri.learn;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.meguri.people.Actors;
import org.meguri.people.ApplyRoster;
import org.meguri.people.ImportRoster;
import org.meguri.people.RosterImport;
import org.meguri.platform.FiscalYear;
import org.meguri.testing.SmallCourse;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** When a whole office starts the same lesson at once, everybody gets in, once. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LessonRushTest {

    private static final int PEOPLE = 40;

    @Inject
    World world;

    @Inject
    EntityManager entities;

    @Inject
    Actors actors;

    @Inject
    ImportRoster importRoster;

    @Inject
    ApplyRoster applyRoster;

    @Inject
    CompleteLesson completeLesson;

    @Test
    void fortyPeopleStartTheSameLessonAtOnceWithoutAnErrorAndHaveOneProgressEach() throws Exception {
        SmallCourse.publishAs(world, "RUSH-1", SmallCourse.BRIEF, SmallCourse.CHOICE, "いっせいに", "つぎに");
        UUID lesson = UUID.fromString(
                world.as("employee").get("/api/v1/courses/RUSH-1").path("modules[0].lessons[0].id"));
        List<UUID> people = join();
        ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
        try {
            CyclicBarrier start = new CyclicBarrier(PEOPLE);
            List<Future<Void>> started = new ArrayList<>();
            for (UUID person : people) {
                Callable<Void> one = () -> {
                    start.await();
                    read(person, lesson);
                    return null;
                };
                started.add(threads.submit(one));
            }
            for (Future<Void> one : started) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(count("select count(c) from LessonCompletion c where c.lesson.module.course.code = 'RUSH-1'"))
                .isEqualTo(PEOPLE);
        assertThat(count("select count(e) from Enrolment e where e.module.course.code = 'RUSH-1'"))
                .isEqualTo(PEOPLE);
        assertThat(
                        count(
                                "select count(l) from Loop l join Module m on m.id = l.moduleId where m.course.code = 'RUSH-1'"))
                .isEqualTo(PEOPLE);
        people.forEach(person -> read(person, lesson));
        assertThat(count("select count(c) from LessonCompletion c where c.lesson.module.course.code = 'RUSH-1'"))
                .isEqualTo(PEOPLE);
    }

    private void read(UUID person, UUID lesson) {
        ManagedContext request = Arc.container().requestContext();
        request.activate();
        try {
            completeLesson.complete(actors.of(person), lesson);
        } finally {
            request.terminate();
        }
    }

    private long count(String query) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery(query, Long.class).getSingleResult());
    }

    @ActivateRequestContext
    List<UUID> join() {
        var admin = world.actor("admin");
        String since =
                FiscalYear.of(LocalDate.now(ZoneId.of("Asia/Tokyo"))).firstDay().toString();
        StringBuilder file = new StringBuilder("職員番号,氏名,ふりがな,所属コード,職名,発令日\r\n");
        for (int i = 0; i < PEOPLE; i++) {
            file.append("0055%02d,試験 %02d,しけん,10110,主事,%s\r\n".formatted(i, i, since));
        }
        applyRoster.apply(
                admin,
                importRoster.dryRun(
                        admin,
                        RosterImport.Kind.STAFF,
                        "rush.csv",
                        file.toString().getBytes(StandardCharsets.UTF_8)));
        List<UUID> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(world.person("0055%02d".formatted(i)));
        }
        return people;
    }
}
