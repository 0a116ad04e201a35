package org.meguri.people.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.meguri.people.Account;
import org.meguri.platform.BusinessCalendar;
import org.meguri.platform.notice.Notice;
import org.meguri.platform.notice.NoticeTexts;
import org.meguri.platform.notice.Notices;
import org.meguri.platform.outbox.MailChannel;
import org.meguri.platform.outbox.Outbox;
import org.meguri.platform.outbox.WebhookChannel;

/**
 * Sends people who asked for it a digest of what they have not seen: one a day at most, on business days, outside their
 * quiet hours, and the same notice only so many times.
 */
@ApplicationScoped
public class SendDigests {

    private static final int LISTED = 20;

    /** A person who wants digests, and how. */
    private record Reader(NoticeSetting setting, Account account) {}

    /** What a web hook is told; days in texts as yyyy-mm-dd. */
    record Digest(String event, String body, String staffNumber, int count, List<Item> items) {}

    /** One notice in it. */
    record Item(String kind, String text, String reason, String url) {}

    private final EntityManager entities;
    private final Notices notices;
    private final NoticeTexts words;
    private final Outbox outbox;
    private final NoticeConfig config;
    private final ObjectMapper json;
    private final Clock clock;

    SendDigests(
            EntityManager entities,
            Notices notices,
            NoticeTexts words,
            Outbox outbox,
            NoticeConfig config,
            ObjectMapper json,
            Clock clock) {
        this.entities = entities;
        this.notices = notices;
        this.words = words;
        this.outbox = outbox;
        this.config = config;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Writes the digests that are due into the outbox, and forgets notices that are older than they are kept.
     *
     * @return how many people get one
     */
    @Transactional
    public int send() {
        LocalDate today = LocalDate.now(clock);
        notices.forget(clock.instant().minus(Period.ofDays(config.keepDays())));
        int hour = LocalTime.now(clock).getHour();
        boolean mail = outbox.isOpen(MailChannel.NAME);
        boolean webhook = outbox.isOpen(WebhookChannel.NAME);
        if (!BusinessCalendar.isOpen(today) || hour < config.digestHour() || !mail && !webhook) {
            return 0;
        }
        List<Reader> due = readers(mail, webhook).stream()
                .filter(reader -> reader.setting().isDigestDue(today, hour))
                .toList();
        Map<UUID, List<Notice>> unseen = unseen(due);
        int told = 0;
        for (Reader reader : due) {
            List<Notice> own = unseen.getOrDefault(reader.setting().personId(), List.of());
            if (!own.isEmpty()) {
                if (mail && reader.setting().isMail()) {
                    write(reader, own);
                }
                if (webhook && reader.setting().isWebhook()) {
                    post(reader, own);
                }
                own.forEach(Notice::tell);
                reader.setting().digested(today);
                told++;
            }
        }
        return told;
    }

    private List<Reader> readers(boolean mail, boolean webhook) {
        return entities.createQuery("""
                        select s, a from NoticeSetting s join Account a on a.person.id = s.personId
                        join fetch a.person p join fetch p.body
                        where a.closedAt is null
                          and (:mail = true and s.mail = true or :webhook = true and s.webhook = true)
                        """, Object[].class)
                .setParameter("mail", mail)
                .setParameter("webhook", webhook)
                .getResultStream()
                .map(row -> new Reader((NoticeSetting) row[0], (Account) row[1]))
                .toList();
    }

    private Map<UUID, List<Notice>> unseen(List<Reader> readers) {
        if (readers.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("""
                        from Notice n where n.seenAt is null and n.told < :most and n.personId in :persons
                        order by n.madeAt, n.id
                        """, Notice.class)
                .setParameter("most", config.reminders())
                .setParameter(
                        "persons",
                        readers.stream()
                                .map(reader -> reader.setting().personId())
                                .toList())
                .getResultStream()
                .collect(Collectors.groupingBy(Notice::personId, LinkedHashMap::new, Collectors.toList()));
    }

    private void write(Reader reader, List<Notice> own) {
        Locale locale = reader.account().locale();
        StringBuilder text = new StringBuilder();
        own.stream().limit(LISTED).forEach(notice -> {
            text.append("・")
                    .append(words.text(notice.kind(), notice.fill(), locale))
                    .append('\n');
            text.append("  ").append(words.reason(notice.kind(), locale)).append('\n');
            String url = url(notice.href());
            if (!url.isEmpty()) {
                text.append("  ").append(url).append('\n');
            }
            text.append('\n');
        });
        text.append(words.digestEnd(locale)).append('\n');
        outbox.put(
                MailChannel.NAME,
                reader.account().person().body().id(),
                reader.setting().personId(),
                String.valueOf(reader.setting().mailAddress()),
                words.digestSubject(own.size(), locale),
                text.toString());
    }

    private void post(Reader reader, List<Notice> own) {
        Locale locale = reader.account().locale();
        var person = reader.account().person();
        Digest digest = new Digest(
                "digest",
                person.body().lgCode(),
                person.staffNumber(),
                own.size(),
                own.stream()
                        .limit(LISTED)
                        .map(notice -> new Item(
                                notice.kind().name(),
                                words.text(notice.kind(), notice.fill(), locale),
                                words.reason(notice.kind(), locale),
                                url(notice.href())))
                        .toList());
        try {
            outbox.put(
                    WebhookChannel.NAME,
                    person.body().id(),
                    person.id(),
                    person.staffNumber(),
                    "digest",
                    json.writeValueAsString(digest));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String url(String href) {
        return config.address()
                .map(URI::toString)
                .map(base -> base.replaceAll("/+$", "") + href)
                .orElse("");
    }
}
