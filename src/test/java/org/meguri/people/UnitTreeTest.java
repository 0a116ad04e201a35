package org.meguri.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.meguri.people.UnitTree.Node;
import org.meguri.platform.Words;

/** A section is what the body says it is, however many levels stand above and below it. */
class UnitTreeTest {

    private static final Node CITY = node("00000", null, 0, "緑市");
    private static final Node DEPARTMENT = node("01", CITY, 1, "市民部");
    private static final Node DIVISION = node("0101", DEPARTMENT, 2, "市民課");
    private static final Node BRANCH = node("010101", DIVISION, 3, "東支所");
    private static final Node DESK = node("01010101", BRANCH, 4, "窓口係");
    private static final Node DIRECT = node("90", CITY, 2, "会計課");

    private final UnitTree city = new UnitTree(List.of(CITY, DEPARTMENT, DIVISION, BRANCH, DESK, DIRECT), Levels.USUAL);

    @Test
    void aDeskOfABranchBelongsToTheSectionAboveTheBranch() {
        assertThat(city.division(DESK.id()).map(Node::id)).contains(DIVISION.id());
        assertThat(city.department(DESK.id()).map(Node::id)).contains(DEPARTMENT.id());
        assertThat(city.label(DESK.id(), Locale.JAPANESE)).isEqualTo("市民課 東支所 窓口係");
        assertThat(city.label(BRANCH.id(), Locale.JAPANESE)).isEqualTo("市民課 東支所");
        assertThat(city.levelsInUse()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void aSectionRightBelowTheBodyHasNothingButTheBodyAboveIt() {
        assertThat(city.division(DIRECT.id()).map(Node::id)).contains(DIRECT.id());
        assertThat(city.department(DIRECT.id()).map(Node::id)).contains(CITY.id());
        assertThat(city.get(DIRECT.id()).depth()).isEqualTo(1);
        assertThat(city.get(DIRECT.id()).indent()).isEmpty();
        assertThat(city.get(BRANCH.id()).indent()).isEqualTo("　　");
    }

    @Test
    void inATownOfTwoLevelsTheUnitsBelowTheBodyAreTheSections() {
        Node town = node("00000", null, 0, "緑町");
        Node office = node("01", town, 1, "住民課");
        UnitTree tree = new UnitTree(List.of(town, office), new Levels(1, Map.of()));
        assertThat(tree.division(office.id()).map(Node::id)).contains(office.id());
        assertThat(tree.department(office.id()).map(Node::id)).contains(town.id());
        assertThat(tree.isSection(tree.get(office.id()))).isTrue();
        assertThat(tree.levels().name(1).ja()).isEqualTo("課");
        assertThat(tree.levels().name(tree.topLevel()).ja()).isEqualTo("課");
    }

    @Test
    void theTopLevelIsWhatMostUnitsBelowTheBodyAre() {
        Node other = node("02", CITY, 1, "総務部");
        UnitTree tree = new UnitTree(List.of(CITY, DEPARTMENT, other, DIRECT), Levels.USUAL);
        assertThat(tree.topLevel()).isEqualTo(1);
    }

    @Test
    void aLevelWithoutANameIsCalledAsInMostOffices() {
        Levels levels = new Levels(3, Map.of(3, new Words("室", null)));
        assertThat(List.of(1, 2, 3, 4, 5))
                .extracting(level -> levels.name(level).ja())
                .containsExactly("局", "部", "室", "係", "班");
    }

    private static Node node(String code, Node parent, int level, String name) {
        return new Node(UUID.randomUUID(), code, parent == null ? null : parent.id(), level, new Words(name, null), "");
    }
}
