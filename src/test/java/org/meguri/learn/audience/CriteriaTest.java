package org.meguri.learn.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.meguri.people.Employment;
import org.meguri.people.Posting;
import org.meguri.people.Role;
import org.meguri.people.UnitTree;
import org.meguri.platform.Words;

/** Whom a rule is about. */
class CriteriaTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);
    private static final UUID BODY = new UUID(0, 1);
    private static final UUID DEPARTMENT = new UUID(0, 2);
    private static final UUID SECTION = new UUID(0, 3);
    private static final UUID OTHER = new UUID(0, 4);
    private static final UUID CLERK = new UUID(1, 1);
    private static final UUID CHIEF = new UUID(1, 2);
    private static final UnitTree TREE = new UnitTree(List.of(
            node(BODY, null, 0), node(DEPARTMENT, BODY, 1), node(SECTION, DEPARTMENT, 2), node(OTHER, BODY, 1)));

    private static UnitTree.Node node(UUID id, UUID parent, int level) {
        return new UnitTree.Node(id, id.toString(), parent, level, new Words("組織", null), "");
    }

    private static Member member(
            UUID unit, UUID title, int rank, Employment employment, LocalDate joined, Role... roles) {
        return member(unit, title, rank, null, employment, joined, roles);
    }

    private static Member member(
            UUID unit,
            UUID title,
            int rank,
            @Nullable String occupation,
            Employment employment,
            LocalDate joined,
            Role... roles) {
        return new Member(
                UUID.randomUUID(),
                "1",
                "名",
                "",
                unit,
                title,
                new Words("職", null),
                rank,
                occupation,
                employment,
                Posting.State.WORKING,
                joined,
                joined,
                Set.of(roles));
    }

    private final Member clerk = member(SECTION, CLERK, 700, Employment.FISCAL_YEAR, DAY.minusDays(10));
    private final Member chief =
            member(OTHER, CHIEF, 400, Employment.REGULAR, DAY.minusYears(9), Role.MANAGER, Role.LEADER);

    private static Criteria include(Criteria.Choice choice) {
        return new Criteria(choice, Criteria.Choice.NONE, null, null, null, null, null);
    }

    private boolean means(Criteria criteria, Member member) {
        return criteria.on(DAY, TREE).test(member);
    }

    @Test
    void withNothingSaidItIsEverybody() {
        assertThat(List.of(clerk, chief)).allMatch(one -> means(Criteria.ALL, one));
    }

    @Test
    void aUnitMeansEverythingBelowIt() {
        Criteria criteria = include(new Criteria.Choice(Set.of(DEPARTMENT), Set.of(), Set.of(), Set.of(), Set.of()));
        assertThat(means(criteria, clerk)).isTrue();
        assertThat(means(criteria, chief)).isFalse();
    }

    @Test
    void ofAListAnyOneIsEnoughAndAllItemsHaveToHold() {
        Criteria either = include(new Criteria.Choice(Set.of(), Set.of(CLERK, CHIEF), Set.of(), Set.of(), Set.of()));
        assertThat(means(either, clerk) && means(either, chief)).isTrue();
        Criteria both = include(new Criteria.Choice(
                Set.of(), Set.of(CLERK, CHIEF), Set.of(), Set.of(Employment.REGULAR), Set.of(Role.LEADER)));
        assertThat(means(both, clerk)).isFalse();
        assertThat(means(both, chief)).isTrue();
    }

    @Test
    void whoeverIsExcludedIsNotMeantWhateverElseFits() {
        Criteria criteria = new Criteria(
                Criteria.Choice.NONE,
                new Criteria.Choice(Set.of(DEPARTMENT), Set.of(), Set.of(), Set.of(), Set.of(Role.MANAGER)),
                null,
                null,
                null,
                null,
                null);
        assertThat(means(criteria, clerk)).isFalse();
        assertThat(means(criteria, chief)).isFalse();
    }

    @Test
    void anOccupationGoesWithThePersonAndWhoseIsUnknownIsNeitherMeantNorLeftOut() {
        Member nurse = member(SECTION, CLERK, 700, "保健師", Employment.FISCAL_YEAR, DAY.minusDays(10));
        Criteria.Choice nurses = new Criteria.Choice(Set.of(), Set.of(), Set.of("保健師", "保育士"), Set.of(), Set.of());
        assertThat(means(include(nurses), nurse)).isTrue();
        assertThat(means(include(nurses), clerk)).isFalse();
        Criteria others = new Criteria(Criteria.Choice.NONE, nurses, null, null, null, null, null);
        assertThat(means(others, nurse)).isFalse();
        assertThat(means(others, clerk)).isTrue();
        Criteria both = include(new Criteria.Choice(Set.of(OTHER), Set.of(), Set.of("保健師"), Set.of(), Set.of()));
        assertThat(means(both, nurse)).isFalse();
        assertThat(nurses.isEmpty()).isFalse();
    }

    @Test
    void ranksAreBoundAtBothEndsAndSmallIsHigh() {
        assertThat(means(ranks(300, 450), chief)).isTrue();
        assertThat(means(ranks(300, 450), clerk)).isFalse();
        assertThat(means(ranks(450, null), clerk)).isTrue();
    }

    private static Criteria ranks(Integer from, Integer to) {
        return new Criteria(Criteria.Choice.NONE, Criteria.Choice.NONE, from, to, null, null, null);
    }

    @Test
    void joinedWithinSoManyDaysCountsToday() {
        assertThat(means(joined(11), clerk)).isTrue();
        assertThat(means(joined(10), clerk)).isFalse();
    }

    private static Criteria joined(int days) {
        return new Criteria(Criteria.Choice.NONE, Criteria.Choice.NONE, null, null, null, null, days);
    }
}
