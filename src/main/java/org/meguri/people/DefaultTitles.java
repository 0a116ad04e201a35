package org.meguri.people;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

    /** Titles that a roster may bring, in English, with their ranks where the name alone would mislead. */
    private static final Map<String, Known> FURTHER = Map.ofEntries(
            known("知事", "Governor", 10, Duty.HEAD),
            known("副知事", "Vice Governor", 20, Duty.DEPUTY),
            known("副村長", "Deputy Mayor", 20, Duty.DEPUTY),
            known("区長", "Ward Head", 100, Duty.HEAD),
            known("事務局長", "Secretary General", 100, Duty.HEAD),
            known("参与", "Adviser", 150, Duty.STAFF),
            known("参事", "Counsellor", 250, Duty.STAFF),
            known("副参事", "Deputy Counsellor", 420, Duty.DEPUTY),
            known("主幹", "Principal Officer", 450, Duty.STAFF),
            known("支所長", "Branch Office Head", 300, Duty.HEAD),
            known("出張所長", "Branch Office Head", 350, Duty.HEAD),
            known("事務長", "Administrative Manager", 350, Duty.HEAD),
            known("班長", "Team Leader", 500, Duty.HEAD),
            known("主事補", "Assistant Clerk", 830, Duty.STAFF),
            known("技師補", "Assistant Engineer", 830, Duty.STAFF),
            known("看護師", "Nurse", 800, Duty.STAFF),
            known("助産師", "Midwife", 800, Duty.STAFF),
            known("栄養士", "Dietitian", 800, Duty.STAFF),
            known("管理栄養士", "Registered Dietitian", 800, Duty.STAFF),
            known("司書", "Librarian", 800, Duty.STAFF),
            known("学芸員", "Curator", 800, Duty.STAFF),
            known("社会福祉士", "Social Worker", 800, Duty.STAFF),
            known("調理員", "Cook", 850, Duty.STAFF),
            known("用務員", "Caretaker", 850, Duty.STAFF),
            known("運転手", "Driver", 850, Duty.STAFF),
            // ranks of the fire service, whatever they end in
            known("消防司令長", "Battalion Chief", 400, Duty.STAFF),
            known("消防司令", "Fire Captain", 500, Duty.STAFF),
            known("消防司令補", "Fire Lieutenant", 600, Duty.STAFF),
            known("消防士長", "Fire Sergeant", 700, Duty.STAFF),
            known("消防副士長", "Fire Corporal", 750, Duty.STAFF));

    private static final Map<String, String> TAILS = Map.of("補佐", "Assistant ", "代理", "Acting ");

    private record Known(String en, int rank, Duty duty) {}

    private static Map.Entry<String, Known> known(String ja, String en, int rank, Duty duty) {
        return Map.entry(ja, new Known(en, rank, duty));
    }

    /**
     * A title that a roster brings and that the body does not have yet: one that offices commonly have, else what ends in 長
     * heads its unit, what has 補佐, 代理 or 次長 in it stands in, all others are staff. HR sees the guess in the dry run.
     */
    static Title guess(Body body, String name) {
        Known common = common(name);
        if (common != null) {
            return title(body, name, common.en(), common.rank(), common.duty());
        }
        String en = english(body, name);
        return switch (dutyOf(name)) {
            case HEAD -> title(body, name, en, 350, Duty.HEAD);
            case DEPUTY -> title(body, name, en, 450, Duty.DEPUTY);
            case STAFF -> title(body, name, en, 820, Duty.STAFF);
        };
    }

    private static @Nullable Known common(String name) {
        return FURTHER.get(name);
    }

    /** What can be said in English of 副部長, 室長補佐, 部長代理, 文書係長; null where nothing can. */
    private static @Nullable String english(Body body, String name) {
        String known = known(body, name);
        if (known != null) {
            return known;
        }
        String below = name.startsWith("副") ? known(body, name.substring(1)) : null;
        if (below != null) {
            return "Deputy " + below;
        }
        for (Map.Entry<String, String> tail : TAILS.entrySet()) {
            String of = name.endsWith(tail.getKey())
                    ? head(body, name.substring(0, name.length() - tail.getKey().length()))
                    : null;
            if (of != null) {
                return tail.getValue() + of;
            }
        }
        return head(body, name);
    }

    private static @Nullable String known(Body body, String name) {
        Known common = common(name);
        return common != null
                ? common.en()
                : of(body).stream()
                        .filter(title -> title.name().ja().equals(name))
                        .findFirst()
                        .map(title -> title.name().en())
                        .orElse(null);
    }

    /** The longest title of a head with which the name ends. */
    private static @Nullable String head(Body body, String name) {
        return of(body).stream()
                .filter(title ->
                        title.duty() == Duty.HEAD && name.endsWith(title.name().ja()))
                .max(Comparator.comparingInt(title -> title.name().ja().length()))
                .map(title -> title.name().en())
                .orElse(null);
    }

    static Duty dutyOf(String name) {
        Known common = common(name);
        if (common != null) {
            return common.duty();
        }
        if (name.contains("補佐") || name.contains("代理") || name.contains("次長") || name.startsWith("副")) {
            return Duty.DEPUTY;
        }
        return name.endsWith("長") ? Duty.HEAD : Duty.STAFF;
    }

    private static Title title(Body body, String ja, @Nullable String en, int rank, Duty duty) {
        return new Title(body, new Words(ja, en), rank, duty);
    }
}
