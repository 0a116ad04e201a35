package org.meguri.people;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.meguri.platform.Words;

/** Opens bodies with very many people, for measuring. */
@ApplicationScoped
public class LargeBody {

    /** When everybody's post began. */
    public static final LocalDate SINCE = LocalDate.of(2026, 4, 1);

    private static int bodies = 3;

    private final EntityManager entities;
    private final OpenBody openBody;
    private final ImportRoster importRoster;
    private final ApplyRoster applyRoster;

    LargeBody(EntityManager entities, OpenBody openBody, ImportRoster importRoster, ApplyRoster applyRoster) {
        this.entities = entities;
        this.openBody = openBody;
        this.importRoster = importRoster;
        this.applyRoster = applyRoster;
    }

    /** A body with nobody but its HR, who is returned. */
    public Actor open() {
        String digits = String.format("99%03d", bodies++);
        int sum = 0;
        for (int i = 0; i < 5; i++) {
            sum += (digits.charAt(i) - '0') * (6 - i);
        }
        String code = digits + (11 - sum % 11) % 10;
        UUID body = openBody.open(new LgCode(code), new Words("測定市", null));
        return QuarkusTransaction.requiringNew().call(() -> {
            Body opened = entities.find(Body.class, body);
            Person hr = new Person(opened, "HR", "人事 係", "じんじ", null, Employment.REGULAR);
            entities.persist(hr);
            UUID root = entities.createQuery("select u.id from OrgUnit u where u.body = :body", UUID.class)
                    .setParameter("body", opened)
                    .getSingleResult();
            return new Actor(
                    hr.id(),
                    body,
                    null,
                    null,
                    "人事 係",
                    root,
                    root,
                    Set.of(Role.HR),
                    Scope.NONE,
                    Scope.NONE,
                    Scope.NONE,
                    Locale.JAPANESE,
                    true,
                    false,
                    null);
        });
    }

    /** Hires so many people by a roster. */
    public void fill(Actor hr, int people) {
        byte[] file = file(people);
        UUID made = unhurried(() -> importRoster.dryRun(hr, RosterImport.Kind.STAFF, "staff.csv", file));
        unhurried(() -> {
            applyRoster.apply(hr, made);
            return made;
        });
    }

    /** A roster of so many people, all in the highest unit. */
    static byte[] file(int people) {
        int known = 10;
        String open = ",".repeat(RosterImport.Kind.STAFF.columns().size() - known);
        StringBuilder file = new StringBuilder(String.join(",", RosterImport.Kind.STAFF.columns())).append("\r\n");
        for (int i = 0; i < people; i++) {
            file.append(number(i))
                    .append(",測定 ")
                    .append(name(i))
                    .append(",そくてい ")
                    .append(name(i));
            file.append(",,正規,00000,主事,本務,在職,").append(SINCE).append(open).append("\r\n");
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String number(int i) {
        return String.format("%06d", i);
    }

    static String name(int i) {
        return "" + (char) ('一' + i % 5_000) + (char) ('丁' + i / 5_000);
    }

    /** As in the background: with more time than a page has. */
    public static <T> T unhurried(Callable<T> act) {
        return QuarkusTransaction.requiringNew().timeout(3600).call(act);
    }
}
