package org.meguri.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.meguri.people.RosterRow.Action;
import org.meguri.people.StaffBook.Card;
import org.meguri.platform.Words;
import org.meguri.platform.table.Table;
import org.meguri.platform.table.TableFormat;
import org.meguri.platform.table.TableWriter;

/** What is exported changes nothing when it is imported again, in any format and whatever happened before. */
class RosterTablesProperties {

    private static final LocalDate SINCE = LocalDate.of(2020, 4, 1);
    private static final List<String> UNITS = List.of("00000", "01010", "02010", "03010");
    private static final List<String> NAMES =
            List.of("髙橋 一", "山田,花子", "\"佐藤\"", "渡邉", "=鈴木", "-田中", "'+森", "﨑山", "二行\nの名", "Ⅲ世");

    private static final List<String> OCCUPATIONS = List.of("", "", "事務", "司書・学芸員", "なし", "技能\n労務", "=土木");

    @Property(tries = 500)
    void staff(@ForAll long seed) {
        Random random = new Random(seed);
        UnitBook.Pages units = units();
        Map<String, Card> cards = new HashMap<>();
        for (int i = 0; i < 3; i++) {
            List<List<String>> rows = new ArrayList<>();
            for (int line = 0; line < 12; line++) {
                rows.add(line(random));
            }
            diff(cards, units).compare(read(RosterImport.Kind.STAFF, rows, TableFormat.UTF8));
        }
        List<List<String>> rows = new ArrayList<>();
        cards.values()
                .forEach(card -> card.all()
                        .forEach(timeline -> timeline.spans()
                                .forEach(span -> rows.add(RosterTables.staff(
                                        card.staffNumber(),
                                        card.name(),
                                        card.kana(),
                                        card.otherName(),
                                        card.employment(),
                                        span.value(),
                                        timeline == card.main() ? Posting.Kind.PRIMARY : Posting.Kind.CONCURRENT,
                                        span.days(),
                                        card.leftOn(),
                                        card.otherNameFrom(),
                                        card.occupation())))));
        if (rows.isEmpty()) {
            return;
        }
        for (TableFormat format : TableFormat.values()) {
            assertThat(diff(cards, units).compare(read(RosterImport.Kind.STAFF, rows, format)))
                    .allSatisfy(outcome -> assertThat(outcome.action())
                            .as("%s %s", format, outcome)
                            .isEqualTo(Action.UNCHANGED));
        }
    }

    @Property(tries = 50)
    void units(@ForAll long seed) {
        Random random = new Random(seed);
        UnitBook.Pages units = units();
        List<List<String>> changes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            LocalDate from = SINCE.plusDays(random.nextInt(2_000));
            changes.add(List.of(
                    UNITS.get(1 + random.nextInt(3)),
                    "2",
                    "00000",
                    "課" + random.nextInt(3),
                    random.nextBoolean() ? "Unit" : "",
                    "か",
                    "",
                    from.toString(),
                    random.nextInt(3) == 0 ? from.plusDays(300).toString() : ""));
        }
        new UnitDiff(units).compare(read(RosterImport.Kind.UNITS, changes, TableFormat.UTF8));
        List<List<String>> rows = new ArrayList<>();
        units.all()
                .forEach((code, timeline) -> timeline.spans()
                        .forEach(span -> rows.add(RosterTables.unit(
                                code,
                                span.value().level(),
                                span.value().parent(),
                                new Words(span.value().name(), span.value().nameEn()),
                                span.value().kana(),
                                span.days()))));
        for (TableFormat format : TableFormat.values()) {
            assertThat(new UnitDiff(units).compare(read(RosterImport.Kind.UNITS, rows, format)))
                    .allSatisfy(outcome -> assertThat(outcome.action())
                            .as("%s %s", format, outcome)
                            .isEqualTo(Action.UNCHANGED));
        }
    }

    private static List<String> line(Random random) {
        LocalDate from = SINCE.plusDays(random.nextInt(2_000));
        int person = random.nextInt(5);
        int other = random.nextInt(4);
        return List.of(
                List.of("00123", "123456789012", "A-1", "1E5", "99").get(person),
                NAMES.get(random.nextInt(NAMES.size())),
                "かな",
                List.of("", "", "旧姓", "髙橋 一").get(other),
                List.of("正規", "再任用", "会計年度任用職員", "").get(random.nextInt(4)),
                UNITS.get(random.nextInt(UNITS.size())),
                List.of("主事", "係長").get(random.nextInt(2)),
                List.of("本務", "本務", "兼務").get(random.nextInt(3)),
                List.of("在職", "休職", "派遣").get(random.nextInt(3)),
                from.toString(),
                random.nextInt(4) == 0 ? from.plusDays(random.nextInt(200)).toString() : "",
                random.nextInt(8) == 0 ? from.plusDays(500).toString() : "",
                "",
                other > 1 && random.nextBoolean() ? from.minusDays(person).toString() : "",
                OCCUPATIONS.get(random.nextInt(OCCUPATIONS.size())));
    }

    private static StaffDiff diff(Map<String, Card> cards, UnitBook.Pages units) {
        return new StaffDiff(cards, units, Set.of("主事", "係長"));
    }

    private static UnitBook.Pages units() {
        UnitBook.Pages units = new UnitBook.Pages();
        UNITS.forEach(code -> units.unit(code)
                .known(new Timeline.Span<>(
                        UUID.randomUUID(),
                        new UnitBook.Place(
                                code.equals("00000") ? null : "00000", code.equals("00000") ? 0 : 2, code, null, ""),
                        SINCE,
                        Days.OPEN)));
        return units;
    }

    private static List<RosterLine> read(RosterImport.Kind kind, List<List<String>> rows, TableFormat format) {
        Table empty = RosterTables.empty(kind);
        Table table = new Table(empty.name(), empty.columns(), rows::stream);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableWriter.write(table, format, out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isNotEmpty();
        return RosterFile.read(kind, out.toByteArray());
    }
}
