package org.meguri.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The roster of the sample city as files, just as a real city's would come: 209 units, 1,200 regular staff and 480
 * fiscal-year appointees. Always the same people; only the dates move with the day of the first start. All of them are
 * made up.
 */
final class SampleRoster {

    /** Who can be signed in as: staff numbers by login. */
    static final Map<String, String> CAST = Map.of(
            "employee", "001201",
            "colleague", "001202",
            "trainer", "001203",
            "manager", "001204",
            "hr", "001205",
            "owner", "001206",
            "admin", "001207");

    static final String ADMIN_NAME = "星野 直樹";
    static final String ADMIN_KANA = "ほしの なおき";

    private static final Map<String, String[]> CAST_NAMES = Map.of(
            "001201", new String[] {"佐伯 美咲", "さえき みさき", "総務課 文書法制係"},
            "001202", new String[] {"渡邉 健太", "わたなべ けんた", "市民課 窓口係"},
            "001203", new String[] {"森下 彩香", "もりした あやか", "人事課 人材育成係"},
            "001204", new String[] {"髙橋 誠一", "たかはし せいいち", "総務課 課長"},
            "001205", new String[] {"村上 洋子", "むらかみ ようこ", "人事課 人材育成係"},
            "001206", new String[] {"北原 和彦", "きたはら かずひこ", "副市長"},
            "001207", new String[] {ADMIN_NAME, ADMIN_KANA, "デジタル推進課 情報システム係"});

    static String numberOf(String login) {
        return Objects.requireNonNull(CAST.get(login), login);
    }

    static String nameOf(String login) {
        String[] cast = Objects.requireNonNull(CAST_NAMES.get(CAST.get(login)));
        return cast[2] + " " + cast[0];
    }

    private static final int REGULAR = 1_200;
    private static final int APPOINTEES = 480;

    /** One unit of the file. */
    private record Unit(String code, int level, String parent, String name, int quota) {}

    /** A way of writing and reading a name. */
    private record Name(String text, String kana) {}

    private final Random random = new Random(20_260_401);
    private final List<CSVRecord> unitRows = rows("/sample/units.csv");
    private final List<Unit> units = new ArrayList<>();
    private final Map<String, List<Unit>> children = new HashMap<>();
    private final List<Name> surnames = new ArrayList<>();
    private final List<Name> women = new ArrayList<>();
    private final List<Name> men = new ArrayList<>();
    private final StringBuilder staff = new StringBuilder("職員番号,氏名,ふりがな,別名,任用形態,所属コード,職名,本務兼務,状態,発令日,終了日,退職日,職種\r\n");
    private final LocalDate since;
    private int regular;
    private int appointees;
    private int next = 1;
    private String secretary = "";

    /** @param since the first of April from which all posts run */
    SampleRoster(LocalDate since) {
        this.since = since;
        for (CSVRecord row : unitRows) {
            String quota = row.get("定員");
            Unit unit = new Unit(
                    row.get("組織コード"),
                    Integer.parseInt(row.get("階層")),
                    row.get("親組織コード"),
                    row.get("組織名"),
                    quota.isBlank() ? 0 : Integer.parseInt(quota));
            units.add(unit);
            children.computeIfAbsent(unit.parent(), key -> new ArrayList<>()).add(unit);
        }
        for (CSVRecord row : rows("/sample/names.csv")) {
            Name name = new Name(row.get("text"), row.get("kana"));
            switch (row.get("kind")) {
                case "SURNAME" -> surnames.add(name);
                case "GIVEN_F" -> women.add(name);
                default -> men.add(name);
            }
        }
    }

