package org.meguri.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;

/** Keeps how the actor likes to read: the language, and whether dates are shown with the Japanese era. */
@ApplicationScoped
public class Prefer {

    private final Accounts accounts;
    private final Actors actors;

    Prefer(Accounts accounts, Actors actors) {
        this.accounts = accounts;
        this.actors = actors;
    }

    @Transactional
    public void prefer(Actor actor, Locale locale, boolean eraDates) {
        accounts.ofPerson(actor.person()).ifPresent(account -> {
            account.prefer(locale);
            account.showEraDates(eraDates);
        });
        actors.forgetAll();
    }
}
