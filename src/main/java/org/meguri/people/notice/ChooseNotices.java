package org.meguri.people.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.Person;
import org.meguri.platform.Text;
import org.meguri.platform.outbox.MailChannel;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Invalid;

/** A person chooses how to be told of what they have not seen. */
@ApplicationScoped
public class ChooseNotices {

    private static final int LONGEST = 254;

    /** One local part, one host: what an office's mail server takes; the rest is for the server to refuse. */
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\"(),;:\\\\]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}");

    private final EntityManager entities;
    private final NoticeSettings settings;
    private final MailChannel mail;

    ChooseNotices(EntityManager entities, NoticeSettings settings, MailChannel mail) {
        this.entities = entities;
        this.settings = settings;
        this.mail = mail;
    }

    /**
     * Keeps the choice.
     *
     * @param address an e-mail address; needed when the digest shall come by e-mail
     * @param quiet hours in which nothing is sent
     * @param version of the choice that the person saw; null when it is not known
     * @throws Invalid the address is missing, is none, or lies outside the domains of the office; an hour is impossible
     * @throws Conflict it has been changed meanwhile
     */
    @Transactional
    public void choose(
            Actor actor,
            boolean byMail,
            @Nullable String address,
            boolean byWebhook,
            QuietHours quiet,
            @Nullable Integer version) {
        String typed = Text.orNull(address);
        new Invalid.Check()
                .that(!byMail || typed != null, "mailAddress", "required")
                .that(
                        typed == null
                                || Text.length(typed) <= LONGEST
                                        && ADDRESS.matcher(typed).matches(),
                        "mailAddress",
                        "mail-address")
                .that(typed == null || mail.mayGoTo(typed), "mailAddress", "mail-domain")
                .that(isHour(quiet.from()), "quietFrom", "hour")
                .that(isHour(quiet.until()), "quietUntil", "hour")
                .orThrow();
        // one choice at a time: the first of two at once must not meet the second
        entities.find(Person.class, actor.person(), LockModeType.PESSIMISTIC_WRITE);
        NoticeSetting setting = settings.of(actor);
        if (version != null && version != setting.version()) {
            throw new Conflict(Conflict.STALE);
        }
        setting.choose(byMail, typed, byWebhook, quiet);
        settings.persist(setting);
    }

    private static boolean isHour(int hour) {
        return hour >= 0 && hour <= 23;
    }
}
