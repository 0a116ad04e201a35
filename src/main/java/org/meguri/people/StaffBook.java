package org.meguri.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** One person. */
    static final class Card {
        private final @Nullable UUID id;
        private final String staffNumber;
        private String name;
        private String kana;
        private @Nullable String otherName;
        private Employment employment;
        private @Nullable LocalDate leftOn;
        private boolean changed;
        private boolean leaves;
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
        LocalDate leftOn() {
            return leftOn;
        }

        /** Name, reading, other name and form of employment in one line. */
        String label() {
            return Stream.of(name, kana, otherName, LABELS.get(employment))
                    .filter(part -> part != null && !part.isEmpty())
                    .collect(Collectors.joining(" "));
        }

        /** The principal posts. */
        Timeline<Post> main() {
            return main;
        }

        /** The further posts in one unit. */
        Timeline<Post> further(String unit) {
            return further.computeIfAbsent(unit, key -> new Timeline<>());
        }

        Timeline<Post> posts(Posting.Kind kind, String unit) {
            return kind == Posting.Kind.PRIMARY ? main : further(unit);
        }

        Stream<Timeline<Post>> all() {
            return Stream.concat(Stream.of(main), further.values().stream());
        }

        /** Says who the person is; returns whether anything of it is new. */
        boolean describe(String newName, String newKana, @Nullable String newOtherName, Employment as) {
            boolean same = name.equals(newName)
                    && kana.equals(newKana)
                    && Objects.equals(otherName, newOtherName)
                    && employment == as;
            this.name = newName;
            this.kana = newKana;
            this.otherName = newOtherName;
            this.employment = as;
            this.changed |= !same;
            return !same;
        }

        /** The person works here again. */
        void comeBack() {
            this.leftOn = null;
            this.leaves = false;
            this.changed = true;
        }

        /** The person leaves; returns whether anything of it is new. */
        boolean leave(LocalDate lastDay) {
            boolean any = all().map(timeline -> timeline.endAll(lastDay)).reduce(false, Boolean::logicalOr);
            boolean fresh = !lastDay.equals(leftOn);
            this.leftOn = lastDay;
            this.leaves |= fresh;
            this.changed |= fresh;
            return any || fresh;
        }
    }

    private final EntityManager entities;

    StaffBook(EntityManager entities) {
        this.entities = entities;
    }

    /** Everybody of the body by staff number. */
    Map<String, Card> open(UUID body) {
        Map<UUID, Card> byId = new HashMap<>();
        Map<String, Card> cards = new HashMap<>();
        people(body).forEach(person -> {
            Card card = new Card(
                    person.id(),
                    person.staffNumber(),
                    person.name(),
                    person.kana(),
                    person.otherName(),
                    person.employment(),
                    person.leftOn());
            byId.put(person.id(), card);
            cards.put(person.staffNumber(), card);
        });
        entities.createQuery("""
                        select o.id, o.person.id, u.code, t.name.ja, o.kind, o.state, o.days
                        from Posting o join o.unit u join o.title t where o.person.body.id = :body
                        """, Object[].class)
                .setParameter("body", body)
                .getResultStream()
                .forEach(row -> {
                    Post post = new Post((String) row[2], (String) row[3], (Posting.State) row[5]);
                    Days days = (Days) row[6];
                    Objects.requireNonNull(byId.get((UUID) row[1]))
                            .posts((Posting.Kind) row[4], post.unit())
                            .known(new Timeline.Span<>((UUID) row[0], post, days.from(), days.to()));
                });
        return cards;
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

    /** Writes what has changed: new titles, people, then posts, so that the statements go out in batches. */
    void write(Body body, Map<String, Card> cards, LocalDate today, Instant now) {
        Map<String, Title> titles = titles(body.id());
        Map<String, OrgUnit> units = new HashMap<>();
        entities.createQuery("from OrgUnit u where u.body = :body", OrgUnit.class)
                .setParameter("body", body)
                .getResultStream()
                .forEach(unit -> units.put(unit.code(), unit));
        Map<String, Person> known = new HashMap<>();
        people(body.id()).forEach(person -> known.put(person.staffNumber(), person));
        Map<UUID, Posting> postings = new HashMap<>();
        entities.createQuery("from Posting o where o.person.body = :body", Posting.class)
                .setParameter("body", body)
                .getResultStream()
                .forEach(posting -> postings.put(posting.id(), posting));
        cards.values().forEach(card -> write(body, card, known, today));
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
        endRights(cards.values().stream().filter(card -> card.leaves).toList(), known, today, now);
    }

    private void write(Body body, Card card, Map<String, Person> known, LocalDate today) {
        Person person = known.get(card.staffNumber());
        if (person == null) {
            person =
                    new Person(body, card.staffNumber(), card.name(), card.kana(), card.otherName(), card.employment());
            entities.persist(person);
            known.put(card.staffNumber(), person);
        } else if (card.changed) {
            person.rename(card.name(), card.kana(), card.otherName(), today);
            person.employ(card.employment());
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

    /** Rights do not outlive the post: roles end with the last day, and the account of who has left is closed. */
    private void endRights(List<Card> leavers, Map<String, Person> known, LocalDate today, Instant now) {
        List<Person> people = new ArrayList<>();
        leavers.forEach(card -> people.add(Objects.requireNonNull(known.get(card.staffNumber()))));
        if (people.isEmpty()) {
            return;
        }
        entities.createQuery("from RoleGrant g join fetch g.person p where p in :people", RoleGrant.class)
                .setParameter("people", people)
                .getResultStream()
                .forEach(grant ->
                        grant.endOn(Objects.requireNonNull(grant.person().leftOn())));
        entities.createQuery("from Account a join fetch a.person p where p in :people", Account.class)
                .setParameter("people", people)
                .getResultStream()
                .filter(account -> !account.isClosed()
                        && Objects.requireNonNull(account.person().leftOn()).isBefore(today))
                .forEach(account -> account.close(now));
    }
}
