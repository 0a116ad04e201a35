package org.meguri.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** The people of the sample city, as a file. */
class SampleRosterTest {

    private static List<CSVRecord> staff() throws IOException {
        String file = new String(new SampleRoster(LocalDate.of(2026, 4, 1)).staff(), StandardCharsets.UTF_8);
        return CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(file))
                .getRecords();
    }

    @Test
    void everybodyHasOneOccupationWhateverFurtherPostsTheyHold() throws IOException {
        Map<String, Set<String>> byNumber = new TreeMap<>();
        staff().forEach(row -> byNumber.computeIfAbsent(row.get("職員番号"), number -> new HashSet<>())
                .add(row.get("職種")));
        assertThat(byNumber).hasSize(1_680);
        assertThat(byNumber.values())
                .allSatisfy(said -> assertThat(said).hasSize(1).doesNotContain(""));
    }

    @Test
    void occupationsFitTheWorkOfACity() throws IOException {
        Map<String, Long> regular = staff().stream()
                .filter(row -> row.get("任用形態").equals("正規") && row.get("本務兼務").equals("本務"))
                .collect(Collectors.groupingBy(row -> row.get("職種"), TreeMap::new, Collectors.counting()));
        assertThat(regular.get("事務")).isGreaterThan(500);
        assertThat(regular.get("消防")).isBetween(150L, 220L);
        assertThat(regular.get("保育士")).isBetween(60L, 140L);
        assertThat(regular)
                .containsOnlyKeys("事務", "土木", "建築", "電機", "保健師", "保育士", "社会福祉", "消防", "技能労務", "司書・学芸員", "特別職");
        assertThat(staff())
                .filteredOn(row -> row.get("職名").equals("消防士"))
                .extracting(row -> row.get("職種"))
                .containsOnly("消防");
    }
}