    /** The units, with the day from which they stand moved to the sample's first of April. */
    byte[] units() {
        StringBuilder out = new StringBuilder("組織コード,階層,親組織コード,組織名,組織名（英）,ふりがな,定員,適用開始日,適用終了日\r\n");
        for (CSVRecord row : unitRows) {
            for (int i = 0; i < 7; i++) {
                out.append(quoted(row.get(i))).append(',');
            }
            out.append(since).append(",\r\n");
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Everybody. */
    byte[] staff() {
        cast();
        for (Unit unit : units) {
            switch (unit.level()) {
                case 0 -> mayor(unit);
                case 1 -> lead(unit);
                case 2 -> division(unit);
                default -> {
                    // sections are filled from their division
                }
            }
        }
        fillUp();
        appointees();
        return staff.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void cast() {
        post("001204", null, "03010", "課長", "本務", "在職");
        post("001204", null, "03012", "係長", "兼務", "在職");
        post("001201", null, "03012", "主任", "本務", "在職");
        post("001202", null, "04011", "主査", "本務", "在職");
        post("001203", null, "03023", "主査", "本務", "在職");
        post("001205", null, "03023", "係長", "本務", "在職");
        post("001206", null, "99010", "副市長", "本務", "在職");
        post("001207", null, "02032", "主査", "本務", "在職");
        regular = CAST_NAMES.size();
    }

    /** The mayor, who also heads the unit of the special posts. */
    private void mayor(Unit unit) {
        regular(unit, "市長");
        String number = last();
        post(number, null, "99000", "市長", "兼務", "在職");
        post(number, null, "99010", "市長", "兼務", "在職");
    }

    private void lead(Unit unit) {
        if (unit.code().equals("13000")) {
            // a small office has no head of its own: the one of the council's secretariat has it as well
            post(secretary, null, unit.code(), "局長", "兼務", "在職");
        }
        if (unit.quota() == 0) {
            return;
        }
        String title = unit.name().endsWith("局")
                ? "局長"
                : unit.name().equals("消防本部") ? "消防長" : unit.name().equals("会計課") ? "会計管理者" : "部長";
        regular(unit, title);
        if (unit.code().equals("12000")) {
            secretary = last();
        }
        for (int i = 1; i < unit.quota(); i++) {
            regular(unit, "次長");
        }
    }

    private void division(Unit unit) {
        switch (unit.code()) {
            case "90010" -> {
                for (int i = 0; i < unit.quota(); i++) {
                    post(number(), null, unit.code(), i == 0 ? "課長補佐" : "主任", "本務", "派遣");
                    regular++;
                }
                return;
            }
            case "91010" -> {
                for (int i = 0; i < unit.quota(); i++) {
                    post(number(), null, unit.code(), i % 3 == 0 ? "主事" : "主任", "本務", "休職");
                    regular++;
                }
                return;
            }
            case "99010" -> {
                regular(unit, "副市長");
                regular(unit, "教育長");
                return;
            }
            default -> {
                // an ordinary division
            }
        }
        int left = unit.quota() - cast(unit);
        if (!unit.code().equals("03010")) {
            regular(unit, headOf(unit));
        }
        left--;
        if (unit.quota() >= 12) {
            regular(unit, "課長補佐");
            left--;
        }
        List<Unit> sections = children.getOrDefault(unit.code(), List.of());
        for (Unit section : sections) {
            boolean taken = section.code().equals("03012") || section.code().equals("03023");
            if (!taken && left > 1) {
                regular(section, section.name().endsWith("保育所") ? "園長" : "係長");
                left--;
            }
        }
        for (int i = 0; left > 0; i++, left--) {
            Unit at = sections.isEmpty() ? unit : sections.get(i % sections.size());
            regular(at, titleIn(unit));
        }
    }

    /** How many places of the division the cast has taken, its head aside. */
    private static int cast(Unit division) {
        return switch (division.code()) {
            case "03010", "04010", "02030" -> 1;
            case "03020" -> 2;
            default -> 0;
        };
    }

    private static String headOf(Unit unit) {
        return unit.name().endsWith("署")
                ? "署長"
                : unit.name().endsWith("所") || unit.name().endsWith("センター")
                        ? "所長"
                        : unit.name().endsWith("館") ? "館長" : "課長";
    }

    private String titleIn(Unit division) {
        double dice = random.nextDouble();
        String basic = switch (division.code().substring(0, 2)) {
            case "08", "09" -> "技師";
            case "14" -> "消防士";
            default -> division.code().equals("06030") ? "保育士" : division.code().equals("06050") ? "保健師" : "主事";
        };
        return dice < 0.2 ? "主査" : dice < 0.45 ? "主任" : basic;
    }

    /** What rounding left over goes to the largest divisions, and what it gave too much is not hired at all. */
    private void fillUp() {
        List<Unit> large = units.stream()
                .filter(unit -> unit.level() == 2 && unit.quota() >= 20)
                .filter(unit -> !unit.code().startsWith("9"))
                .toList();
        for (int i = 0; regular < REGULAR; i++) {
            regular(large.get(i % large.size()), "主事");
        }
    }

    private void appointees() {
        List<Unit> divisions = units.stream()
                .filter(unit -> unit.level() == 2 && unit.quota() >= 8)
                .filter(unit -> !unit.code().startsWith("9") && !unit.code().startsWith("14"))
                .toList();
        int total = divisions.stream().mapToInt(Unit::quota).sum();
        for (Unit division : divisions) {
            List<Unit> sections = children.getOrDefault(division.code(), List.of());
            int wanted = Math.round((float) APPOINTEES * division.quota() / total);
            for (int i = 0; i < wanted && appointees < APPOINTEES; i++, appointees++) {
                appointee(sections.isEmpty() ? division : sections.get(i % sections.size()));
            }
        }
        for (int i = 0; appointees < APPOINTEES; i++, appointees++) {
            appointee(divisions.get(i % divisions.size()));
        }
    }

    private void appointee(Unit unit) {
        line("9" + String.format("%05d", appointees + 1), name(), "", "会計年度任用", unit.code(), "会計年度任用職員", "本務", "在職");
    }

    private void regular(Unit unit, String title) {
        if (regular >= REGULAR) {
            return;
        }
        String number = number();
        regular++;
        post(number, null, unit.code(), title, "本務", "在職");
        boolean further = title.equals("主査") && regular % 9 == 0;
        if (further) {
            Unit other = units.get((regular * 7) % units.size());
            if (other.level() == 2 && !other.code().startsWith("9")) {
                post(number, null, other.code(), "主査", "兼務", "在職");
            }
        }
    }

    private String last() {
        return String.format("%06d", 1_300 + next - 1);
    }

    private String number() {
        return String.format("%06d", 1_300 + next++);
    }

    private final Map<String, Name> known = new HashMap<>();

    /** By staff number: whatever posts a person has further, they were taken on once. */
    private final Map<String, String> occupations = new HashMap<>();

    private void post(String number, @Nullable String otherName, String unit, String title, String kind, String state) {
        Name name = known.computeIfAbsent(number, key -> {
            String[] cast = CAST_NAMES.get(key);
            return cast == null ? name() : new Name(cast[0], cast[1]);
        });
        String other = otherName == null ? former(number) : otherName;
        line(number, name, other, "正規", unit, title, kind, state);
    }

    /** Two people go by the name they had before they married. */
    private static String former(String number) {
        return number.equals("001401") ? "小林 由美" : number.equals("001702") ? "石田 千尋" : "";
    }

    private void line(
            String number,
            Name name,
            String other,
            String employment,
            String unit,
            String title,
            String kind,
            String state) {
        staff.append(number)
                .append(',')
                .append(name.text())
                .append(',')
                .append(name.kana())
                .append(',')
                .append(other)
                .append(',')
                .append(employment)
                .append(',')
                .append(unit)
                .append(',')
                .append(title)
                .append(',')
                .append(kind)
                .append(',')
                .append(state)
                .append(',')
                .append(since)
                .append(",,,")
                .append(occupations.computeIfAbsent(
                        number, key -> SampleOccupations.of(unit, title, employment.startsWith("会計年度"))))
                .append("\r\n");
    }

    private int named;

    private Name name() {
        named++;
        if (named == 400) {
            return new Name("グエン ティ ラン", "ぐえん てぃ らん");
        }
        if (named == 500) {
            return new Name("東 学", "あずま まなぶ");
        }
        if (named == 301 || named == 302) {
            return new Name("鈴木 一郎", "すずき いちろう");
        }
        if (named % 400 == 7) {
            return joined(new Name("𠮷田", "よしだ"));
        }
        Name surname = named % 33 == 0
                ? variant()
                : surnames.get((int) Math.min(
                        surnames.size() - 1L, Math.abs(Math.round(random.nextGaussian() * surnames.size() / 3))));
        return joined(surname);
    }

    private Name variant() {
        List<Name> variants = surnames.stream()
                .filter(one -> one.text().chars().anyMatch(c -> "髙﨑邉邊齋齊濵德栁".indexOf(c) >= 0))
                .toList();
        return variants.isEmpty() ? surnames.get(0) : variants.get(named / 33 % variants.size());
    }

    private Name joined(Name surname) {
        List<Name> given = random.nextInt(100) < 46 ? women : men;
        Name chosen = given.get(random.nextInt(given.size()));
        return new Name(surname.text() + " " + chosen.text(), surname.kana() + " " + chosen.kana());
    }

    private static String quoted(String value) {
        return value.indexOf(',') >= 0 ? '"' + value + '"' : value;
    }

    private static List<CSVRecord> rows(String path) {
        try (InputStream in = Objects.requireNonNull(SampleRoster.class.getResourceAsStream(path), path);
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
