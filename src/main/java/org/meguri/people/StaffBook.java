package org.meguri.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/**
 * All people of a body with their posts, held in memory while a roster is compared and written back in one go, so that
 * the number of statements does not grow with the number of lines.
 */
@ApplicationScoped
class StaffBook {

    /** A post. */
    record Post(String unit, String title, Posting.State state) {}

    private static final Map<Employment, String> LABELS = Map.of(
            Employment.REGULAR, "正規",
            Employment.REAPPOINTED, "再任用",
            Employment.FIXED_TERM, "任期付",
            Employment.FISCAL_YEAR, "会計年度任用職員");

    /** The form of employment as it stands in files. */
    static String label(Employment employment) {
        return Objects.requireNonNull(LABELS.get(employment));
    }

    /** One person. */
    static final class Card {
        private final @Nullable UUID id;
        private String staffNumber;
        private String name;
        private String kana;
        private @Nullable String otherName;
        private @Nullable LocalDate otherNameFrom;
        private Employment employment;
        private @Nullable String occupation;
        private @Nullable LocalDate leftOn;
        private boolean changed;
        private LocalDate horizon = LocalDate.MAX;
        private final Timeline<Post> main = new Timeline<>();
        private final Map<String, Timeline<Post>> further = new TreeMap<>();

        /** @param id of the known person; null for a new one */
        Card(
                @Nullable UUID id,
                String staffNumber,
                String name,
                String kana,
                @Nullable String otherName,
                Employment employment,
                @Nullable LocalDate leftOn) {
            this.id = id;
            this.staffNumber = staffNumber;
            this.name = name;
            this.kana = kana;
            this.otherName = otherName;
            this.employment = employment;
            this.leftOn = leftOn;
        }

        @Nullable
        UUID id() {
            return id;
        }

        /** The units in which the person holds or held further posts. */
        Set<String> furtherUnits() {
            return further.keySet();
        }

        boolean isNew() {
            return id == null;
        }

        String staffNumber() {
            return staffNumber;
        }

        String name() {
            return name;
        }

        String kana() {
            return kana;
        }

        @Nullable
        String otherName() {
            return otherName;
        }

        Employment employment() {
            return employment;
        }

        @Nullable
        String occupation() {
            return occupation;
        }

        @Nullable
        LocalDate leftOn() {
            return leftOn;
        }

        /** Since when the other name is used. */
        @Nullable
        LocalDate otherNameFrom() {
            return otherNameFrom;
        }

        /** Name, reading, other name, form of employment and occupation in one line. */
        String label() {
            String since = otherNameFrom == null ? null : "(" + otherNameFrom + "–)";
            return Stream.of(name, kana, otherName, since, LABELS.get(employment), occupation)
                    .filter(part -> part != null && !part.isEmpty())
                    .collect(Collectors.joining(" "));
        }

        /** The principal posts. */
        Timeline<Post> main() {
            return main;
        }

        /** The further posts in one unit. */
        Timeline<Post> further(String unit) {
            return further.computeIfAbsent(unit, key -> {
                Timeline<Post> fresh = new Timeline<>();
                fresh.within(horizon);
                return fresh;
            });
        }

        /** Lets lines be compared with what holds up to the day and with nothing that is to come. */
        void within(LocalDate day) {
            horizon = day;
            all().forEach(timeline -> timeline.within(day));
        }

        /** Whether the person is yet to come, as far as the horizon reaches. */
        boolean isToCome() {
            return all().anyMatch(Timeline::isToCome)
                    && all().allMatch(one -> one.spans().isEmpty() || one.isToCome());
        }

        Timeline<Post> posts(Posting.Kind kind, String unit) {
            return kind == Posting.Kind.PRIMARY ? main : further(unit);
        }

        Stream<Timeline<Post>> all() {
            return Stream.concat(Stream.of(main), further.values().stream());
        }

        /**
         * Says who the person is; returns whether anything of it is new.
         *
         * @param since the first day of the other name; null where nobody has said
         * @param occupied the occupation; null where nobody has said
         */
        boolean describe(
                String newName,
                String newKana,
                @Nullable String newOtherName,
                @Nullable LocalDate since,
                Employment as,
                @Nullable String occupied) {
            boolean same = name.equals(newName)
                    && kana.equals(newKana)
                    && Objects.equals(otherName, newOtherName)
                    && Objects.equals(otherNameFrom, since)
                    && employment == as
                    && Objects.equals(occupation, occupied);
            this.name = newName;
            this.kana = newKana;
            this.otherName = newOtherName;
            this.otherNameFrom = since;
            this.employment = as;
            this.occupation = occupied;
            this.changed |= !same;
            return !same;
        }

