package org.meguri.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.CompleteLesson;
import org.meguri.learn.Curricula;
import org.meguri.learn.Curriculum.ModuleOutline;
import org.meguri.learn.Enrol;
import org.meguri.people.Actor;
import org.meguri.people.Actors;
import org.meguri.people.Heads;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.platform.BusinessCalendar;
import org.meguri.practice.AssignPractice;
import org.meguri.practice.BlockerReason;
import org.meguri.practice.DeclinePractice;
import org.meguri.practice.EndorsePractice;
import org.meguri.practice.FreedFor;
import org.meguri.practice.Outcome;
import org.meguri.practice.PlanPractice;
import org.meguri.practice.PracticeAssignment;
import org.meguri.practice.Practices;
import org.meguri.practice.PromiseSupport;
import org.meguri.practice.RaiseBlocker;
import org.meguri.practice.ReceiveSupport;
import org.meguri.practice.RecordTry;
import org.meguri.practice.ReportPractice;
import org.meguri.practice.ResolveBlocker;
import org.meguri.practice.ReturnPractice;
import org.meguri.practice.ReviewPractice;
import org.meguri.practice.SupportKind;
import org.meguri.practice.TaskLicence;
import org.meguri.practice.WithdrawPractice;
import org.meguri.practice.WorkTask;
import org.meguri.practice.WorkTasks;
import org.meguri.share.AdoptCase;
import org.meguri.share.Answer;
import org.meguri.share.Audience;
import org.meguri.share.Byline;
import org.meguri.share.CaseKind;
import org.meguri.share.CaseRow;
import org.meguri.share.Cases;
import org.meguri.share.PublishCase;
import org.meguri.share.Story;

/** Leads the people of the sample city through learning, practising and sharing, each their own way. */
@ApplicationScoped
public class Journeys {

    /** How far somebody goes, and how many of a hundred go so far. */
    private enum Way {
        NEVER(3),
        LEARNING(4),
        LEARNED(5),
        DECLINED(5),
        PLANNED(17),
        TRYING(42),
        LATE(3),
        SHARED(21);

        private final int part;

        Way(int part) {
            this.part = part;
        }

        static Way of(Random random) {
            int left = random.nextInt(100);
            for (Way way : values()) {
                left -= way.part;
                if (left < 0) {
                    return way;
                }
            }
            return SHARED;
        }

        boolean reaches(Way other) {
            return compareTo(other) >= 0;
        }
    }

    /** Calendar days of one stretch of practice, well inside the thirty that the clock gives. */
    private static final int STRETCH = 24;

    /** Sections whose head does not answer; what is reported there counts unconfirmed in the end. */
    private static final Set<String> SILENT_HEADS = Set.of("02020", "04050", "05030", "06020", "08040", "11030");

    private final EntityManager entities;
    private final Actors actors;
    private final Curricula curricula;
    private final Heads heads;
    private final Units units;
    private final WorkTasks tasks;
    private final Enrol enrol;
    private final CompleteLesson completeLesson;
    private final SampleQuizzes sampleQuizzes;
    private final AssignPractice assignPractice;
    private final PlanPractice planPractice;
    private final TaskLicence taskLicence;
    private final PromiseSupport promiseSupport;
    private final ReceiveSupport receiveSupport;
    private final RaiseBlocker raiseBlocker;
    private final WithdrawPractice withdrawPractice;
    private final ResolveBlocker resolveBlocker;
    private final DeclinePractice declinePractice;
    private final RecordTry recordTry;
    private final ReportPractice reportPractice;
    private final ReturnPractice returnPractice;
    private final EndorsePractice endorsePractice;
    private final ReviewPractice reviewPractice;
    private final PublishCase publishCase;
    private final AdoptCase adoptCase;
    private final Cases cases;
    private final Practices practices;
    private final SampleEffects effects;
    private final Clock clock;

