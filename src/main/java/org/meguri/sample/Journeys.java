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
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Choice;
import org.meguri.learn.CompleteLesson;
import org.meguri.learn.Curricula;
import org.meguri.learn.Curriculum.ModuleOutline;
import org.meguri.learn.Enrol;
import org.meguri.learn.Question;
import org.meguri.learn.Quizzes;
import org.meguri.learn.SubmitQuiz;
import org.meguri.people.Actor;
import org.meguri.people.Actors;
import org.meguri.people.Heads;
import org.meguri.platform.BusinessCalendar;
import org.meguri.practice.AssignPractice;
import org.meguri.practice.BlockerReason;
import org.meguri.practice.DeclinePractice;
import org.meguri.practice.EndorsePractice;
import org.meguri.practice.Outcome;
import org.meguri.practice.PlanPractice;
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
import org.meguri.practice.WithdrawPractice;
import org.meguri.practice.WorkTask;
import org.meguri.practice.WorkTasks;
import org.meguri.share.AdoptCase;
import org.meguri.share.Answer;
import org.meguri.share.Audience;
import org.meguri.share.Byline;
import org.meguri.share.CaseKind;
import org.meguri.share.PublishCase;
import org.meguri.share.Story;

/** Leads the people of the sample city through learning, practising and sharing, each their own way. */
@ApplicationScoped
public class Journeys {

    /** How far somebody goes. */
    private enum Way {
        NEVER(0.05),
        LEARNING(0.04),
        LEARNED(0.07),
        PLANNED(0.04),
        STUCK(0.06),
        DECLINED(0.04),
        TRYING(0.10),
        REPORTED(0.29),
        SHARED(0.31);

        private final double part;

        Way(double part) {
            this.part = part;
        }

        static Way of(double dice) {
            double left = dice;
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

    private final EntityManager entities;
    private final Actors actors;
    private final Curricula curricula;
    private final Heads heads;
    private final WorkTasks tasks;
    private final Enrol enrol;
    private final CompleteLesson completeLesson;
    private final Quizzes quizzes;
    private final SubmitQuiz submitQuiz;
    private final AssignPractice assignPractice;
    private final PlanPractice planPractice;
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
    private final Practices practices;
    private final Clock clock;

    Journeys(
            EntityManager entities,
            Actors actors,
            Curricula curricula,
            Heads heads,
            WorkTasks tasks,
            Enrol enrol,
            CompleteLesson completeLesson,
            Quizzes quizzes,
            SubmitQuiz submitQuiz,
            AssignPractice assignPractice,
            PlanPractice planPractice,
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
            Practices practices,
            Clock clock) {
        this.entities = entities;
        this.actors = actors;
        this.curricula = curricula;
        this.heads = heads;
        this.tasks = tasks;
        this.enrol = enrol;
        this.completeLesson = completeLesson;
        this.quizzes = quizzes;
        this.submitQuiz = submitQuiz;
        this.assignPractice = assignPractice;
        this.planPractice = planPractice;
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
        this.practices = practices;
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
        private @Nullable UUID practice;
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
                staff);
    }

    /** Somebody learns what everybody should know about AI; nothing is to be practised there. */
    void learnBasics(Cast cast, SampleYear.Learner learner, LocalDate start, Random random) {
        ModuleOutline module = module(cast, "M1");
        cast.timeline().at(start, LocalTime.of(10, random.nextInt(60)), () -> {
            Actor who = actor(cast, learner.person());
            enrol.enrol(who, who.person(), module.id(), null);
            module.lessons().forEach(lesson -> completeLesson.complete(who, lesson.id()));
            if (random.nextDouble() < 0.9) {
                pass(cast, who, module, random);
            }
        });
    }