        /** The person has another staff number from now on. */
        void renumber(String newNumber) {
            this.staffNumber = newNumber;
            this.changed = true;
        }

        boolean isChanged() {
            return changed;
        }

        /** The person works here again. */
        void comeBack() {
            this.leftOn = null;
            this.changed = true;
        }

        /** The person leaves; returns whether anything of it is new. */
        boolean leave(LocalDate lastDay) {
            boolean any = all().map(timeline -> timeline.endAll(lastDay)).reduce(false, Boolean::logicalOr);
            boolean fresh = !lastDay.equals(leftOn);
            this.leftOn = lastDay;
            this.changed |= fresh;
            return any || fresh;
        }
    }

    private static final String PEOPLE = """
            select p.id, p.staffNumber, p.name, p.kana, p.otherName, p.employment, p.leftOn,
              p.otherNameFrom, p.occupation
            from Person p where p.body.id = :body and p.employment <> GUEST
            """;

    private static final String POSTS = """
            select o.id, p.id, u.code, t.name.ja, o.kind, o.state, o.days
            from Posting o join o.person p join o.unit u join o.title t where p.body.id = :body
            """;

    private final EntityManager entities;
    private final StatelessSession rows;

    StaffBook(EntityManager entities, StatelessSession rows) {
        this.entities = entities;
        this.rows = rows;
    }

    /** Everybody who works for the body by staff number. */
    Map<String, Card> open(UUID body) {
        return cards(
                entities.createQuery(PEOPLE, Object[].class).setParameter("body", body),
                entities.createQuery(POSTS, Object[].class).setParameter("body", body));
    }

    /** Those of the body who have one of the numbers. */
    Map<String, Card> open(UUID body, Collection<String> numbers) {
        List<UUID> people = find(body, "staff_number", numbers);
        return people.isEmpty()
                ? new HashMap<>()
                : cards(
                        entities.createQuery(PEOPLE + " and p.id in :people", Object[].class)
                                .setParameter("body", body)
                                .setParameter("people", people),
                        entities.createQuery(POSTS + " and p.id in :people", Object[].class)
                                .setParameter("body", body)
                                .setParameter("people", people));
    }

    /**
     * The people of the body who have one of the values. H2 compares a list of values in a condition with every row of the
     * body; as rows to join with, the values are looked up by the index.
     *
     * @param column a column of person
     */
    private List<UUID> find(UUID body, String column, Collection<String> values) {
        return entities.createNativeQuery("""
                        select distinct p.id from unnest(cast(:asked as varchar array)) n(asked)
                        join person p on p.%s = n.asked where p.body_id = :body
                        """.formatted(column), UUID.class)
                .unwrap(NativeQuery.class)
                .addSynchronizedEntityClass(Person.class)
                .setParameter("asked", values.toArray(String[]::new), String[].class)
                .setParameter("body", body)
                .getResultList();
    }

    private static Map<String, Card> cards(TypedQuery<Object[]> people, TypedQuery<Object[]> posts) {
        Map<UUID, Card> byId = new HashMap<>();
        Map<String, Card> cards = new HashMap<>();
        people.getResultStream().forEach(row -> {
            Card card = new Card(
                    (UUID) row[0],
                    (String) row[1],
                    (String) row[2],
                    (String) row[3],
                    (String) row[4],
                    (Employment) row[5],
                    (LocalDate) row[6]);
            card.otherNameFrom = (LocalDate) row[7];
            card.occupation = (String) row[8];
            byId.put((UUID) row[0], card);
            cards.put(card.staffNumber(), card);
        });
        if (byId.isEmpty()) {
            return cards;
        }
        posts.getResultStream().forEach(row -> {
            Post post = new Post((String) row[2], (String) row[3], (Posting.State) row[5]);
            Days days = (Days) row[6];
            Card card = byId.get((UUID) row[1]);
            if (card != null) {
                card.posts((Posting.Kind) row[4], post.unit())
                        .known(new Timeline.Span<>((UUID) row[0], post, days.from(), days.to()));
            }
        });
        return cards;
    }