    Journeys(
            EntityManager entities,
            Actors actors,
            Curricula curricula,
            Heads heads,
            Units units,
            WorkTasks tasks,
            Enrol enrol,
            CompleteLesson completeLesson,
            SampleQuizzes sampleQuizzes,
            AssignPractice assignPractice,
            PlanPractice planPractice,
            TaskLicence taskLicence,
            PromiseSupport promiseSupport,
            ReceiveSupport receiveSupport,
            RaiseBlocker raiseBlocker,
            WithdrawPractice withdrawPractice,
            ResolveBlocker resolveBlocker,
            DeclinePractice declinePractice,
            RecordTry recordTry,
            ReportPractice reportPractice,
            ReturnPractice returnPractice,
            EndorsePractice endorsePractice,
            ReviewPractice reviewPractice,
            PublishCase publishCase,
            AdoptCase adoptCase,
            Cases cases,
            Practices practices,
            SampleEffects effects,
            Clock clock) {
        this.entities = entities;
        this.actors = actors;
        this.curricula = curricula;
        this.heads = heads;
        this.units = units;
        this.tasks = tasks;
        this.enrol = enrol;
        this.completeLesson = completeLesson;
        this.sampleQuizzes = sampleQuizzes;
        this.assignPractice = assignPractice;
        this.planPractice = planPractice;
        this.taskLicence = taskLicence;
        this.promiseSupport = promiseSupport;
        this.receiveSupport = receiveSupport;
        this.raiseBlocker = raiseBlocker;
        this.withdrawPractice = withdrawPractice;
        this.resolveBlocker = resolveBlocker;
        this.declinePractice = declinePractice;
        this.recordTry = recordTry;
        this.reportPractice = reportPractice;
        this.returnPractice = returnPractice;
        this.endorsePractice = endorsePractice;
        this.reviewPractice = reviewPractice;
        this.publishCase = publishCase;
        this.adoptCase = adoptCase;
        this.cases = cases;
        this.practices = practices;
        this.effects = effects;
        this.clock = clock;
    }

    /** One person's way through one practice, as far as it has come. */
    private final class Journey {
        private final Cast cast;
        private final Actor who;
        private final Random random;
        private final Way way;
        private final LocalDate start;
        private final String taskCode;
        private final Stories.TaskStory story;
        private final int baseline;
        private final int wanted;
        private @Nullable UUID practice;
        private final LocalDate patience;
        private int tried;
        private boolean over;
        private boolean isOfCast;

        Journey(Cast cast, Actor who, Way way, LocalDate start, String taskCode, Random random) {
            this.cast = cast;
            this.who = who;
            this.way = way;
            this.start = start;
            this.taskCode = taskCode;
            this.story = Objects.requireNonNull(cast.stories().tasks().get(taskCode), taskCode);
            this.random = random;
            int usual =
                    Objects.requireNonNull(cast.tasks().get(taskCode), taskCode).baselineMinutes();
            this.baseline = Math.max(5, (int) Math.round(usual * (0.8 + 0.5 * random.nextDouble()) / 5) * 5);
            int many = way.reaches(Way.TRYING) ? howMany(random) : 0;
            this.wanted = way.reaches(Way.LATE) ? Math.min(many, 30) : many;
            this.patience = start.plusDays(150 + random.nextInt(100));
        }

        UUID practice() {
            return Objects.requireNonNull(practice);
        }

        LocalTime time() {
            return LocalTime.of(9 + random.nextInt(8), random.nextInt(60), random.nextInt(60));
        }

        void at(LocalDate day, Runnable deed) {
            cast.timeline().at(day, time(), () -> {
                if (!over) {
                    deed.run();
                }
            });
        }

        /** Plans a deed that is done also when the practice has come round meanwhile. */
        void anyway(LocalDate day, Runnable deed) {
            cast.timeline().at(day, time(), deed);
        }

        boolean isLedInSilence() {
            return !isOfCast && cast.silent().contains(who.division());
        }

