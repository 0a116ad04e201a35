package org.meguri.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Words;

/** All units of a body with their history, held in memory while a roster is compared and written back in one go. */
@ApplicationScoped
class UnitBook {

    /**
     * How a unit is called and where it hangs.
     *
     * @param parent the code of the unit above; null for the body itself
     */
    record Place(
            @Nullable String parent,
            int level,
            String name,
            @Nullable String nameEn,
            String kana) {}

    /** The units by code. */
    static final class Pages {

        private final Map<String, Timeline<Place>> byCode = new HashMap<>();
        private final Levels levels;
        private LocalDate horizon = LocalDate.MAX;

        Pages() {
            this(Levels.USUAL);
        }

        Pages(Levels levels) {
            this.levels = levels;
        }

        /** The history of the unit, empty for one that is not known. */
        Timeline<Place> unit(String code) {
            return byCode.computeIfAbsent(code, key -> {
                Timeline<Place> fresh = new Timeline<>();
                fresh.within(horizon);
                return fresh;
            });
        }

        /** Lets lines be compared with what holds up to the day and with nothing that is to come. */
        void within(LocalDate day) {
            horizon = day;
            byCode.values().forEach(timeline -> timeline.within(day));
        }

        boolean isKnown(String code) {
            return byCode.containsKey(code) && !unit(code).spans().isEmpty();
        }

        Optional<Place> on(String code, LocalDate day) {
            return isKnown(code) ? unit(code).on(day).map(Timeline.Span::value) : Optional.empty();
        }

        /** The code of the body's own unit. */
        String root() {
            return byCode.entrySet().stream()
                    .filter(entry -> entry.getValue().spans().stream()
                            .anyMatch(span -> span.value().parent() == null))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(OpenBody.ROOT_CODE);
        }

        /** Whether it is a section (課) or stands above one. */
        boolean reachesSection(Place place) {
            return place.level() <= levels.section();
        }

        /** The unit as it is called beside a person: 「総務課 文書法制係」. */
        String label(String code, LocalDate day) {
            Optional<Place> place = isKnown(code) ? unit(code).nearest(day) : Optional.empty();
            if (place.isEmpty()) {
                return code;
            }
            String parent = place.get().parent();
            String above = reachesSection(place.get()) || parent == null
                    ? ""
                    : on(parent, day).map(Place::name).map(name -> name + " ").orElse("");
            return above + place.get().name();
        }

        Map<String, Timeline<Place>> all() {
            return byCode;
        }
    }

    private final EntityManager entities;

    UnitBook(EntityManager entities) {
        this.entities = entities;
    }

    Pages open(UUID body) {
        Body of = entities.find(Body.class, body);
        Pages pages = new Pages(of == null ? Levels.USUAL : of.levels());
        entities.createQuery("""
                        select v.id, u.code, p.code, v.level, v.name, v.kana, v.days
                        from UnitVersion v join v.unit u left join v.parent p
                        where u.body.id = :body
                        """, Object[].class)
                .setParameter("body", body)
                .getResultStream()
                .forEach(row -> {
                    Words name = (Words) row[4];
                    Days days = (Days) row[6];
                    Place place = new Place((String) row[2], (Integer) row[3], name.ja(), name.en(), (String) row[5]);
                    pages.unit((String) row[1])
                            .known(new Timeline.Span<>((UUID) row[0], place, days.from(), days.to()));
                });
        return pages;
    }

    /** Writes what has changed. */
    void write(Body body, Pages pages) {
        Map<String, OrgUnit> units = new HashMap<>();
        entities.createQuery("from OrgUnit u where u.body = :body", OrgUnit.class)
                .setParameter("body", body)
                .getResultStream()
                .forEach(unit -> units.put(unit.code(), unit));
        Map<UUID, UnitVersion> versions = new HashMap<>();
        entities.createQuery("from UnitVersion v where v.unit.body = :body", UnitVersion.class)
                .setParameter("body", body)
                .getResultStream()
                .forEach(version -> versions.put(version.id(), version));
        pages.all().forEach((code, timeline) -> {
            if (!timeline.spans().isEmpty() && !units.containsKey(code)) {
                OrgUnit unit = new OrgUnit(body, code);
                entities.persist(unit);
                units.put(code, unit);
            }
        });
        pages.all()
                .forEach((code, timeline) -> timeline.spans().stream()
                        .filter(Timeline.Span::isChanged)
                        .forEach(span -> write(Objects.requireNonNull(units.get(code)), span, units, versions)));
    }

    private void write(
            OrgUnit unit, Timeline.Span<Place> span, Map<String, OrgUnit> units, Map<UUID, UnitVersion> versions) {
        Place place = span.value();
        OrgUnit parent = place.parent() == null ? null : units.get(place.parent());
        Words name = new Words(place.name(), place.nameEn());
        UnitVersion known = span.id() == null ? null : versions.get(span.id());
        if (known == null) {
            entities.persist(new UnitVersion(unit, parent, place.level(), name, place.kana(), span.days()));
        } else {
            known.correct(parent, place.level(), name, place.kana(), span.days());
        }
    }
}
