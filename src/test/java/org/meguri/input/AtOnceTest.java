package org.meguri.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.meguri.learn.Curricula;
import org.meguri.people.Actor;
import org.meguri.practice.AssignPractice;
import org.meguri.practice.PlanPractice;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** Several things that happen to one loop in the same instant are all kept. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AtOnceTest {

    @Inject
    World world;

    @Inject
    Curricula curricula;

    @Inject
    AssignPractice assignPractice;

    @Inject
    PlanPractice planPractice;

    @Test
    void triesRecordedInTheSameInstantAreAllKept() throws Exception {
        world.make();
        String practice = planned();
        List<Callable<Integer>> tries = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            tries.add(() -> world.as("director")
                    .body(Map.of("outcome", "SO_SO", "minutes", 20, "note", "同時に。"))
                    .post("/api/v1/practices/" + practice + "/logs")
                    .statusCode());
        }
        world.as("director");
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            for (Future<Integer> one : threads.invokeAll(tries)) {
                assertThat(one.get()).isEqualTo(201);
            }
        } finally {
            threads.shutdown();
        }
        assertThat(world.as("director")
                        .get("/api/v1/practices/" + practice)
                        .jsonPath()
                        .getList("logs"))
                .hasSize(12);
    }

    @ActivateRequestContext
    String planned() {
        Actor who = world.actor("director");
        UUID brief = curricula.of(who.body()).modulesWithBrief().get(0).brief().id();
        UUID id = assignPractice.assign(who, brief, who.person(), "T05", null);
        planPractice.plan(
                who,
                id,
                new PlanPractice.Planning("T05", "届いたら", "試す", LocalDate.now(ZoneId.of("Asia/Tokyo")), 30, null));
        return id.toString();
    }
}
