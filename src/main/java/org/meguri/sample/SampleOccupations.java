package org.meguri.sample;

import static java.util.Map.entry;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** As what people of the sample city were taken on (職種): their title says it, else the unit of their first post. */
final class SampleOccupations {

    private static final String CLERK = "事務";

    private static final Map<String, String> BY_TITLE = Map.ofEntries(
            entry("市長", "特別職"),
            entry("副市長", "特別職"),
            entry("教育長", "特別職"),
            entry("保育士", "保育士"),
            entry("園長", "保育士"),
            entry("保健師", "保健師"),
            entry("消防士", "消防"));

    /** By the beginning of the unit's code. */
    private static final Map<String, String> BY_UNIT = Map.ofEntries(
            entry("14", "消防"),
            entry("0603", "保育士"),
            entry("0605", "保健師"),
            entry("06041", "保健師"),
            entry("06042", "社会福祉"),
            entry("05024", "社会福祉"),
            entry("05031", "社会福祉"),
            entry("05042", "社会福祉"),
            entry("04072", "技能労務"),
            entry("04073", "技能労務"),
            entry("11062", "技能労務"),
            entry("11032", "司書・学芸員"),
            entry("1104", "司書・学芸員"),
            entry("07032", "土木"),
            entry("07033", "土木"),
            entry("08", "土木"),
            entry("0802", "建築"),
            entry("0803", "建築"),
            entry("0902", "土木"),
            entry("09022", "電機"));

    private static final List<String> UNITS = BY_UNIT.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
            .toList();

    /** What fiscal-year appointees are taken on as, beside clerks. */
    private static final List<String> OF_APPOINTEES = List.of("保育士", "保健師", "技能労務", "司書・学芸員");

    private SampleOccupations() {}

    static String of(String unit, String title, boolean appointee) {
        String byUnit = UNITS.stream()
                .filter(unit::startsWith)
                .findFirst()
                .map(BY_UNIT::get)
                .orElse(title.equals("技師") ? "土木" : CLERK);
        if (appointee) {
            return OF_APPOINTEES.contains(byUnit) ? byUnit : CLERK;
        }
        return BY_TITLE.getOrDefault(title, byUnit);
    }
}
