package org.meguri.people.sso;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** Without a provider in the settings there is no trace of it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SsoOffTest {

    @Inject
    World world;

    @BeforeEach
    void make() {
        world.make();
    }

    @Test
    void nothingIsOfferedAndNothingAnswers() {
        given().get("/sign-in").then().statusCode(200).body(not(containsString("/sign-in/sso")));
        for (String path : new String[] {"", "/callback", "/goodbye", "/end"}) {
            given().redirects().follow(false).get("/sign-in/sso" + path).then().statusCode(404);
        }
    }
}