        Actor manager() {
            UUID manager = heads.managerOf(cast.body(), who.person(), who.unit(), LocalDate.now(clock))
                    .orElseThrow();
            return actor(cast, manager);
        }

        boolean hasManager() {
            return heads.managerOf(cast.body(), who.person(), who.unit(), LocalDate.now(clock))
                    .isPresent();
        }
    }

    Cast cast(SampleStaff staff, Timeline timeline, LocalDate today) {
        Actor trainer = staff.actor("trainer");
        Map<String, WorkTask> catalogue =
                tasks.catalogue(trainer.body()).stream().collect(Collectors.toMap(WorkTask::code, task -> task));
        List<UUID> divisionHeads = entities.createQuery("""
                        select p.id from Posting o join o.person p
                        where p.body.id = :body and o.kind = PRIMARY and o.title.rank = 300 and o.state = WORKING
                        order by p.staffNumber
                        """, UUID.class)
                .setParameter("body", trainer.body())
                .getResultList();
        Set<UUID> silent = units.tree(trainer.body()).all().stream()
                .filter(node -> SILENT_HEADS.contains(node.code()))
                .map(UnitTree.Node::id)
                .collect(Collectors.toSet());
        return new Cast(
                trainer,
                trainer.body(),
                curricula.of(trainer.body()),
                Stories.read(),
                catalogue,
                timeline,
                new HashMap<>(),
                new HashMap<>(),
                divisionHeads,
                silent,
                staff);
    }

    /** Somebody learns what everybody should know about AI; nothing is to be practised there. */
    void learnBasics(Cast cast, SampleYear.Learner learner, LocalDate start, Random random) {
        learn(cast, learner.person(), "M1", start, random);
    }

    /** Somebody reads a module, and most pass its quiz. */
    void learn(Cast cast, UUID person, String code, LocalDate start, Random random) {
        ModuleOutline module = module(cast, code);
        cast.timeline().at(start, LocalTime.of(10, random.nextInt(60)), () -> {
            Actor who = actor(cast, person);
            enrol.enrol(who, who.person(), module.id(), null);
            module.lessons().forEach(lesson -> completeLesson.complete(who, lesson.id()));
            if (random.nextDouble() < 0.9) {
                sampleQuizzes.pass(who, module.quiz().id(), cast.choices(), random);
            }
        });
    }

    /** Somebody is given a module with its practice, and goes as far as they go. */
    void plan(Cast cast, SampleYear.Learner learner, String code, LocalDate start, Random random) {
        Way way = Way.of(random);
        ModuleOutline module = module(cast, code);
        List<String> suited = Objects.requireNonNull(module.brief()).taskCodes();
        String task = suited.get(random.nextInt(suited.size()));
        if (random.nextDouble() < 0.45) {
            List<String> all = cast.stories().tasks().keySet().stream().sorted().toList();
            task = all.get(random.nextInt(all.size()));
        }
        String chosen = task;
        boolean assigned = random.nextDouble() < 0.7;
        cast.timeline().at(start, LocalTime.of(8, 30 + random.nextInt(30)), () -> {
            Actor who = actor(cast, learner.person());
            Journey journey = new Journey(cast, who, way, start, chosen, random);
            begin(journey, module, assigned);
        });
    }

    private void begin(Journey journey, ModuleOutline module, boolean assigned) {
        Actor who = journey.who;
        UUID brief = Objects.requireNonNull(module.brief()).id();
        journey.practice = assigned
                ? assignPractice.assign(journey.cast.trainer(), brief, who.person(), null, null)
                : assignPractice.assign(who, brief, who.person(), null, null);
        if (journey.way.reaches(Way.LEARNING)) {
            int days = 1 + journey.random.nextInt(journey.isOfCast ? 4 : 16);
            journey.at(journey.start.plusDays(days), () -> learn(journey, module));
        } else {
            end(journey, journey.start.plusDays(28 + journey.random.nextInt(14)));
        }
    }