    /**
     * What has to be known of the rest of the body to compare these lines.
     *
     * @param cards those of the people in the lines
     */
    StaffDiff.Around around(
            UUID body, RosterIndex index, Map<String, Card> cards, List<RosterLine> lines, LocalDate horizon) {
        Set<String> stripped = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (RosterLine line : lines) {
            String number = RosterIndex.number(line.cell(0));
            if (!cards.containsKey(number)) {
                stripped.add(number);
                names.add(line.cell(1));
            }
        }
        return new StaffDiff.Around(
                withoutZeros(body, stripped), index::has, index.contested(), namesakes(body, names, horizon));
    }

    private Map<String, String> withoutZeros(UUID body, Set<String> stripped) {
        Map<String, String> found = new HashMap<>();
        if (!stripped.isEmpty()) {
            entities.createQuery("""
                            select p.staffNumber from Person p
                            where p.body.id = :body and p.staffNumber like '0%'
                              and trim(leading '0' from p.staffNumber) in :stripped
                            """, String.class)
                    .setParameter("body", body)
                    .setParameter("stripped", stripped)
                    .getResultStream()
                    .forEach(number -> found.put(StaffDiff.stripped(number), number));
        }
        return found;
    }

    private Map<String, List<StaffDiff.Namesake>> namesakes(UUID body, Set<String> names, LocalDate horizon) {
        Map<String, List<StaffDiff.Namesake>> found = new HashMap<>();
        List<UUID> people = names.isEmpty() ? List.of() : find(body, "name", names);
        if (!people.isEmpty()) {
            entities.createQuery("""
                            select p.staffNumber, p.name, p.kana, u.code
                            from Posting o join o.person p join o.unit u
                            where p.body.id = :body and p.id in :people
                              and (p.leftOn is null or p.leftOn >= :day)
                              and o.kind = PRIMARY and o.days.from <= :day and o.days.to >= :day
                            """, Object[].class)
                    .setParameter("body", body)
                    .setParameter("people", people)
                    .setParameter("day", horizon.isAfter(Days.OPEN) ? Days.OPEN : horizon)
                    .getResultStream()
                    .forEach(row -> found.computeIfAbsent((String) row[1], name -> new ArrayList<>())
                            .add(new StaffDiff.Namesake((String) row[0], (String) row[2], (String) row[3])));
        }
        return found;
    }

    /** What compares these lines with the people in them, as far as the horizon reaches. */
    StaffDiff diff(
            UUID body,
            RosterIndex index,
            UnitBook.Pages units,
            Set<String> titles,
            List<RosterLine> lines,
            LocalDate horizon) {
        Map<String, Card> cards = open(body, numbers(lines));
        return new StaffDiff(cards, units, titles, around(body, index, cards, lines, horizon), horizon);
    }

    /** The staff numbers in the lines, the former ones among them. */
    static Set<String> numbers(List<RosterLine> lines) {
        Set<String> numbers = new HashSet<>();
        for (RosterLine line : lines) {
            numbers.add(RosterIndex.number(line.cell(0)));
            if (!line.cell(StaffDiff.OLD_NUMBER).isEmpty()) {
                numbers.add(RosterIndex.number(line.cell(StaffDiff.OLD_NUMBER)));
            }
        }
        return numbers;
    }

    /** The names of the titles of the body. */
    Map<String, Title> titles(UUID body) {
        Map<String, Title> titles = new HashMap<>();
        entities.createQuery("from Title t where t.body.id = :body", Title.class)
                .setParameter("body", body)
                .getResultStream()
                .forEach(title -> titles.put(title.name().ja(), title));
        return titles;
    }

    private List<Person> people(UUID body) {
        return entities.createQuery("from Person p where p.body.id = :body", Person.class)
                .setParameter("body", body)
                .getResultList();
    }

