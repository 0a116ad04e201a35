package org.meguri.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.meguri.learn.Curricula;
import org.meguri.people.Actor;
import org.meguri.people.Actors;
import org.meguri.people.ApplyRoster;
import org.meguri.people.ChangePassword;
import org.meguri.people.GrantRole;
import org.meguri.people.ImportRoster;
import org.meguri.people.OpenAccount;
import org.meguri.people.Role;
import org.meguri.people.RosterImport;
import org.meguri.platform.FiscalYear;
import org.meguri.share.partner.AcknowledgeInvitation;
import org.meguri.share.partner.InvitePartner;
import org.meguri.testing.World;

/**
 * Those whom the named cast lacks: an administrator who is not HR, an auditor, a leader, a partner from outside who is
 * invited, and somebody who can stand in for a head. All of them work in the environment
 * section but the partner, and the last, who works for the mayor.
 */
@ApplicationScoped
class FurtherCast {

    /** One of each role, with everything that they are on this day. */
    static final Map<String, Set<String>> ROLES = Map.ofEntries(
            Map.entry("employee", Set.of("EMPLOYEE")),
            Map.entry("colleague", Set.of("EMPLOYEE", "CONTACT")),
            Map.entry("manager", Set.of("EMPLOYEE", "MANAGER")),
            Map.entry("trainer", Set.of("EMPLOYEE", "TRAINER")),
            Map.entry("hr", Set.of("EMPLOYEE", "HR")),
            Map.entry("owner", Set.of("EMPLOYEE", "OWNER")),
            Map.entry("admin", Set.of("EMPLOYEE", "ADMIN", "HR")),
            Map.entry("operator", Set.of("EMPLOYEE", "ADMIN")),
            Map.entry("auditor", Set.of("EMPLOYEE", "AUDITOR")),
            Map.entry("leader", Set.of("EMPLOYEE", "LEADER")),
            Map.entry("partner", Set.of("PARTNER")));

    /** Who is asked for a role. */
    static final Map<String, String> LOGINS = Map.ofEntries(
            Map.entry("EMPLOYEE", "employee"),
            Map.entry("CONTACT", "colleague"),
            Map.entry("MANAGER", "manager"),
            Map.entry("TRAINER", "trainer"),
            Map.entry("HR", "hr"),
            Map.entry("OWNER", "owner"),
            Map.entry("ADMIN", "operator"),
            Map.entry("AUDITOR", "auditor"),
            Map.entry("LEADER", "leader"),
            Map.entry("PARTNER", "partner"));

    /** Staff numbers by login, beside those of {@link World#CAST}. */
    static final Map<String, String> NUMBERS =
            Map.of("operator", "000801", "auditor", "000802", "leader", "000803", "partner", "000804");

    /** Somebody at work without any role. */
    static final String STAND_IN = "000805";

    private final World world;
    private final EntityManager entities;
    private final Actors actors;
    private final ImportRoster importRoster;
    private final ApplyRoster applyRoster;
    private final OpenAccount openAccount;
    private final ChangePassword changePassword;
    private final GrantRole grantRole;
    private final Curricula curricula;
    private final InvitePartner invitePartner;
    private final AcknowledgeInvitation acknowledgeInvitation;

    FurtherCast(
            World world,
            EntityManager entities,
            Actors actors,
            ImportRoster importRoster,
            ApplyRoster applyRoster,
            OpenAccount openAccount,
            ChangePassword changePassword,
            GrantRole grantRole,
            Curricula curricula,
            InvitePartner invitePartner,
            AcknowledgeInvitation acknowledgeInvitation) {
        this.world = world;
        this.entities = entities;
        this.actors = actors;
        this.importRoster = importRoster;
        this.applyRoster = applyRoster;
        this.openAccount = openAccount;
        this.changePassword = changePassword;
        this.grantRole = grantRole;
        this.curricula = curricula;
        this.invitePartner = invitePartner;
        this.acknowledgeInvitation = acknowledgeInvitation;
    }

    /** Lets them work in the city of this class of tests, once. */
    @ActivateRequestContext
    void join() {
        world.make();
        if (isThere()) {
            return;
        }
        Actor admin = world.actor("admin");
        String since =
                FiscalYear.of(LocalDate.now(ZoneId.of("Asia/Tokyo"))).firstDay().toString();
        StringBuilder file = new StringBuilder("職員番号,氏名,ふりがな,所属コード,職名,発令日\r\n");
        for (String line : new String[] {
            "000801,運用 守,うんよう まもる,20200",
            "000802,監査 明,かんさ あきら,20200",
            "000803,先導 進,せんどう すすむ,20200",
            "000805,代理 人,だいり ひと,00000"
        }) {
            file.append(line).append(",主事,").append(since).append("\r\n");
        }
        applyRoster.apply(
                admin,
                importRoster.dryRun(
                        admin,
                        RosterImport.Kind.STAFF,
                        "further.csv",
                        file.toString().getBytes(StandardCharsets.UTF_8)));
        NUMBERS.forEach((login, number) -> {
            if (!login.equals("partner")) {
                openAccount(number, login);
            }
        });
        for (String number : new String[] {"000107", "000203", "000204", "000205"}) {
            openAccount(number, "of-" + number);
        }
        LocalDate from = LocalDate.parse(since);
        grantRole.grant(admin, world.person("000801"), Role.ADMIN, null, from, null);
        grantRole.grant(admin, world.person("000802"), Role.AUDITOR, null, from, null);
        grantRole.grant(admin, world.person("000803"), Role.LEADER, null, from, null);
        invitePartner();
        actors.forgetAll();
    }

    /** Somebody who can sign in with the password of the cast. */
    void openAccount(String number, String login) {
        Actor admin = world.actor("admin");
        UUID person = world.person(number);
        String temporary = openAccount.open(admin, person, login);
        changePassword.change(actors.of(person), temporary, World.PASSWORD, World.PASSWORD);
    }

    private boolean isThere() {
        return entities.createQuery("select count(p) from Person p where p.staffNumber = :number", Long.class)
                        .setParameter("number", STAND_IN)
                        .getSingleResult()
                > 0;
    }

    /** Somebody from outside who has acknowledged an invitation; the number is one that the tests can name. */
    private void invitePartner() {
        Actor owner = world.actor("owner");
        UUID programme = curricula.of(owner.body()).programmes().get(0).id();
        InvitePartner.Invited made = invitePartner.invite(
                owner, new InvitePartner.Inviting(programme.toString(), null, "外部 知恵", "範囲大学", "partner", null, null));
        Actor partner = actors.of(number(made.id(), NUMBERS.get("partner")));
        changePassword.change(partner, Objects.requireNonNull(made.password()), World.PASSWORD, World.PASSWORD);
        acknowledgeInvitation.acknowledge(partner, made.id());
    }

    @Transactional
    UUID number(UUID invitation, String number) {
        UUID person = entities.createQuery("select i.person.id from PartnerInvitation i where i.id = :id", UUID.class)
                .setParameter("id", invitation)
                .getSingleResult();
        entities.createNativeQuery("update person set staff_number = ?1 where id = ?2")
                .setParameter(1, number)
                .setParameter(2, person)
                .executeUpdate();
        return person;
    }
}