    private void learn(Journey journey, ModuleOutline module) {
        int read = journey.way == Way.LEARNING
                ? 1 + journey.random.nextInt(module.lessons().size() - 1)
                : module.lessons().size();
        module.lessons().stream().limit(read).forEach(lesson -> completeLesson.complete(journey.who, lesson.id()));
        if (journey.way.reaches(Way.LEARNED)) {
            sampleQuizzes.pass(journey.who, module.quiz().id(), journey.cast.choices(), journey.random);
            journey.at(LocalDate.now(clock).plusDays(1 + journey.random.nextInt(6)), () -> decide(journey));
        } else {
            end(journey, journey.start.plusDays(28 + journey.random.nextInt(14)));
        }
    }

    private void decide(Journey journey) {
        LocalDate today = LocalDate.now(clock);
        if (journey.way == Way.DECLINED) {
            decline(journey);
        } else if (journey.way == Way.LEARNED) {
            end(journey, today.plusDays(3 + journey.random.nextInt(12)));
        } else {
            plan(journey, today).ifPresent(planned -> {
                if (journey.random.nextDouble() < 0.5) {
                    journey.at(today.plusDays(1 + journey.random.nextInt(4)), () -> promise(journey));
                }
                practise(journey, planned);
            });
        }
    }

    /** The licence is asked for from the last day on. */
    private boolean waitsForLicence(Journey journey, LocalDate today) {
        return journey.cast.timeline().isLast(today)
                && taskLicence.isMissing(
                        journey.who, Objects.requireNonNull(journey.cast.tasks().get(journey.taskCode)));
    }

    /** The day of the first try; nothing for whoever needs the licence first: they have not planned when the history ends. */
    private Optional<LocalDate> plan(Journey journey, LocalDate today) {
        if (waitsForLicence(journey, today)) {
            return Optional.empty();
        }
        LocalDate planned = Timeline.open(today.plusDays(2 + journey.random.nextInt(5)));
        planPractice.plan(
                journey.who,
                journey.practice(),
                new PlanPractice.Planning(
                        journey.taskCode,
                        one(journey.story.cue(), journey.random),
                        one(journey.story.action(), journey.random),
                        planned,
                        journey.baseline,
                        journey.isOfCast ? null : SampleEffects.before(journey.baseline, journey.tried),
                        null));
        return Optional.of(planned);
    }

    /** Nothing will come of it: the employee says so, or the trainer asks and takes it back. */
    private void end(Journey journey, LocalDate day) {
        journey.at(day, () -> {
            if (journey.random.nextBoolean()) {
                decline(journey);
            } else {
                withdraw(journey);
            }
        });
    }

    private void decline(Journey journey) {
        if (practices.of(journey.who, journey.practice()).mayDecline(journey.who)) {
            declinePractice.decline(
                    journey.who,
                    journey.practice(),
                    one(journey.cast.stories().declines().get("PRACTICE"), journey.random));
            journey.over = true;
        }
    }

    private void withdraw(Journey journey) {
        Actor trainer = journey.cast.trainer();
        if (practices.of(trainer, journey.practice()).mayWithdraw(trainer)) {
            withdrawPractice.withdraw(trainer, journey.practice());
            journey.over = true;
        }
    }

    private void promise(Journey journey) {
        if (!journey.hasManager()
                || practices.of(journey.who, journey.practice()).isReported()) {
            return;
        }
        List<SupportKind> all = List.of(SupportKind.values());
        SupportKind kind = all.get(journey.random.nextInt(all.size()));
        promiseSupport.promise(
                journey.manager(),
                journey.practice(),
                Set.of(kind),
                one(journey.cast.stories().supports().get(kind.name()), journey.random));
        if (journey.random.nextDouble() < 0.75) {
            boolean kept = journey.random.nextDouble() < 0.8;
            journey.at(
                    LocalDate.now(clock).plusDays(6 + journey.random.nextInt(10)),
                    () -> receiveSupport.receive(journey.who, journey.practice(), kept, null));
        }
    }

