package org.meguri.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.meguri.insight.Effects.Follow;
import org.meguri.people.UnitTree;
import org.meguri.people.UnitTree.Node;
import org.meguri.platform.Words;
import org.meguri.practice.FreedFor;

class EffectsTest {

    private static final UUID BODY = id(1);
    private static final UUID DEPARTMENT = id(2);
    private static final UUID TAXES = id(3);
    private static final UUID COUNTER = id(4);
    private static final UUID COUNTER_DESK = id(5);
    private static final UUID CASE = id(100);
    private static final UnitTree TREE = new UnitTree(List.of(
            node(BODY, "0", null, 0),
            node(DEPARTMENT, "1", BODY, 1),
            node(TAXES, "11", DEPARTMENT, 2),
            node(COUNTER, "12", DEPARTMENT, 2),
            node(COUNTER_DESK, "121", COUNTER, 3)));

    private static UUID id(long last) {
        return new UUID(0, last);
    }

    private static Node node(UUID id, String code, UUID parent, int level) {
        return new Node(id, code, parent, level, new Words(code, null), "");
    }

    @Test
    void oneCaseTriedInTwoSectionsIsOneCaseAndTwoSections() {
        List<Follow> follows = List.of(
                new Follow(TAXES, CASE, COUNTER_DESK),
                new Follow(TAXES, CASE, COUNTER),
                new Follow(TAXES, CASE, id(9)));
        Effects.Reuse reuse = Effects.reuse(follows, TREE, Set.of(TAXES));
        assertThat(reuse).isEqualTo(new Effects.Reuse(1, 2));
    }

    @Test
    void whatTheSameSectionTriesAfterItselfIsNoReuse() {
        assertThat(Effects.reuse(List.of(new Follow(COUNTER_DESK, CASE, COUNTER)), TREE, TREE.subtree(BODY)))
                .isEqualTo(new Effects.Reuse(0, 0));
    }

    @Test
    void aCaseOfAnotherUnitIsNotCounted() {
        assertThat(Effects.reuse(List.of(new Follow(TAXES, CASE, COUNTER)), TREE, TREE.subtree(COUNTER)))
                .isEqualTo(new Effects.Reuse(0, 0));
    }

    @Test
    void confirmedTimeIsToldByWhatItWentToAndWhatNobodySaidLast() {
        assertThat(Effects.uses(List.of(
                        new Effects.UnitMinutes(TAXES, null, 30, 60, 0, 0),
                        new Effects.UnitMinutes(TAXES, FreedFor.OVERTIME, 10, 30, 0, 0),
                        new Effects.UnitMinutes(COUNTER, FreedFor.OVERTIME, 0, 30, 0, 0),
                        new Effects.UnitMinutes(COUNTER, FreedFor.RESIDENTS, 50, 0, 0, 0))))
                .containsExactly(new Effects.Use(FreedFor.OVERTIME, 60), new Effects.Use(null, 60));
    }

    @Test
    void whatPeopleSayOfThemselvesIsAMeanOfFiveOfThemHoweverManyPracticesOneHas() {
        List<Effects.UnitSaid> four = List.of(felt(1, 5), felt(2, 1), felt(3, 1), felt(4, 1));
        assertThat(Effects.beside(four).confidence()).isNull();
        List<Effects.UnitSaid> five = new ArrayList<>(four);
        five.add(felt(5, 2));
        assertThat(Effects.beside(five).confidence()).isEqualTo(new Effects.Felt(2, 4, 5));
    }

    @Test
    void oneWhoSaidItInTwoUnitsIsOnePerson() {
        List<Effects.UnitSaid> said = List.of(felt(1, 1), felt(2, 1), felt(3, 1), felt(4, 1), felt(4, 1));
        assertThat(Effects.beside(said).confidence()).isNull();
    }

    private static Effects.UnitSaid felt(long person, long practices) {
        return new Effects.UnitSaid(TAXES, id(person), 0, 0, 0, 0, 0, 0, practices, 2 * practices, 4 * practices);
    }
}
