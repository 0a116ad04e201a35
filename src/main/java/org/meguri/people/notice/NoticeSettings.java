package org.meguri.people.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.meguri.people.Actor;

/** How people want to be told. */
@ApplicationScoped
public class NoticeSettings implements PanacheRepositoryBase<NoticeSetting, UUID> {

    private final NoticeConfig config;

    NoticeSettings(NoticeConfig config) {
        this.config = config;
    }

    /** The actor's own; what the office has set until they choose. */
    public NoticeSetting of(Actor actor) {
        NoticeSetting known = findById(actor.person());
        return known != null
                ? known
                : new NoticeSetting(actor.person(), new QuietHours(config.quietFrom(), config.quietUntil()));
    }
}