    /**
     * One stretch of practice. Who does not come to an end in it says what holds them up, is helped, and goes on with a new
     * clock; a few say nothing, and their day passes.
     */
    private void practise(Journey journey, LocalDate from) {
        int now = triesIn(journey);
        List<LocalDate> days = IntStream.range(0, now)
                .mapToObj(i -> i == 0 && journey.tried == 0 ? from : from.plusDays(journey.random.nextInt(STRETCH - 4)))
                .sorted()
                .toList();
        for (int i = 0; i < now; i++) {
            int number = journey.tried + i;
            journey.at(days.get(i), () -> attempt(journey, number));
        }
        journey.tried += now;
        LocalDate last = days.isEmpty() ? from : Timeline.open(days.get(now - 1));
        if (journey.tried > 0 && journey.tried == journey.wanted && journey.way.reaches(Way.LATE)) {
            journey.at(last.plusDays(1 + journey.random.nextInt(4)), () -> report(journey));
        } else {
            journey.at(from.plusDays(STRETCH - 5 + journey.random.nextInt(9)), () -> halt(journey));
        }
    }

    /** Who shares tries as soon as they can; who goes on and on spreads it over the months. */
    private static int triesIn(Journey journey) {
        int left = journey.wanted - journey.tried;
        return journey.way.reaches(Way.LATE) ? left : Math.min(left, Math.max(2, (journey.wanted + 4) / 5));
    }

    private void halt(Journey journey) {
        LocalDate today = LocalDate.now(clock);
        if (!journey.way.reaches(Way.LATE) && today.isAfter(journey.patience)) {
            end(journey, today.plusDays(1));
        } else if (journey.random.nextDouble() < 0.11) {
            end(journey, today.plusDays(50 + journey.random.nextInt(40)));
        } else {
            block(journey);
        }
    }

    private void block(Journey journey) {
        List<BlockerReason> reasons =
                Stream.of(BlockerReason.values()).filter(BlockerReason::givable).toList();
        BlockerReason reason =
                reasons.get(Math.min(journey.random.nextInt(reasons.size()), journey.random.nextInt(reasons.size())));
        UUID blocker = raiseBlocker.raise(
                journey.who,
                journey.practice(),
                reason,
                one(journey.cast.stories().blockers().get(reason.name()), journey.random));
        int days = journey.random.nextDouble() < 0.92 ? 1 + journey.random.nextInt(5) : 6 + journey.random.nextInt(15);
        journey.at(BusinessCalendar.plus(LocalDate.now(clock), days), () -> {
            boolean helped = journey.hasManager() && !journey.isLedInSilence() && journey.random.nextDouble() < 0.6;
            resolveBlocker.resolve(helped ? journey.manager() : journey.who, journey.practice(), blocker);
            LocalDate today = LocalDate.now(clock);
            if (journey.tried > 0) {
                practise(journey, today.plusDays(1));
            } else {
                plan(journey, today).ifPresent(planned -> practise(journey, planned));
            }
        });
    }

    /** How many tries: most people make one to three, a few go on and on. */
    private static int howMany(Random random) {
        double dice = random.nextDouble();
        return dice < 0.68
                ? 1 + random.nextInt(3)
                : dice < 0.90
                        ? 4 + random.nextInt(6)
                        : dice < 0.987 ? 15 + random.nextInt(20) : 100 + random.nextInt(25);
    }

