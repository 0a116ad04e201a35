package org.meguri.insight.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.insight.Activity;
import org.meguri.insight.Figures;
import org.meguri.insight.LoopFigures;
import org.meguri.insight.Share;
import org.meguri.insight.Vacancies;
import org.meguri.insight.web.OwnerView.Decision;
import org.meguri.insight.web.OwnerView.Gap;
import org.meguri.insight.web.OwnerView.Gaps;
import org.meguri.insight.web.OwnerView.Move;
import org.meguri.insight.web.OwnerView.Numbers;
import org.meguri.insight.web.OwnerView.Ring;
import org.meguri.insight.web.OwnerView.SilentRow;
import org.meguri.insight.web.OwnerView.Vision;
import org.meguri.learn.Curricula;
import org.meguri.learn.Curriculum.ProgrammeOutline;
import org.meguri.loop.LoopLists;
import org.meguri.loop.LoopRow;
import org.meguri.loop.Stage;
import org.meguri.loop.web.Beside;
import org.meguri.loop.web.BesideLine;
import org.meguri.loop.web.LoopWords;
import org.meguri.people.Actor;
import org.meguri.people.People;
import org.meguri.people.Person;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.Page;
import org.meguri.platform.web.When;
import org.meguri.practice.decision.Decisions;
import org.meguri.practice.decision.OpenDecisions;

/** The home page of the programme's owner: what waits for a decision, where nobody is responsible, who is silent. */
@Path("/home/owner")
@RolesAllowed("OWNER")
public class OwnerPages {

    private static final int SHOWN = 5;

    /** The length of one arc of the ring, of which the whole is 100. */
    private static final double ARC = 30.5;

