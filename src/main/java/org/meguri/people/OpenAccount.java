package org.meguri.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.Invalid;

/** Gives a person an account. Only an administrator does so; the temporary password is shown once and must be changed. */
@ApplicationScoped
public class OpenAccount {

    private final EntityManager entities;
    private final Accounts accounts;
    private final People people;
    private final Passwords passwords;

    OpenAccount(EntityManager entities, Accounts accounts, People people, Passwords passwords) {
        this.entities = entities;
        this.accounts = accounts;
        this.people = people;
        this.passwords = passwords;
    }

    /**
     * @param login what to sign in with besides the staff number; may be empty
     * @return the temporary password
     * @throws Conflict the person has an account already, or somebody else uses the login name
     */
    @Transactional
    public String open(Actor actor, UUID personId, @Nullable String login) {
        if (!actor.is(Role.ADMIN)) {
            throw new Forbidden("forbidden");
        }
        Person person = people.of(actor, personId);
        String name = Text.orNull(login);
        if (accounts.ofPerson(personId).isPresent()) {
            throw new Conflict("account-open");
        }
        if (name != null && accounts.count("lower(login) = ?1", name.toLowerCase(Locale.ROOT)) > 0) {
            throw new Invalid("login", "login-taken");
        }
        String temporary = Passwords.readable();
        entities.persist(new Account(person, name, passwords.hash(temporary), true));
        return temporary;
    }
}