    private void attempt(Journey journey, int number) {
        double dice = journey.random.nextDouble() - Math.min(0.15, number * 0.03);
        Outcome outcome = dice < 0.58 ? Outcome.WENT_WELL : dice < 0.82 ? Outcome.SO_SO : Outcome.FAILED;
        double factor = switch (outcome) {
            case WENT_WELL -> 0.3 + 0.4 * journey.random.nextDouble();
            case SO_SO -> 0.7 + 0.4 * journey.random.nextDouble();
            case FAILED -> 1.05 + 0.5 * journey.random.nextDouble();
        };
        List<String> notes = switch (outcome) {
            case WENT_WELL -> journey.story.wentWell();
            case SO_SO -> journey.story.soSo();
            case FAILED -> journey.story.failed();
        };
        int minutes = Math.max(1, (int) Math.round(journey.baseline * factor));
        recordTry.record(
                journey.who,
                journey.practice(),
                new RecordTry.Try(
                        outcome,
                        minutes,
                        journey.random.nextDouble() < 0.5 ? minutes / 4 : null,
                        null,
                        one(notes, journey.random),
                        journey.random.nextDouble() < 0.6 ? one(journey.story.prompts(), journey.random) : null,
                        SampleEffects.isTimed(minutes)));
    }

    private void report(Journey journey) {
        reportPractice.report(
                journey.who,
                journey.practice(),
                SampleEffects.said(freedFor(journey), journey.baseline, journey.tried));
        LocalDate today = LocalDate.now(clock);
        if (journey.hasManager() && !journey.isLedInSilence()) {
            journey.at(BusinessCalendar.plus(today, reaction(journey)), () -> endorse(journey));
        } else {
            journey.at(BusinessCalendar.plus(today, 10), () -> publish(journey));
        }
        journey.anyway(BusinessCalendar.plus(today, 1 + journey.random.nextInt(4)), () -> review(journey));
    }

    /** What the freed time went to, as two of three say; without throwing the dice of the story. */
    private static @Nullable FreedFor freedFor(Journey journey) {
        FreedFor[] said = {
            FreedFor.RESIDENTS, FreedFor.OVERTIME, null, FreedFor.PLANNING, null, FreedFor.RESIDENTS, FreedFor.OTHER
        };
        return said[Math.floorMod(journey.baseline + 3 * journey.tried, said.length)];
    }

    /** Business days until a manager answers: half of them take six or more, and after eight nobody is asked any more. */
    private static int reaction(Journey journey) {
        int[] days = {1, 3, 4, 5, 5, 6, 6, 6, 7, 7, 8, 8};
        return journey.isOfCast ? 2 : days[journey.random.nextInt(days.length)];
    }

    private void endorse(Journey journey) {
        Actor manager = journey.manager();
        if (!practices.of(manager, journey.practice()).mayEndorse(manager)) {
            return;
        }
        if (journey.random.nextDouble() < 0.06) {
            returnPractice.giveBack(
                    manager, journey.practice(), one(journey.cast.stories().returns(), journey.random), null);
            journey.at(BusinessCalendar.plus(LocalDate.now(clock), 2), () -> {
                attempt(journey, 3);
                report(journey);
            });
            return;
        }
        String comment =
                journey.random.nextDouble() < 0.6 ? one(journey.cast.stories().comments(), journey.random) : null;
        endorsePractice.endorse(manager, journey.practice(), comment, null);
        effects.goOn(journey.who, journey.practice(), journey.baseline, journey.cast.timeline());
        int wait = journey.way == Way.LATE ? 20 + journey.random.nextInt(40) : 1 + journey.random.nextInt(9);
        journey.at(LocalDate.now(clock).plusDays(wait), () -> publish(journey));
    }

    private void review(Journey journey) {
        Actor trainer = journey.cast.trainer();
        if (journey.who.person().equals(trainer.person())
                || practices.review(journey.practice()).isPresent()
                || !practices.of(trainer, journey.practice()).mayReview(trainer)) {
            return;
        }
        Stories.Answer answer = one(journey.cast.stories().reviews(), journey.random);
        reviewPractice.review(trainer, journey.practice(), answer.good(), answer.next(), answer.show());
    }