    /**
     * Writes what has changed: new titles, people, then posts, so that the statements go out in batches.
     *
     * @param day from which on people are called as their cards say
     */
    void write(Body body, Map<String, Card> cards, LocalDate day) {
        Map<String, Title> titles = titles(body.id());
        Map<String, OrgUnit> units = new HashMap<>();
        entities.createQuery("from OrgUnit u where u.body = :body", OrgUnit.class)
                .setParameter("body", body)
                .getResultStream()
                .forEach(unit -> units.put(unit.code(), unit));
        Map<UUID, Person> byId = new HashMap<>();
        people(body.id()).forEach(person -> byId.put(person.id(), person));
        Map<String, Person> known = new HashMap<>();
        cards.values().forEach(card -> {
            Person person = card.id() == null ? null : byId.get(card.id());
            if (person != null) {
                known.put(card.staffNumber(), person);
            }
        });
        Map<UUID, Posting> postings = new HashMap<>();
        entities.createQuery("from Posting o where o.person.body = :body", Posting.class)
                .setParameter("body", body)
                .getResultStream()
                .forEach(posting -> postings.put(posting.id(), posting));
        cards.values().forEach(card -> write(body, card, known, day));
        cards.values().stream()
                .flatMap(Card::all)
                .flatMap(timeline -> timeline.spans().stream())
                .map(span -> span.value().title())
                .distinct()
                .filter(name -> !titles.containsKey(name))
                .forEach(name -> {
                    Title title = DefaultTitles.guess(body, name);
                    entities.persist(title);
                    titles.put(name, title);
                });
        for (Card card : cards.values()) {
            Person person = Objects.requireNonNull(known.get(card.staffNumber()));
            write(person, card.main(), Posting.Kind.PRIMARY, units, titles, postings);
            card.further
                    .values()
                    .forEach(timeline -> write(person, timeline, Posting.Kind.CONCURRENT, units, titles, postings));
        }
    }

    /** The units of the body by code. */
    Map<String, OrgUnit> units(Body body) {
        Map<String, OrgUnit> units = new HashMap<>();
        entities.createQuery("from OrgUnit u where u.body = :body", OrgUnit.class)
                .setParameter("body", body)
                .getResultStream()
                .forEach(unit -> units.put(unit.code(), unit));
        return units;
    }

    /**
     * Writes what has changed on these cards past the persistence context, in batches, so that the memory that is used does
     * not grow with the number of cards that are written one chunk after the other.
     *
     * @param titles those that the body knows, by name; new ones are added
     */
    void writeInBulk(
            Body body,
            Map<String, Card> cards,
            Map<String, OrgUnit> units,
            Map<String, Title> titles,
            LocalDate today) {
        List<Card> touched = cards.values().stream()
                .filter(card -> card.isNew()
                        || card.isChanged()
                        || card.all().flatMap(line -> line.spans().stream()).anyMatch(Timeline.Span::isChanged))
                .toList();
        if (touched.isEmpty()) {
            return;
        }
        addTitles(body, touched, titles);
        Map<String, Person> people = new HashMap<>();
        List<Person> added = new ArrayList<>();
        Map<UUID, Person> known = known(
                "from Person p where p.id in :ids",
                Person.class,
                ids(touched.stream().filter(card -> !card.isChanged())),
                Person::id);
        Map<UUID, Person> corrected = corrected(ids(touched.stream().filter(Card::isChanged)));
        for (Card card : touched) {
            Person person =
                    card.id() == null ? null : card.isChanged() ? corrected.get(card.id()) : known.get(card.id());
            if (person == null) {
                person = new Person(
                        body, card.staffNumber(), card.name(), card.kana(), card.otherName(), card.employment());
                person.useOtherNameFrom(card.otherNameFrom());
                person.workAs(card.occupation());
                added.add(person);
            } else if (card.isChanged()) {
                person.renumber(card.staffNumber());
                person.rename(card.name(), card.kana(), card.otherName(), today);
                person.useOtherNameFrom(card.otherNameFrom());
                person.employ(card.employment());
                person.workAs(card.occupation());
            }
            LocalDate leftOn = card.leftOn();
            if (leftOn != null && card.isChanged()) {
                person.leave(leftOn);
            }
            people.put(card.staffNumber(), person);
        }
        if (!corrected.isEmpty()) {
            entities.flush();
        }
        if (!added.isEmpty()) {
            rows.insertMultiple(added);
        }
        writePosts(touched, people, units, titles);
        if (!corrected.isEmpty()) {
            entities.flush();
            corrected.values().forEach(entities::detach);
        }
    }

    private static List<UUID> ids(Stream<Card> cards) {
        return cards.map(Card::id).filter(Objects::nonNull).toList();
    }