    /** Somebody is given a module with its practice, and goes as far as they go. */
    void plan(Cast cast, SampleYear.Learner learner, String code, LocalDate start, Random random) {
        Way way = Way.of(random.nextDouble());
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
        if (!journey.way.reaches(Way.REPORTED) && journey.random.nextDouble() < 0.8) {
            journey.at(journey.start.plusDays(80 + journey.random.nextInt(40)), () -> withdraw(journey));
        }
        if (journey.way.reaches(Way.LEARNING)) {
            journey.at(journey.start.plusDays(1 + journey.random.nextInt(9)), () -> learn(journey, module));
        }
    }

    private void learn(Journey journey, ModuleOutline module) {
        int read = journey.way == Way.LEARNING
                ? 1 + journey.random.nextInt(module.lessons().size() - 1)
                : module.lessons().size();
        module.lessons().stream().limit(read).forEach(lesson -> completeLesson.complete(journey.who, lesson.id()));
        if (journey.way.reaches(Way.LEARNED)) {
            pass(journey.cast, journey.who, module, journey.random);
            journey.at(LocalDate.now(clock).plusDays(1 + journey.random.nextInt(6)), () -> decide(journey));
        }
    }

    private void decide(Journey journey) {
        if (journey.way == Way.DECLINED) {
            declinePractice.decline(
                    journey.who,
                    journey.practice(),
                    one(journey.cast.stories().declines().get("PRACTICE"), journey.random));
            journey.over = true;
            return;
        }
        if (!journey.way.reaches(Way.PLANNED)) {
            return;
        }
        LocalDate planned = LocalDate.now(clock).plusDays(2 + journey.random.nextInt(8));
        planPractice.plan(
                journey.who,
                journey.practice(),
                new PlanPractice.Planning(
                        journey.taskCode,
                        one(journey.story.cue(), journey.random),
                        one(journey.story.action(), journey.random),
                        Timeline.open(planned),
                        journey.baseline,
                        null));
        if (journey.random.nextDouble() < 0.5) {
            journey.at(LocalDate.now(clock).plusDays(1 + journey.random.nextInt(4)), () -> promise(journey));
        }
        if (journey.way == Way.STUCK) {
            journey.at(planned.plusDays(3), () -> block(journey));
        } else if (journey.way.reaches(Way.TRYING)) {
            tries(journey, planned);
        }
    }

    /** The trainer asks, hears that nothing will come of it, and takes it back. */
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

    private void block(Journey journey) {
        List<BlockerReason> reasons =
                Stream.of(BlockerReason.values()).filter(BlockerReason::givable).toList();
        BlockerReason reason = reasons.get(journey.random.nextInt(reasons.size()));
        UUID blocker = raiseBlocker.raise(
                journey.who,
                journey.practice(),
                reason,
                one(journey.cast.stories().blockers().get(reason.name()), journey.random));
        if (journey.random.nextDouble() < 0.75) {
            journey.at(BusinessCalendar.plus(LocalDate.now(clock), 2 + journey.random.nextInt(9)), () -> {
                resolveBlocker.resolve(journey.who, journey.practice(), blocker);
                tries(journey, LocalDate.now(clock).plusDays(2));
            });
        }
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

    private void tries(Journey journey, LocalDate planned) {
        int wanted = howMany(journey.random);
        int span = Math.min(70, 2 + 2 * wanted);
        List<LocalDate> days = IntStream.range(0, wanted)
                .mapToObj(i -> planned.plusDays(i == 0 ? 0 : 1 + journey.random.nextInt(span)))
                .sorted()
                .toList();
        for (int i = 0; i < wanted; i++) {
            int number = i;
            journey.at(days.get(i), () -> attempt(journey, number));
        }
        LocalDate after = Timeline.open(days.get(wanted - 1)).plusDays(1 + journey.random.nextInt(5));
        boolean cleared = journey.way == Way.STUCK && journey.random.nextDouble() < 0.7;
        if (cleared || journey.way.reaches(Way.REPORTED)) {
            journey.at(after, () -> report(journey));
        }
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
                        journey.random.nextDouble() < 0.6 ? one(journey.story.prompts(), journey.random) : null));
    }