    private void publish(Journey journey) {
        double dice = journey.random.nextDouble();
        CaseKind wanted = journey.isOfCast || dice < 0.62
                ? CaseKind.SUCCESS
                : dice < 0.84 ? CaseKind.FAILURE : CaseKind.IN_PROGRESS;
        CaseKind kind = told(journey, wanted).isEmpty() ? CaseKind.SUCCESS : wanted;
        List<Stories.CaseStory> told = told(journey, kind);
        Stories.CaseStory text = one(told, journey.random);
        double heard = journey.isOfCast ? 0 : journey.random.nextDouble();
        Audience audience =
                heard < 0.78 ? everybodyOrDepartment(journey) : heard < 0.92 ? Audience.DEPARTMENT : Audience.SECTION;
        UUID made = publishCase.publish(
                journey.who,
                journey.practice(),
                new PublishCase.Telling(
                        kind,
                        !journey.isOfCast && journey.random.nextDouble() < 0.15 ? Byline.UNIT : Byline.PERSON,
                        audience,
                        Story.typed(
                                text.title(),
                                text.problem(),
                                text.tried(),
                                text.result(),
                                text.why(),
                                text.advice(),
                                one(journey.story.prompts(), journey.random))));
        journey.over = true;
        if (heard < 0.78 && kind != CaseKind.IN_PROGRESS && (journey.isOfCast || journey.random.nextDouble() < 0.45)) {
            UUID head = journey.cast
                    .heads()
                    .get(journey.random.nextInt(journey.cast.heads().size()));
            LocalDate day = LocalDate.now(clock).plusDays(2 + journey.random.nextInt(20));
            LocalTime time = journey.time();
            if (audience.isEverybody()) {
                journey.cast.timeline().at(day, time, () -> answer(journey, made, actor(journey.cast, head)));
            }
        }
    }

    /** Everybody, or the department where the task is about more than public information and no head has confirmed it. */
    private Audience everybodyOrDepartment(Journey journey) {
        PracticeAssignment practice = practices.ofSelf(journey.who, journey.practice());
        WorkTask task = practice.task();
        return task == null || PublishCase.isForEverybody(practice, task) ? Audience.ALL : Audience.DEPARTMENT;
    }

    private static List<Stories.CaseStory> told(Journey journey, CaseKind kind) {
        return switch (kind) {
            case SUCCESS -> journey.story.success();
            case FAILURE -> journey.story.failure();
            case IN_PROGRESS -> journey.story.inProgress();
        };
    }

    private void answer(Journey told, UUID made, Actor head) {
        boolean answered = head.person().equals(told.cast.staff().person("manager"));
        if (answered
                || head.division().equals(told.who.division())
                || !head.contacts().includes(head.division())) {
            return;
        }
        double dice = told.isOfCast ? 0 : told.random.nextDouble();
        Answer answer = dice < 0.5
                ? Answer.ADOPT
                : dice < 0.7 ? Answer.ADOPT_IMPROVED : dice < 0.85 ? Answer.HOLD : Answer.DECLINE;
        String reason = switch (answer) {
            case HOLD -> one(told.cast.stories().declines().get("HOLD"), told.random);
            case DECLINE -> one(told.cast.stories().declines().get("ADOPTION"), told.random);
            case ADOPT, ADOPT_IMPROVED -> null;
        };
        UUID adoption = adoptCase.answer(head, made, new AdoptCase.Answering(answer, reason, null, null));
        if (answer.isTakenUp()) {
            Random random = new Random(told.random.nextLong());
            double far = random.nextDouble();
            Way way = far < 0.5 ? Way.SHARED : far < 0.75 ? Way.LATE : Way.TRYING;
            Journey follow = new Journey(told.cast, head, way, LocalDate.now(clock), told.taskCode, random);
            follow.practice = entities.createQuery("select a.practiceId from Adoption a where a.id = :id", UUID.class)
                    .setParameter("id", adoption)
                    .getSingleResult();
            follow.at(LocalDate.now(clock).plusDays(2 + random.nextInt(4)), () -> decide(follow));
        }
    }

