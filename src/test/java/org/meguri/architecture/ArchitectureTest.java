package org.meguri.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The walls of the house. */
class ArchitectureTest {

    /** From left to right: each may know those before it and none after it. */
    private static final List<String> FEATURES =
            List.of("platform", "people", "learn", "practice", "share", "loop", "insight", "sample");

    private static final JavaClasses PRODUCT = new ClassFileImporter().importPath("target/classes");

    @Test
    void featuresKnowOnlyThoseBeforeThem() {
        for (int i = 0; i < FEATURES.size(); i++) {
            String[] later = FEATURES.subList(i + 1, FEATURES.size()).stream()
                    .map(feature -> "org.meguri." + feature + "..")
                    .toArray(String[]::new);
            if (later.length > 0) {
                noClasses()
                        .that()
                        .resideInAPackage("org.meguri." + FEATURES.get(i) + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(later)
                        .because("a feature that knows a later one cannot be read, tested or replaced alone")
                        .check(PRODUCT);
            }
        }
    }

    @Test
    void rulesKnowNothingOfPages() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..web..")
                .and()
                .resideOutsideOfPackage("org.meguri.sample..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..web..")
                .because("pages and programs are two edges over the same rules")
                .check(PRODUCT);
    }

    @Test
    void everythingIsGivenThroughTheConstructor() {
        noFields()
                .should()
                .beAnnotatedWith(Inject.class)
                .because("a class that is complete when it is made can be tested without a container")
                .check(PRODUCT);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("ClockProducer")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .because("the sample city and the tests live through other days")
                .check(PRODUCT);
    }

    @Test
    void entitiesHaveNoSetters() {
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveNameMatching("set[A-Z].*")
                .because("an entity changes by what happens to it, and keeps its rules itself")
                .check(PRODUCT);
    }

    @Test
    void fieldsOfEntitiesAreTheirOwn() {
        fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .and()
                .areNotStatic()
                .should()
                .bePrivate()
                .because("nobody reaches past the rules of an entity")
                .check(PRODUCT);
    }

    @Test
    void transactionsBeginAtUseCases() {
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage("..web..")
                .should()
                .beAnnotatedWith(Transactional.class)
                .because("what belongs together is decided by the use case, not by a page")
                .check(PRODUCT);
    }

    @Test
    void nothingOfTheOldDates() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Date")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Calendar")
                .because("java.time says what it means")
                .check(PRODUCT);
    }

    @Test
    void endpointsArePublicMethods() {
        methods()
                .that()
                .areAnnotatedWith(jakarta.ws.rs.GET.class)
                .or()
                .areAnnotatedWith(jakarta.ws.rs.POST.class)
                .should()
                .bePublic()
                .because("interceptors, security among them, see public methods only")
                .check(PRODUCT);
    }
}
