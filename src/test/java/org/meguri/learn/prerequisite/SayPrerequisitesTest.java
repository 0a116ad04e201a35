package org.meguri.learn.prerequisite;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.meguri.testing.SmallCourse;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** Nothing comes before itself, whoever says so at once. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SayPrerequisitesTest {

    @Inject
    World world;

    @Test
    void twoWhoSpeakAtOnceCloseNoCircle() throws Exception {
        world.make();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 6; round++) {
                String one = "RING-A" + round;
                String other = "RING-B" + round;
                SmallCourse.publish(world, one, "一");
                SmallCourse.publish(world, other, "一");
                List<Integer> answers = new ArrayList<>();
                for (Future<Integer> said : threads.invokeAll(
                        List.<Callable<Integer>>of(() -> needs(one, other), () -> needs(other, one)))) {
                    answers.add(said.get());
                }
                assertThat(answers).containsExactlyInAnyOrder(204, 422);
            }
        } finally {
            threads.shutdown();
        }
    }

    private int needs(String course, String first) {
        return world.as("trainer")
                .body(Map.of("needs", List.of(first)))
                .put("/api/v1/courses/" + course + "/prerequisites")
                .statusCode();
    }
}