    /** People of whom something changes, with the names that they gave up, which only the persistence context keeps. */
    private Map<UUID, Person> corrected(List<UUID> ids) {
        Map<UUID, Person> people = new HashMap<>();
        if (!ids.isEmpty()) {
            entities.createQuery("from Person p left join fetch p.formerNames where p.id in :ids", Person.class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(person -> people.put(person.id(), person));
        }
        return people;
    }

    private void addTitles(Body body, List<Card> cards, Map<String, Title> titles) {
        boolean any = false;
        for (Card card : cards) {
            for (Timeline<Post> line : card.all().toList()) {
                for (Timeline.Span<Post> span : line.spans()) {
                    String name = span.value().title();
                    if (!titles.containsKey(name)) {
                        Title title = DefaultTitles.guess(body, name);
                        entities.persist(title);
                        titles.put(name, title);
                        any = true;
                    }
                }
            }
        }
        if (any) {
            entities.flush();
        }
    }

    private void writePosts(
            List<Card> cards, Map<String, Person> people, Map<String, OrgUnit> units, Map<String, Title> titles) {
        List<Posting> added = new ArrayList<>();
        Map<UUID, Posting> known = known(
                "from Posting o where o.id in :ids",
                Posting.class,
                cards.stream()
                        .flatMap(Card::all)
                        .flatMap(line -> line.spans().stream())
                        .filter(Timeline.Span::isChanged)
                        .map(Timeline.Span::id)
                        .filter(Objects::nonNull)
                        .toList(),
                Posting::id);
        List<Posting> corrected = new ArrayList<>();
        for (Card card : cards) {
            Person person = Objects.requireNonNull(people.get(card.staffNumber()));
            for (Timeline<Post> line : card.all().toList()) {
                Posting.Kind kind = line == card.main() ? Posting.Kind.PRIMARY : Posting.Kind.CONCURRENT;
                for (Timeline.Span<Post> span : line.spans()) {
                    if (span.isChanged()) {
                        OrgUnit unit =
                                Objects.requireNonNull(units.get(span.value().unit()));
                        Title title =
                                Objects.requireNonNull(titles.get(span.value().title()));
                        Posting posting = span.id() == null ? null : known.get(span.id());
                        if (posting == null) {
                            added.add(new Posting(
                                    person, unit, title, kind, span.value().state(), span.days()));
                        } else {
                            posting.correct(unit, title, span.value().state(), span.days());
                            corrected.add(posting);
                        }
                    }
                }
            }
        }
        if (!added.isEmpty()) {
            rows.insertMultiple(added);
        }
        if (!corrected.isEmpty()) {
            rows.updateMultiple(corrected);
        }
    }

    private <T> Map<UUID, T> known(String query, Class<T> type, List<@Nullable UUID> ids, Function<T, UUID> id) {
        Map<UUID, T> known = new HashMap<>();
        if (!ids.isEmpty()) {
            rows.createSelectionQuery(query, type)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(found -> known.put(id.apply(found), found));
        }
        return known;
    }

    private void write(Body body, Card card, Map<String, Person> known, LocalDate day) {
        Person person = known.get(card.staffNumber());
        if (person == null) {
            person =
                    new Person(body, card.staffNumber(), card.name(), card.kana(), card.otherName(), card.employment());
            person.useOtherNameFrom(card.otherNameFrom());
            person.workAs(card.occupation());
            entities.persist(person);
            known.put(card.staffNumber(), person);
        } else if (card.changed) {
            person.renumber(card.staffNumber());
            person.rename(card.name(), card.kana(), card.otherName(), day);
            person.useOtherNameFrom(card.otherNameFrom());
            person.employ(card.employment());
            person.workAs(card.occupation());
        }
        LocalDate leftOn = card.leftOn();
        if (leftOn != null && card.changed) {
            person.leave(leftOn);
        }
    }

    private void write(
            Person person,
            Timeline<Post> timeline,
            Posting.Kind kind,
            Map<String, OrgUnit> units,
            Map<String, Title> titles,
            Map<UUID, Posting> postings) {
        for (Timeline.Span<Post> span : timeline.spans()) {
            if (span.isChanged()) {
                OrgUnit unit = Objects.requireNonNull(units.get(span.value().unit()));
                Title title = Objects.requireNonNull(titles.get(span.value().title()));
                Posting posting = span.id() == null ? null : postings.get(span.id());
                if (posting == null) {
                    entities.persist(
                            new Posting(person, unit, title, kind, span.value().state(), span.days()));
                } else {
                    posting.correct(unit, title, span.value().state(), span.days());
                }
            }
        }
    }
}
