package org.meguri.people.slip;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Account;
import org.meguri.people.Accounts;
import org.meguri.people.Actor;
import org.meguri.people.Actors;
import org.meguri.people.Passwords;
import org.meguri.people.People;
import org.meguri.people.PeopleConfig;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.people.slip.SlipCandidates.Candidate;
import org.meguri.platform.Ids;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.problem.Conflict;

/**
 * Opens accounts for a whole section at once, with temporary passwords on slips of paper. Each password costs 50 ms of a
 * core, so one thread works through all issues of this node, one password after the other: sign-ins keep their place.
 * The passwords stand in memory until the slips have been shown, and nowhere else.
 */
@ApplicationScoped
public class IssueSlips {

    private static final int TOGETHER = 20;

    private final SlipCandidates candidates;
    private final SlipRuns runs;
    private final Accounts accounts;
    private final People people;
    private final Passwords passwords;
    private final Units units;
    private final Actors actors;
    private final Audit audit;
    private final PeopleConfig config;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "account-slips");
        thread.setDaemon(true);
        return thread;
    });

    IssueSlips(
            SlipCandidates candidates,
            SlipRuns runs,
            Accounts accounts,
            People people,
            Passwords passwords,
            Units units,
            Actors actors,
            Audit audit,
            PeopleConfig config,
            Clock clock) {
        this.candidates = candidates;
        this.runs = runs;
        this.accounts = accounts;
        this.people = people;
        this.passwords = passwords;
        this.units = units;
        this.actors = actors;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Begins to open the accounts; how far it is stands in {@link SlipRuns}.
     *
     * @param unit null for the whole body
     * @param again also for those whose temporary password was never used
     * @throws Conflict nobody there is without an account
     */
    public UUID issue(Actor actor, @Nullable UUID unit, boolean again) {
        SlipCandidates.Choice choice = candidates.choose(actor, unit, again);
        if (choice.people().isEmpty()) {
            throw new Conflict("slips-nobody");
        }
        Instant until = clock.instant().plus(Duration.ofDays(config.temporaryDays()));
        SlipRun run =
                new SlipRun(Ids.next(), actor, choice.scope(), choice.people().size(), until);
        runs.add(run);
        worker.execute(() -> work(run, actor, choice.people(), again));
        return run.id();
    }

    private void work(SlipRun run, Actor actor, List<Candidate> chosen, boolean again) {
        try {
            for (int from = 0; from < chosen.size(); from += TOGETHER) {
                open(run, actor, chosen.subList(from, Math.min(chosen.size(), from + TOGETHER)), again);
            }
            run.finish(true);
        } catch (RuntimeException e) {
            Log.errorf(e, "Opening accounts for %s stopped after %d of %d", run.scope(), run.done(), run.total());
            run.finish(false);
        } finally {
            actors.forgetAll();
        }
    }

    private void open(SlipRun run, Actor actor, List<Candidate> some, boolean again) {
        List<String> made = some.stream().map(one -> Passwords.readable()).toList();
        List<String> hashes = made.stream().map(passwords::hash).toList();
        List<Slip> slips = QuarkusTransaction.requiringNew().call(() -> {
            UnitTree tree = units.tree(actor.body());
            List<Slip> written = new ArrayList<>();
            for (int i = 0; i < some.size(); i++) {
                Account account = account(actor, some.get(i), hashes.get(i), run.until(), again);
                if (account != null) {
                    written.add(slip(tree, actor.locale(), some.get(i), account, made.get(i)));
                }
            }
            return written;
        });
        run.add(slips, some.size() - slips.size());
    }

    /** The account with its new password; null when somebody else has opened it meanwhile. */
    private @Nullable Account account(Actor actor, Candidate one, String hash, Instant until, boolean again) {
        Optional<Account> known = accounts.ofPerson(one.person());
        if (known.isPresent()
                && !known.get().isClosed()
                && !(again && known.get().isTemporary())) {
            return null;
        }
        Account account = known.orElseGet(() -> new Account(people.of(actor, one.person()), null, hash, true));
        account.reset(hash, until);
        if (known.isEmpty()) {
            accounts.persist(account);
        }
        audit.record(Act.ACCOUNT_OPENED, actor.body(), actor.person(), one.person(), "slip");
        return account;
    }

    private static Slip slip(UnitTree tree, Locale locale, Candidate one, Account account, String password) {
        String section = tree.division(one.unit())
                .map(node -> node.name().in(locale))
                .orElseGet(() -> tree.root().name().in(locale));
        String login = account.login();
        return new Slip(
                one.person(),
                section,
                tree.label(one.unit(), locale),
                one.name(),
                one.staffNumber(),
                login == null ? one.staffNumber() : login,
                password);
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
