package org.meguri.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.meguri.learn.Curricula;
import org.meguri.learn.DescribeProgramme;
import org.meguri.people.Actor;
import org.meguri.people.Actors;
import org.meguri.people.ApplyRoster;
import org.meguri.people.ChangePassword;
import org.meguri.people.GrantRole;
import org.meguri.people.ImportRoster;
import org.meguri.people.OpenAccount;
import org.meguri.people.Role;
import org.meguri.people.RosterImport;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.people.web.DemoPeople;
import org.meguri.platform.FiscalYear;

/** Hires the sample city: units and staff through the roster import, seven accounts, and the roles they need. */
@ApplicationScoped
public class SampleStaff {

    private final EntityManager entities;
    private final Actors actors;
    private final ImportRoster importRoster;
    private final ApplyRoster applyRoster;
    private final OpenAccount openAccount;
    private final ChangePassword changePassword;
    private final GrantRole grantRole;
    private final DescribeProgramme describeProgramme;
    private final Curricula curricula;
    private final Units units;

    SampleStaff(
            EntityManager entities,
            Actors actors,
            ImportRoster importRoster,
            ApplyRoster applyRoster,
            OpenAccount openAccount,
            ChangePassword changePassword,
            GrantRole grantRole,
            DescribeProgramme describeProgramme,
            Curricula curricula,
            Units units) {
        this.entities = entities;
        this.actors = actors;
        this.importRoster = importRoster;
        this.applyRoster = applyRoster;
        this.openAccount = openAccount;
        this.changePassword = changePassword;
        this.grantRole = grantRole;
        this.describeProgramme = describeProgramme;
        this.curricula = curricula;
        this.units = units;
    }

    /** Makes everybody's posts as of the given first of April, the accounts and roles of the cast, and the programme. */
    void hire(LocalDate april) {
        SampleRoster roster = new SampleRoster(april);
        Actor admin = actor("admin");
        applyRoster.apply(admin, importRoster.dryRun(admin, RosterImport.Kind.UNITS, "組織.csv", roster.units()));
        applyRoster.apply(admin, importRoster.dryRun(admin, RosterImport.Kind.STAFF, "職員.csv", roster.staff()));
        for (String login : SampleRoster.CAST.keySet()) {
            account(admin, login);
        }
        UUID whole = null;
        grantRole.grant(admin, person("trainer"), Role.TRAINER, whole, april, null);
        grantRole.grant(admin, person("hr"), Role.HR, whole, april, null);
        grantRole.grant(admin, person("owner"), Role.OWNER, whole, april, null);
        grantRole.grant(
                admin, person("colleague"), Role.CONTACT, actor("colleague").division(), april, null);
        appointLeaders(admin, april);
        describe(FiscalYear.of(april));
    }

    /** HR says what the programme is for, and takes it along into a fiscal year. */
    void describe(FiscalYear year) {
        Actor hr = actor("hr");
        UUID programme = curricula.of(hr.body()).programmes().get(0).id();
        describeProgramme.describe(
                hr,
                programme,
                new DescribeProgramme.Description(
                        "青葉野市 学び直しプログラム",
                        "Aobano City reskilling programme",
                        "書類より、住民と向き合う時間を",
                        "More time for people than for paper",
                        SampleRoster.numberOf("owner"),
                        year.year(),
                        true,
                        null));
    }

    /** One 主任 in nine of ten sections becomes leader, each third of them with a term that began two years ago. */
    private void appointLeaders(Actor admin, LocalDate april) {
        UnitTree tree = units.tree(admin.body(), april);
        Map<UUID, UUID> bySection = new LinkedHashMap<>();
        entities.createQuery("""
                        select o.unit.id, o.person.id from Posting o join o.title t
                        where o.person.body.id = :body and t.name.ja = '主任' and o.state = WORKING
                        order by o.person.staffNumber
                        """, Object[].class)
                .setParameter("body", admin.body())
                .getResultStream()
                .forEach(row -> tree.division((UUID) row[0])
                        .filter(tree::isSection)
                        .ifPresent(section -> bySection.putIfAbsent(section.id(), (UUID) row[1])));
        int nth = 0;
        for (UUID person : bySection.values()) {
            nth++;
            if (nth % 10 != 0) {
                LocalDate since = nth % 3 == 0 ? april.minusYears(2) : april;
                grantRole.grant(admin, person, Role.LEADER, null, since, null);
            }
        }
    }

    private void account(Actor admin, String login) {
        if (!login.equals("admin")) {
            String temporary = openAccount.open(admin, person(login), login);
            changePassword.change(actor(login), temporary, SampleCity.PASSWORD, SampleCity.PASSWORD);
        }
    }

    /** Who can be signed in as, in the order in which the round goes. */
    List<DemoPeople.Demo> demoPeople() {
        return Stream.of(DemoPeople.Position.values())
                .map(position -> {
                    String login = position.name().toLowerCase(Locale.ROOT);
                    return new DemoPeople.Demo(login, SampleCity.PASSWORD, position, SampleRoster.nameOf(login));
                })
                .toList();
    }

    /** The person in a part of the cast, as they are today. */
    Actor actor(String login) {
        return actors.of(person(login));
    }

    UUID person(String login) {
        return entities.createQuery("select p.id from Person p where p.staffNumber = :number", UUID.class)
                .setParameter("number", SampleRoster.numberOf(login))
                .getSingleResult();
    }
}
