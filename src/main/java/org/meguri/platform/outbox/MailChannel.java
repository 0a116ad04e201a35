package org.meguri.platform.outbox;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import jakarta.enterprise.context.ApplicationScoped;

/** E-mail as plain text. */
@ApplicationScoped
public class MailChannel implements Channel {

    /** The word by which messages name this way. */
    public static final String NAME = "mail";

    private final Mailer mailer;
    private final OutboxConfig config;

    MailChannel(Mailer mailer, OutboxConfig config) {
        this.mailer = mailer;
        this.config = config;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isOpen() {
        return config.mail().enabled();
    }

    /** Whether e-mail may go to that address. */
    public boolean mayGoTo(String address) {
        String domain = address.substring(address.lastIndexOf('@') + 1);
        return config.mail()
                .domains()
                .map(domains -> domains.stream().anyMatch(domain::equalsIgnoreCase))
                .orElse(true);
    }

    @Override
    public void send(OutboxMessage message) {
        mailer.send(Mail.withText(message.target(), message.subject(), message.content())
                .addHeader("Auto-Submitted", "auto-generated"));
    }
}