    private void report(Journey journey) {
        reportPractice.report(journey.who, journey.practice());
        LocalDate today = LocalDate.now(clock);
        boolean silent =
                !journey.isOfCast && Math.floorMod(journey.who.division().hashCode(), 9) == 0;
        if (journey.hasManager() && !silent) {
            LocalDate answered = BusinessCalendar.plus(today, 1 + journey.random.nextInt(5));
            journey.at(answered, () -> endorse(journey));
        } else if (journey.way.reaches(Way.SHARED)) {
            journey.at(BusinessCalendar.plus(today, 10), () -> publish(journey));
        }
        if (journey.random.nextDouble() < 0.99) {
            journey.at(BusinessCalendar.plus(today, 1 + journey.random.nextInt(8)), () -> review(journey));
        }
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
        if (journey.way.reaches(Way.SHARED)) {
            journey.at(LocalDate.now(clock).plusDays(1 + journey.random.nextInt(9)), () -> publish(journey));
        }
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
        UUID made = publishCase.publish(
                journey.who,
                journey.practice(),
                new PublishCase.Telling(
                        kind,
                        !journey.isOfCast && journey.random.nextDouble() < 0.15 ? Byline.UNIT : Byline.PERSON,
                        heard < 0.78 ? Audience.ALL : heard < 0.92 ? Audience.DEPARTMENT : Audience.SECTION,
                        Story.typed(
                                text.title(),
                                text.problem(),
                                text.tried(),
                                text.result(),
                                text.why(),
                                text.advice(),
                                one(journey.story.prompts(), journey.random))));
        journey.over = true;
        if (heard < 0.78 && kind != CaseKind.IN_PROGRESS && (journey.isOfCast || journey.random.nextDouble() < 0.4)) {
            UUID head = journey.cast
                    .heads()
                    .get(journey.random.nextInt(journey.cast.heads().size()));
            journey.cast
                    .timeline()
                    .at(
                            LocalDate.now(clock).plusDays(2 + journey.random.nextInt(20)),
                            journey.time(),
                            () -> answer(journey, made, actor(journey.cast, head)));
        }
    }

    private static List<Stories.CaseStory> told(Journey journey, CaseKind kind) {
        return switch (kind) {
            case SUCCESS -> journey.story.success();
            case FAILURE -> journey.story.failure();
            case IN_PROGRESS -> journey.story.inProgress();
        };
    }

    private void answer(Journey told, UUID made, Actor head) {
        if (head.division().equals(told.who.division()) || !head.contacts().includes(head.division())) {
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
            Way way = random.nextDouble() < 0.6 ? Way.REPORTED : random.nextDouble() < 0.5 ? Way.TRYING : Way.LEARNED;
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
                });
            });
        }
    }

    private void pass(Cast cast, Actor who, ModuleOutline module, Random random) {
        UUID quiz = module.quiz().id();
        Map<UUID, List<UUID>> key = cast.keys().computeIfAbsent(quiz, id -> key(who, id));
        UUID sheet = new UUID(
                random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & 0x3FFFFFFFFFFFFFFFL | Long.MIN_VALUE);
        Map<UUID, List<UUID>> answers = quizzes.of(who, quiz).sheet(sheet, who.person()).stream()
                .collect(Collectors.toMap(
                        asked -> asked.question().id(),
                        asked -> key.get(asked.question().id())));
        submitQuiz.submit(who, quiz, sheet, answers);
    }

    private Map<UUID, List<UUID>> key(Actor who, UUID quiz) {
        return quizzes.of(who, quiz).questions().stream()
                .collect(Collectors.toMap(
                        Question::id,
                        question -> question.choices().stream()
                                .filter(Choice::isCorrect)
                                .map(Choice::id)
                                .toList()));
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
