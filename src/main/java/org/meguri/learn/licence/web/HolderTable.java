package org.meguri.learn.licence.web;

import java.util.List;
import java.util.Locale;
import org.meguri.learn.licence.LicenceHolders.Holder;
import org.meguri.learn.licence.Standing;
import org.meguri.people.UnitTree;
import org.meguri.platform.table.Table;
import org.meguri.platform.table.Table.Column;

/** Who is licensed, as a file: a line for each person. */
final class HolderTable {

    private static final List<Column> COLUMNS = List.of(
            Column.code("組織コード"),
            Column.text("所属"),
            Column.code("職員番号"),
            Column.text("氏名"),
            Column.text("職名"),
            Column.text("状態"),
            Column.text("ガイドライン施行日"),
            Column.text("有効期限"));

    private HolderTable() {}

    static Table of(List<Holder> people, UnitTree tree, Locale locale) {
        return new Table("ai-licences", COLUMNS, () -> people.stream().map(one -> line(one, tree, locale)));
    }

    private static List<String> line(Holder one, UnitTree tree, Locale locale) {
        return List.of(
                tree.get(one.unit()).code(),
                tree.label(one.unit(), locale),
                one.staffNumber(),
                one.name(),
                one.title().in(locale),
                word(one.standing()),
                one.edition() == null ? "" : one.edition().toString(),
                one.validTo() == null ? "" : one.validTo().toString());
    }

    /** In Japanese, as the headings are: files go on to other offices. */
    private static String word(Standing standing) {
        return switch (standing) {
            case VALID -> "有効";
            case REVIEW -> "要確認";
            case ENDING -> "有効（更新期間）";
            case WAITING -> "承認待ち";
            case EXPIRED -> "期限切れ";
            case REFUSED -> "承認されず";
            case WITHDRAWN -> "取消";
            case NONE -> "なし";
        };
    }
}
