package org.meguri.people;

import java.util.List;
import org.meguri.platform.Words;

/** The titles that a new body starts with; HR changes them, and a roster may bring further ones. */
final class DefaultTitles {

    static final String STAFF = "主事";

    private DefaultTitles() {}

    static List<Title> of(Body body) {
        return List.of(
                title(body, "市長", "Mayor", 10, Duty.HEAD),
                title(body, "町長", "Mayor", 10, Duty.HEAD),
                title(body, "村長", "Mayor", 10, Duty.HEAD),
                title(body, "副市長", "Deputy Mayor", 20, Duty.DEPUTY),
                title(body, "副町長", "Deputy Mayor", 20, Duty.DEPUTY),
                title(body, "教育長", "Superintendent of Education", 25, Duty.DEPUTY),
                title(body, "部長", "Director General", 100, Duty.HEAD),
                title(body, "局長", "Director General", 100, Duty.HEAD),
                title(body, "消防長", "Fire Chief", 100, Duty.HEAD),
                title(body, "会計管理者", "Treasurer", 100, Duty.HEAD),
                title(body, "次長", "Deputy Director General", 200, Duty.DEPUTY),
                title(body, "課長", "Director", 300, Duty.HEAD),
                title(body, "室長", "Director", 300, Duty.HEAD),
                title(body, "所長", "Director", 300, Duty.HEAD),
                title(body, "館長", "Director", 300, Duty.HEAD),
                title(body, "署長", "Station Chief", 300, Duty.HEAD),
                title(body, "課長補佐", "Deputy Director", 400, Duty.DEPUTY),
                title(body, "係長", "Section Chief", 500, Duty.HEAD),
                title(body, "園長", "Nursery Head", 500, Duty.HEAD),
                title(body, "主査", "Senior Officer", 600, Duty.STAFF),
                title(body, "主任", "Officer", 700, Duty.STAFF),
                title(body, STAFF, "Clerk", 800, Duty.STAFF),
                title(body, "技師", "Engineer", 800, Duty.STAFF),
                title(body, "保健師", "Public Health Nurse", 800, Duty.STAFF),
                title(body, "保育士", "Nursery Teacher", 800, Duty.STAFF),
                title(body, "消防士", "Firefighter", 800, Duty.STAFF),
                title(body, "技能員", "Technical Staff", 850, Duty.STAFF),
                title(body, "会計年度任用職員", "Fiscal-year Appointee", 900, Duty.STAFF));
    }

    /**
     * A title that a roster brings and that nobody has described yet: what ends in 長 heads its unit, what has 補佐, 代理 or
     * 次長 in it stands in, all others are staff. HR sees the guess in the dry run.
     */
    static Title guess(Body body, String name) {
        return switch (dutyOf(name)) {
            case HEAD -> title(body, name, null, 350, Duty.HEAD);
            case DEPUTY -> title(body, name, null, 450, Duty.DEPUTY);
            case STAFF -> title(body, name, null, 820, Duty.STAFF);
        };
    }

    static Duty dutyOf(String name) {
        if (name.contains("補佐") || name.contains("代理") || name.contains("次長") || name.startsWith("副")) {
            return Duty.DEPUTY;
        }
        return name.endsWith("長") ? Duty.HEAD : Duty.STAFF;
    }

    private static Title title(
            Body body, String ja, @org.jspecify.annotations.Nullable String en, int rank, Duty duty) {
        return new Title(body, new Words(ja, en), rank, duty);
    }
}
