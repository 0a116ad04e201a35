package org.meguri.people.card;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** What the card of a person shows and does, for programs. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PersonApiTest {

    @Inject
    World world;

    @BeforeEach
    void make() {
        world.make();
    }

    @Test
    void anAccountIsOpenedGivenANewPasswordAndClosed() {
        UUID person = world.person("000203");
        String path = "/api/v1/people/" + person;
        world.as("hr").get(path).then().statusCode(200).body("account", nullValue());
        world.as("admin").get(path).then().body("account", equalTo("NONE"));
        String password = world.as("admin")
                .body(Map.of("login", "yamamoto"))
                .post(path + "/account")
                .then()
                .statusCode(201)
                .body("temporaryPassword", notNullValue())
                .extract()
                .path("temporaryPassword");
        world.as("admin").post(path + "/account").then().statusCode(409).body("type", endsWith("account-open"));
        world.as("admin").get(path).then().body("account", equalTo("TEMPORARY")).body("login", equalTo("yamamoto"));
        String next = world.as("admin")
                .put(path + "/account/password")
                .then()
                .statusCode(200)
                .extract()
                .path("temporaryPassword");
        assertThat(next).isNotEqualTo(password);
        world.as("admin").delete(path + "/account").then().statusCode(204);
        world.as("admin").get(path).then().body("account", equalTo("CLOSED"));
        given().contentType(ContentType.JSON)
                .body(Map.of("login", "yamamoto", "password", next))
                .post("/api/v1/tokens")
                .then()
                .statusCode(401);
    }

    @Test
    void aRoleIsGrantedForAUnitByItsCodeAndEnded() {
        String path = "/api/v1/people/" + world.person("000103");
        String grant = world.as("hr")
                .body(Map.of("role", "CONTACT", "unit", "10100"))
                .post(path + "/roles")
                .then()
                .statusCode(201)
                .body("roles.role", hasItem("CONTACT"))
                .extract()
                .path("roles.find { it.role == 'CONTACT' }.id");
        world.as("hr").delete(path + "/roles/" + grant).then().statusCode(204);
        world.as("hr").get(path).then().body("roles.findAll { it.live }.id", not(hasItem(grant)));
        world.as("hr")
                .body(Map.of("role", "CONTACT", "unit", "99999"))
                .post(path + "/roles")
                .then()
                .statusCode(422)
                .body("faults.field", hasItem("unit"));
        world.as("hr")
                .body(Map.of())
                .post(path + "/roles")
                .then()
                .statusCode(422)
                .body("faults.field", hasItem("role"));
        world.as("hr").body("{\"role\":\"KING\"}").post(path + "/roles").then().statusCode(422);
    }
}
