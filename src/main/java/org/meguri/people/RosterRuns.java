package org.meguri.people;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.Problem;

/**
 * Works on long rosters in the background, one after the other, so that they use the memory of one. Whoever handed one in
 * need not wait; how far it has come stands in the database. When the machine stops, the work is broken off and can be
 * taken up again.
 */
@ApplicationScoped
class RosterRuns {

    private static final int LONGEST_SECONDS = 4 * 3600;

    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(work, "roster");
        made.setDaemon(true);
        return made;
    });

    private final Set<UUID> queued = ConcurrentHashMap.newKeySet();
    private final EntityManager entities;
    private final RosterColumns columns;
    private final ColumnChoices choices;
    private final RosterFiles files;
    private final RosterConfig config;
    private final CompareRoster compareRoster;
    private final HandOnLines handOnLines;
    private final ApplyRoster applyRoster;
    private final RosterProgress progress;

    RosterRuns(
            EntityManager entities,
            RosterColumns columns,
            ColumnChoices choices,
            RosterFiles files,
            RosterConfig config,
            CompareRoster compareRoster,
            HandOnLines handOnLines,
            ApplyRoster applyRoster,
            RosterProgress progress) {
        this.entities = entities;
        this.columns = columns;
        this.choices = choices;
        this.files = files;
        this.config = config;
        this.compareRoster = compareRoster;
        this.handOnLines = handOnLines;
        this.applyRoster = applyRoster;
        this.progress = progress;
    }

    void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) RosterWaiting waiting) {
        queued.add(waiting.roster());
        thread.execute(() -> {
            queued.remove(waiting.roster());
            work(waiting);
        });
    }

    /** What waits behind a long file is alive: it is not taken for broken off. */
    @Scheduled(every = "20s", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void keepAlive() {
        queued.forEach(id -> progress.report(id, 0));
    }

    void stop(@Observes ShutdownEvent end) {
        thread.shutdownNow();
    }

    @ActivateRequestContext
    void work(RosterWaiting waiting) {
        try {
            boolean compare = QuarkusTransaction.requiringNew().call(() -> {
                RosterImport roster = entities.find(RosterImport.class, waiting.roster());
                return roster != null && roster.state() == RosterImport.State.COMPARING;
            });
            progress.report(waiting.roster(), 0);
            if (compare) {
                compare(waiting.actor(), waiting.roster());
            } else {
                QuarkusTransaction.requiringNew()
                        .timeout(LONGEST_SECONDS)
                        .run(() -> applyRoster.apply(waiting.actor(), waiting.roster()));
            }
        } catch (Invalid refusal) {
            Invalid.Fault fault = refusal.faults().get(0);
            progress.refuse(waiting.roster(), fault.code(), first(fault.args()));
        } catch (Problem refusal) {
            progress.refuse(waiting.roster(), refusal.code(), first(refusal.args()));
        } catch (RuntimeException e) {
            Log.errorf(e, "The roster %s could not be worked on", waiting.roster());
            progress.refuse(waiting.roster(), "roster-broken-off", "");
        }
    }

    private static String first(List<Object> args) {
        return args.isEmpty() ? "" : String.valueOf(args.get(0));
    }

    private void compare(Actor actor, UUID id) {
        QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> {
            RosterImport roster = entities.find(RosterImport.class, id);
            columns.withPath(roster, path -> {
                RosterFile file = RosterFile.open(
                        roster.kind(),
                        path,
                        RosterFile.Limits.of(config),
                        fingerprint -> choices.places(roster.body().id(), roster.kind(), fingerprint));
                file.requireHeadings();
                if (roster.linesFor() == null) {
                    RosterIndex index = new RosterIndex();
                    file.lines(index::add);
                    compareRoster.compare(roster, file, index, done -> progress.report(id, done));
                } else {
                    handOnLines.handOn(actor, roster, file, done -> progress.report(id, done));
                }
                return id;
            });
            files.forget(id);
        });
    }
}
