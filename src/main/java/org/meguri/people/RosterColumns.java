package org.meguri.people;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Conflict;

/** The columns of a file of which nobody has said yet what they are, with a guess for each. */
@ApplicationScoped
public class RosterColumns {

    private static final int SAMPLES = 3;
    private static final int LONGEST_SAMPLE = 30;
    private static final int MOST_COLUMNS = 100;

    /** How offices call the columns; compared without blanks and full-width letters. */
    private static final Map<String, List<String>> NAMES = Map.ofEntries(
            Map.entry("職員番号", List.of("職員コード", "職員ID", "社員番号", "個人番号(職員)", "職員No", "職員NO", "番号", "職番", "所属職員番号")),
            Map.entry("氏名", List.of("名前", "職員名", "職員氏名", "漢字氏名", "氏名(漢字)", "姓名")),
            Map.entry("ふりがな", List.of("フリガナ", "カナ氏名", "氏名カナ", "氏名(カナ)", "かな", "カナ", "よみ", "よみがな", "職員名カナ")),
            Map.entry("別名", List.of("旧姓", "通称", "通称名", "旧氏名")),
            Map.entry("別名使用開始日", List.of("旧姓使用開始日", "通称使用開始日", "別名開始日", "旧姓使用開始年月日")),
            Map.entry("任用形態", List.of("任用区分", "職員区分", "雇用形態", "雇用区分", "任用")),
            Map.entry("職種", List.of("職種名", "職種名称", "採用職種", "職種区分")),
            Map.entry("所属コード", List.of("所属CD", "所属番号", "所属", "課コード", "組織コード", "部署コード", "配属先コード")),
            Map.entry("職名", List.of("補職名", "役職", "役職名", "職", "補職", "職位")),
            Map.entry("本務兼務", List.of("本務・兼務", "兼務区分", "発令区分", "本兼務", "本務兼務区分")),
            Map.entry("状態", List.of("在職状態", "勤務状態", "在職区分", "休職区分")),
            Map.entry("発令日", List.of("発令年月日", "異動日", "異動年月日", "開始日", "着任日", "適用開始日")),
            Map.entry("終了日", List.of("終了年月日", "解除日", "適用終了日", "任期終了日")),
            Map.entry("退職日", List.of("退職年月日", "離職日")),
            Map.entry("旧職員番号", List.of("変更前職員番号", "前職員番号", "旧番号")),
            Map.entry("組織コード", List.of("所属コード", "課コード", "部署コード", "コード", "組織CD", "所属CD")),
            Map.entry("階層", List.of("レベル", "階層レベル", "区分")),
            Map.entry("親組織コード", List.of("上位コード", "上位組織コード", "親コード", "上位所属コード", "親組織")),
            Map.entry("組織名", List.of("所属名", "部署名", "名称", "課名", "所属名称", "組織名称")),
            Map.entry("組織名（英）", List.of("英語名", "英名", "組織名英", "英語名称")),
            Map.entry("定員", List.of("定数")),
            Map.entry("適用開始日", List.of("開始日", "設置日", "有効開始日", "適用日")),
            Map.entry("適用終了日", List.of("終了日", "廃止日", "有効終了日")));

    /** Columns that mean the same under their other names, whatever stands in them. */
    private static final Set<String> CERTAIN = Set.of("ふりがな", "別名", "別名使用開始日", "職種", "組織名（英）");

    /**
     * A column of the file.
     *
     * @param guess what it probably is; empty for a column that is passed over
     */
    public record Column(int place, String heading, List<String> samples, String guess) {}

    private final RosterFiles files;
    private final RosterConfig config;

    RosterColumns(RosterFiles files, RosterConfig config) {
        this.files = files;
        this.config = config;
    }

    /**
     * The columns of the file.
     *
     * @throws Conflict the file is not kept any more
     */
    public List<Column> of(RosterImport roster) {
        return withFile(roster, file -> {
            List<List<String>> lines = file.samples(SAMPLES);
            Map<Integer, String> guesses = guesses(roster.kind(), file.headings());
            List<Column> columns = new ArrayList<>();
            for (int i = 0; i < Math.min(MOST_COLUMNS, file.headings().size()); i++) {
                int place = i;
                List<String> samples = lines.stream()
                        .map(line -> place < line.size() ? RosterLine.unpack(line.get(place)) : "")
                        .filter(text -> !text.isEmpty())
                        .map(text -> Text.abbreviate(text, LONGEST_SAMPLE))
                        .toList();
                String heading = RosterLine.unpack(file.headings().get(i));
                if (!heading.isEmpty() || !samples.isEmpty()) {
                    columns.add(new Column(i, heading, samples, guesses.getOrDefault(i, "")));
                }
            }
            return columns;
        });
    }

    /** Works with the kept file. */
    <T> T withFile(RosterImport roster, Function<RosterFile, T> work) {
        return withPath(roster, path -> work.apply(open(roster, path)));
    }

    /** Works with the place to which the kept file was written. */
    <T> T withPath(RosterImport roster, Function<Path, T> work) {
        try {
            Path path = Files.createTempFile("roster", ".part");
            try {
                boolean kept = QuarkusTransaction.joiningExisting().call(() -> files.fetch(roster.id(), path));
                if (!kept) {
                    throw new Conflict("roster-file-gone");
                }
                return work.apply(path);
            } finally {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RosterFile open(RosterImport roster, Path path) {
        return RosterFile.open(
                roster.kind(), path, RosterFile.Limits.of(config), fingerprint -> java.util.Optional.empty());
    }

    /** By place in the file what a column probably is: each column of the kind at most once. */
    static Map<Integer, String> guesses(RosterImport.Kind kind, List<String> headings) {
        return guesses(kind, headings, column -> true);
    }

    /** By place in the file what a column is without anybody having to be asked. */
    static Map<Integer, String> certain(RosterImport.Kind kind, List<String> headings) {
        return guesses(kind, headings, CERTAIN::contains);
    }

    private static Map<Integer, String> guesses(
            RosterImport.Kind kind, List<String> headings, Predicate<String> byOtherNames) {
        Map<Integer, String> guesses = new HashMap<>();
        for (String column : kind.columns()) {
            place(headings, List.of(column), guesses).ifPresent(place -> guesses.put(place, column));
        }
        for (String column : kind.columns()) {
            if (byOtherNames.test(column) && !guesses.containsValue(column)) {
                place(headings, NAMES.getOrDefault(column, List.of()), guesses)
                        .ifPresent(place -> guesses.put(place, column));
            }
        }
        return guesses;
    }

    private static java.util.Optional<Integer> place(
            List<String> headings, List<String> names, Map<Integer, String> taken) {
        for (String name : names) {
            for (int i = 0; i < headings.size(); i++) {
                if (!taken.containsKey(i) && RosterFile.heading(headings.get(i)).equals(RosterFile.heading(name))) {
                    return java.util.Optional.of(i);
                }
            }
        }
        return java.util.Optional.empty();
    }
}