    /** What the people one can sign in as have before them on the last day. */
    void planCast(Cast cast, LocalDate today, Random random) {
        ModuleOutline writing = module(cast, "M4");
        ModuleOutline summary = module(cast, "M5");
        UUID employee = cast.staff().person("employee");
        LocalDate recently = BusinessCalendar.isOpen(today) ? today : today.minusDays(3);
        cast.timeline().at(today.minusDays(150), LocalTime.of(9, 10), () -> {
            Journey earlier =
                    new Journey(cast, actor(cast, employee), Way.SHARED, LocalDate.now(clock), "T08", new Random(11));
            earlier.isOfCast = true;
            begin(earlier, summary, true);
        });
        cast.timeline()
                .at(
                        recently.minusDays(6),
                        LocalTime.of(9, 20),
                        () -> assignPractice.assign(
                                cast.trainer(),
                                Objects.requireNonNull(writing.brief()).id(),
                                employee,
                                null,
                                null));
        for (int ago : new int[] {150, 110, 75, 45, 20, 8}) {
            cast.timeline().at(today.minusDays(ago), LocalTime.of(13, 15), () -> answerWaiting(cast, random));
        }
        List<UUID> beside = entities.createQuery("""
                        select p.id from Posting o join o.person p
                        where o.unit.code = '03012' and o.kind = PRIMARY and p.employment = REGULAR
                          and o.title.duty = STAFF and p.id <> :employee
                        order by p.staffNumber
                        """, UUID.class)
                .setParameter("employee", employee)
                .setMaxResults(4)
                .getResultList();
        String[] tasksBeside = {"T01", "T36", "T18", "T08"};
        for (int i = 0; i < beside.size(); i++) {
            UUID person = beside.get(i);
            int place = i;
            cast.timeline().at(today.minusDays(30 - i), LocalTime.of(9, 30), () -> {
                Journey journey = new Journey(
                        cast,
                        actor(cast, person),
                        Way.TRYING,
                        LocalDate.now(clock),
                        tasksBeside[place],
                        new Random(place + 7L));
                journey.isOfCast = true;
                if (!practices
                        .ofBrief(Objects.requireNonNull(summary.brief()).id(), List.of(person))
                        .isEmpty()) {
                    return;
                }
                begin(journey, summary, true);
                cast.timeline().at(today.minusDays(place == 0 ? 4 : 2), LocalTime.of(16, 5), () -> {
                    if (practices.of(journey.who, journey.practice()).isReported()
                            || practices.logs(journey.practice()).isEmpty()) {
                        return;
                    }
                    reportPractice.report(journey.who, journey.practice());
                    journey.over = true;
                });
            });
        }
    }

    /** The head one can sign in as does not let the cases of other sections lie: what does not fit is declined or held. */
    private void answerWaiting(Cast cast, Random random) {
        Actor head = actor(cast, cast.staff().person("manager"));
        for (CaseRow waiting : cases.waitingFor(head, 50)) {
            boolean later = random.nextDouble() < 0.4;
            adoptCase.answer(
                    head,
                    waiting.id(),
                    new AdoptCase.Answering(
                            later ? Answer.HOLD : Answer.DECLINE,
                            one(cast.stories().declines().get(later ? "HOLD" : "ADOPTION"), random),
                            null,
                            null));
        }
    }

    private Actor actor(Cast cast, UUID person) {
        return cast.actors().computeIfAbsent(person, actors::of);
    }

    private static ModuleOutline module(Cast cast, String code) {
        return cast.curriculum().modules().stream()
                .filter(module -> module.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static <T> T one(@Nullable List<T> of, Random random) {
        List<T> some = Objects.requireNonNull(of);
        return some.get(random.nextInt(some.size()));
    }
}
