package org.meguri.people.notice;

import static org.meguri.people.file.PersonSheet.of;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.meguri.people.file.PersonFilePart;
import org.meguri.people.file.PersonSheet;
import org.meguri.platform.notice.NoticeKind;

/** What a person was told, how they want to be told, and what was sent to them. Who wrote a case stays with the author. */
@ApplicationScoped
class NoticeFilePart implements PersonFilePart {

    private static final List<String> NOTICE = List.of("madeAt", "kind", "fill", "seenAt", "told");

    private static final String NOTICES = """
            select n.made_at, n.kind, replace(n.fill, chr(31), ' / '), n.seen_at, n.told from notice n
            where n.person_id = :person and n.kind %s (%s) order by n.made_at
            """;

    private static final String OWN = Arrays.stream(NoticeKind.values())
            .filter(NoticeKind::isAboutOwnCase)
            .map(kind -> "'" + kind.name() + "'")
            .collect(Collectors.joining(", "));

    @Override
    public List<PersonSheet> sheets() {
        Set<String> notice = Set.of("notice");
        return List.of(
                of("notices", notice, NOTICE, NOTICES.formatted("not in", OWN)),
                new PersonSheet("noticesOwn", notice, NOTICE, NOTICES.formatted("in", OWN), true),
                of(
                        "noticeSettings",
                        Set.of("notice_setting"),
                        List.of("mail", "mailAddress", "webhook", "quietFrom", "quietUntil", "lastDigestOn"),
                        """
                        select s.mail, s.mail_address, s.webhook, s.quiet_from, s.quiet_until, s.last_digest_on
                        from notice_setting s where s.person_id = :person
                        """),
                of(
                        "messages",
                        Set.of("outbox_message"),
                        List.of("madeAt", "channel", "target", "subject", "sentAt", "failedAt"),
                        """
                        select m.made_at, m.channel, m.target, m.subject, m.sent_at, m.failed_at
                        from outbox_message m where m.person_id = :person order by m.made_at
                        """));
    }
}