    /** The page. */
    @CheckedTemplate(basePath = "insight", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record OwnerPage(OwnerView view, List<BesideLine> beside) implements TemplateInstance {}

    private final CurrentActor actor;
    private final LoopFigures figures;
    private final Activity activity;
    private final Vacancies vacancies;
    private final LoopLists lists;
    private final Curricula curricula;
    private final People people;
    private final Units units;
    private final InsightWords words;
    private final LoopWords loopWords;
    private final Beside beside;
    private final OpenDecisions questions;
    private final FurtherGaps further;
    private final When when;

    OwnerPages(
            CurrentActor actor,
            LoopFigures figures,
            Activity activity,
            Vacancies vacancies,
            LoopLists lists,
            Curricula curricula,
            People people,
            Units units,
            InsightWords words,
            LoopWords loopWords,
            Beside beside,
            OpenDecisions questions,
            FurtherGaps further,
            When when) {
        this.actor = actor;
        this.figures = figures;
        this.activity = activity;
        this.vacancies = vacancies;
        this.lists = lists;
        this.curricula = curricula;
        this.people = people;
        this.units = units;
        this.words = words;
        this.loopWords = loopWords;
        this.beside = beside;
        this.questions = questions;
        this.further = further;
        this.when = when;
    }

    @GET
    public TemplateInstance home() {
        Actor who = actor.get();
        Figures whole = figures.of(who, null, null).whole();
        Map<UUID, Activity.Open> open = activity.open(who);
        Page<LoopRow> vacant = vacant(who);
        List<Decision> decisions = decisions(who);
        List<Vacancies.Posts> posts = vacancies.posts(who);
        Vision vision = vision(who);
        return new OwnerPage(
                new OwnerView(
                        vision,
                        move(vision, decisions, vacant),
                        numbers(whole, activity.growth(who)),
                        ring(whole),
                        decisions,
                        gaps(who, vacant, open, posts),
                        activity.silent(who, open, Vacancies.staffed(posts)).stream()
                                .map(one -> silent(one, who.locale()))
                                .toList()),
                beside.office());
    }

    private @Nullable Vision vision(Actor who) {
        Optional<ProgrammeOutline> current = curricula.of(who.body()).current();
        if (current.isEmpty()) {
            return null;
        }
        ProgrammeOutline programme = current.get();
        UUID owner = programme.owner();
        return new Vision(
                programme.title().in(who.locale()),
                programme.vision().in(who.locale()),
                owner == null ? "" : name(who, owner),
                owner != null && who.isSelf(owner));
    }

    /** The name of who answers for the programme; empty once that person has left. */
    private String name(Actor who, UUID owner) {
        if (who.isSelf(owner)) {
            return who.name();
        }
        Person person = people.of(who, owner);
        LocalDate left = person.leftOn();
        return left != null && left.isBefore(when.today()) ? "" : person.name();
    }

    private static Move move(@Nullable Vision vision, List<Decision> decisions, Page<LoopRow> vacant) {
        if (!decisions.isEmpty()) {
            return new Move(decisions.get(0).href(), Move.Kind.DECIDE);
        }
        if (vision == null || vision.owner().isEmpty()) {
            return new Move("/programme", Move.Kind.PREPARE);
        }
        return vacant.total() > 0
                ? new Move("/loops?vacant=true", Move.Kind.APPOINT)
                : new Move("/loops", Move.Kind.REVIEW);
    }

    private static Numbers numbers(Figures whole, Activity.Growth growth) {
        return new Numbers(
                whole.share().isKnown(),
                whole.share().percent(),
                InsightWords.number(whole.closed()),
                InsightWords.number(whole.due()),
                InsightWords.number(growth.closed()),
                InsightWords.number(growth.closedBefore()),
                InsightWords.number(growth.reused()),
                InsightWords.number(growth.reusedBefore()));
    }

    private static Ring ring(Figures whole) {
        Share learned = new Share(whole.learned(), whole.started());
        Share reported = new Share(whole.reported(), whole.started());
        Share shared = new Share(whole.closed(), whole.started());
        return new Ring(
                learned.percent() + "%",
                reported.percent() + "%",
                shared.percent() + "%",
                InsightWords.number(whole.learned()),
                InsightWords.number(whole.reported()),
                InsightWords.number(whole.closed()),
                arc(learned),
                arc(reported),
                arc(shared));
    }

    private static String arc(Share share) {
        return String.format(Locale.ROOT, "%.2f", ARC * share.tenths() / 1_000);
    }

    private List<Decision> decisions(Actor who) {
        return lists.find(who, LoopLists.Filter.heldBy(who.person()), 0, 100).items().stream()
                .filter(row -> row.stage() == Stage.REPORTED || row.stage() == Stage.BLOCKED)
                .filter(row -> !row.isPaused() && !row.isForeignTo(who))
                .limit(SHOWN)
                .map(row -> new Decision(
                        "/practices/" + row.practice(),
                        row.personName(),
                        units.tree(who.body()).label(row.unit(), who.locale()),
                        Optional.ofNullable(row.task(who.locale())).orElseGet(() -> loopWords.stage(row.stage())),
                        InsightWords.number(when.daysSince(row.enteredAt()))))
                .toList();
    }

    private Page<LoopRow> vacant(Actor who) {
        return lists.find(who, new LoopLists.Filter(null, null, null, null, true, null, true, true), 0, SHOWN);
    }

    private Gaps gaps(Actor who, Page<LoopRow> vacant, Map<UUID, Activity.Open> open, List<Vacancies.Posts> posts) {
        UnitTree tree = units.tree(who.body());
        List<Vacancies.Headless> headless = vacancies.of(who, posts);
        List<Activity.Late> late = activity.late(who, open);
        List<Decisions.Waiting> undecided = questions.unanswered(who);
        List<Gap> unkept = further.tasks(who);
        List<Gap> hard = further.troubles(who);
        return new Gaps(
                vacant.items().stream()
                        .map(row -> vacant(row, tree, who.locale()))
                        .toList(),
                more(vacant.total()),
                headless.stream()
                        .limit(SHOWN)
                        .map(one -> headless(one, tree, who.locale()))
                        .toList(),
                more(headless.size()),
                late.stream().limit(SHOWN).map(one -> late(one, who.locale())).toList(),
                more(late.size()),
                undecided.stream()
                        .limit(SHOWN)
                        .map(one -> undecided(one, tree, who.locale()))
                        .toList(),
                more(undecided.size()),
                unkept.stream().limit(SHOWN).toList(),
                more(unkept.size()),
                hard.stream().limit(SHOWN).toList(),
                more(hard.size()));
    }

    private Gap undecided(Decisions.Waiting one, UnitTree tree, Locale locale) {
        return new Gap(
                "/decisions/" + one.id(),
                one.question(),
                one.vacant()
                        ? words.texts().gapDeciderGone(one.deciderName())
                        : words.texts().gapDecider(one.deciderName(), tree.label(one.unit(), locale)),
                InsightWords.number(when.daysSince(one.givenAt())),
                when.day(one.givenAt()));
    }

    private Gap vacant(LoopRow row, UnitTree tree, Locale locale) {
        var since = Optional.ofNullable(row.vacantSince()).orElse(row.enteredAt());
        String code = tree.find(row.unit()).map(UnitTree.Node::code).orElse("");
        return new Gap(
                "/loops?vacant=true&unit=" + code,
                tree.label(row.unit(), locale) + " " + row.personName(),
                loopWords.stage(row.stage()),
                InsightWords.number(when.daysSince(since)),
                when.day(since));
    }

    private Gap headless(Vacancies.Headless one, UnitTree tree, Locale locale) {
        LocalDate since = one.since();
        return new Gap(
                "/loops?unit=" + one.unit().code(),
                tree.label(one.unit().id(), locale),
                words.texts().gapPeople(InsightWords.number(one.people())),
                since == null ? "" : InsightWords.number(when.daysSince(since)),
                when.day(since));
    }

    private Gap late(Activity.Late one, Locale locale) {
        return new Gap(
                "/loops?overdue=true&unit=" + one.unit().code(),
                one.unit().name().in(locale),
                words.texts().items(InsightWords.number(one.loops())),
                InsightWords.number(when.daysSince(one.oldestDue())),
                when.day(one.oldestDue()));
    }

    private static String more(long total) {
        return total <= SHOWN ? "" : InsightWords.number(total - SHOWN);
    }

    private SilentRow silent(Activity.Silent one, Locale locale) {
        LocalDate last = one.lastTry();
        return new SilentRow(
                "/loops?unit=" + one.unit().code(),
                one.unit().name().in(locale),
                InsightWords.number(one.people()),
                last == null ? "" : InsightWords.number(when.daysSince(last)),
                when.day(last));
    }
}
