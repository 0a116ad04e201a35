package org.meguri.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Answer;
import org.meguri.learn.Curricula;
import org.meguri.learn.Curriculum.ModuleOutline;
import org.meguri.learn.Quiz;
import org.meguri.learn.Quizzes;
import org.meguri.learn.SubmitQuiz;
import org.meguri.learn.folder.CourseFolder;
import org.meguri.learn.folder.CourseZip;
import org.meguri.learn.prior.ProofText;
import org.meguri.learn.prior.SubmitProof;
import org.meguri.people.Actor;
import org.meguri.people.Actors;
import org.meguri.people.GrantRole;
import org.meguri.people.ImportRoster;
import org.meguri.people.Role;
import org.meguri.people.RosterImport;
import org.meguri.platform.Ids;
import org.meguri.platform.Words;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.notice.Inbox;
import org.meguri.platform.notice.NoticeKind;
import org.meguri.practice.AssignPractice;
import org.meguri.practice.BlockerReason;
import org.meguri.practice.Outcome;
import org.meguri.practice.PlanPractice;
import org.meguri.practice.RaiseBlocker;
import org.meguri.practice.RecordTry;
import org.meguri.practice.ReportPractice;
import org.meguri.practice.answer.AnswerTemplate;
import org.meguri.practice.answer.AnswerTemplates;
import org.meguri.practice.answer.AnswerText;
import org.meguri.practice.answer.WriteTemplate;
import org.meguri.practice.decision.Decide;
import org.meguri.practice.decision.Deciders;
import org.meguri.practice.decision.Decision;
import org.meguri.practice.decision.Question;
import org.meguri.practice.decision.RequestDecision;
import org.meguri.practice.decision.Ruling;
import org.meguri.practice.lookback.StartLookBack;
import org.meguri.practice.register.DescribeTask;
import org.meguri.practice.register.Statement;
import org.meguri.share.Audience;
import org.meguri.share.Byline;
import org.meguri.share.CaseKind;
import org.meguri.share.PublishCase;
import org.meguri.share.Story;
import org.meguri.share.prompt.PromptText;
import org.meguri.share.prompt.WritePrompt;
import org.meguri.testing.World;

/**
 * Makes what a route can be asked about: of each kind of thing one that belongs to a given person, or to the unit or the
 * body of that person.
 */
@ApplicationScoped
class ScopeObjects {

    /** A subject is a staff number of the city, or of the town with this before it. */
    static final String TOWN = "town:";

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final World world;
    private final FurtherCast cast;
    private final EntityManager entities;
    private final Actors actors;
    private final Curricula curricula;
    private final Quizzes quizzes;
    private final SubmitQuiz submitQuiz;
    private final SubmitProof submitProof;
    private final AssignPractice assignPractice;
    private final PlanPractice planPractice;
    private final RecordTry recordTry;
    private final ReportPractice reportPractice;
    private final RaiseBlocker raiseBlocker;
    private final RequestDecision requestDecision;
    private final Decide decide;
    private final Deciders deciders;
    private final AnswerTemplates answerTemplates;
    private final WriteTemplate writeTemplate;
    private final WritePrompt writePrompt;
    private final StartLookBack startLookBack;
    private final PublishCase publishCase;
    private final DescribeTask describeTask;
    private final ImportRoster importRoster;
    private final GrantRole grantRole;
    private final Audit audit;
    private final Inbox inbox;
    private final ScopePartners partners;
    private final ScopeLicences licences;
    private final ScopeTasks tasks;
    private final ScopeTroubles troubles;
    private int drafts;

    ScopeObjects(
            World world,
            FurtherCast cast,
            EntityManager entities,
            Actors actors,
            Curricula curricula,
            Quizzes quizzes,
            SubmitQuiz submitQuiz,
            SubmitProof submitProof,
            AssignPractice assignPractice,
            PlanPractice planPractice,
            RecordTry recordTry,
            ReportPractice reportPractice,
            RaiseBlocker raiseBlocker,
            RequestDecision requestDecision,
            Decide decide,
            Deciders deciders,
            AnswerTemplates answerTemplates,
            WriteTemplate writeTemplate,
            WritePrompt writePrompt,
            StartLookBack startLookBack,
            PublishCase publishCase,
            DescribeTask describeTask,
            ImportRoster importRoster,
            GrantRole grantRole,
            Audit audit,
            Inbox inbox,
            ScopePartners partners,
            ScopeLicences licences,
            ScopeTasks tasks,
            ScopeTroubles troubles) {
        this.world = world;
        this.cast = cast;
        this.entities = entities;
        this.actors = actors;
        this.curricula = curricula;
        this.quizzes = quizzes;
        this.submitQuiz = submitQuiz;
        this.submitProof = submitProof;
        this.assignPractice = assignPractice;
        this.planPractice = planPractice;
        this.recordTry = recordTry;
        this.reportPractice = reportPractice;
        this.raiseBlocker = raiseBlocker;
        this.requestDecision = requestDecision;
        this.decide = decide;
        this.deciders = deciders;
        this.answerTemplates = answerTemplates;
        this.writeTemplate = writeTemplate;
        this.writePrompt = writePrompt;
        this.startLookBack = startLookBack;
        this.publishCase = publishCase;
        this.describeTask = describeTask;
        this.importRoster = importRoster;
        this.grantRole = grantRole;
        this.audit = audit;
        this.inbox = inbox;
        this.partners = partners;
        this.licences = licences;
        this.tasks = tasks;
        this.troubles = troubles;
    }

    /**
     * What is put into an address and a body in place of the names in braces.
     *
     * @param kind as in {@code scope.csv}
     * @param self who asks, if that is the subject
     */
    @ActivateRequestContext
    Map<String, String> of(String kind, String subject, @Nullable String self) {
        Map<String, String> made = new HashMap<>();
        Actor who = actors.of(person(subject));
        made.put("person", who.person().toString());
        made.put("number", subject.startsWith(TOWN) ? "900000" : subject);
        made.put("name", who.name());
        made.put("unit", who.unit().toString());
        made.put("unitCode", unitCode(who.unit()));
        made.put("brief", module(who).brief().id().toString());
        made.put("id", kind.equals("slip") ? slip(subject, self) : id(kind.replace("in:", ""), subject, who, made));
        return made;
    }

    private String unitCode(UUID unit) {
        return entities.createQuery("select u.code from OrgUnit u where u.id = :unit", String.class)
                .setParameter("unit", unit)
                .getSingleResult();
    }

    private String id(String kind, String subject, Actor who, Map<String, String> made) {
        return switch (kind) {
            case "person", "assignment", "account" -> who.person().toString();
            case "appointee" -> {
                endLeaderships(who.person());
                yield who.person().toString();
            }
            case "unit" -> who.unit().toString();
            case "session" -> session(subject, who, made);
            case "notice" -> notice(who);
            case "recall" -> recall(who);
            case "skill" ->
                entities.createQuery("select s.id from Skill s where s.bodyId = :body order by s.code", UUID.class)
                        .setParameter("body", who.body())
                        .setMaxResults(1)
                        .getSingleResult()
                        .toString();
            case "exercise" -> exercise(who).id().toString();
            case "proof" -> proof(who, made).toString();
            case "module-proof" -> {
                proof(who, made);
                yield exercise(who).id().toString();
            }
            case "class" -> classSession(who);
            case "class-entry" -> classEntry(who, made);
            case "person-session" -> {
                session(subject, who, made);
                yield person(subject.startsWith(TOWN) ? TOWN + "000002" : subject)
                        .toString();
            }
            case "practice" -> planned(who).toString();
            case "tried" -> practiceOf(made, tried(who));
            case "reported" -> reported(who).toString();
            case "blocked" -> {
                UUID practice = planned(who);
                made.put(
                        "blocker",
                        raiseBlocker
                                .raise(who, practice, BlockerReason.NO_TIME, null)
                                .toString());
                yield practice.toString();
            }
            case "answer-template" -> template(who).toString();
            case "answerable" -> {
                made.put("template", template(world.actor("trainer")).toString());
                yield reported(who).toString();
            }
            case "decision" -> decision(who, made).toString();
            case "precedent" -> {
                UUID asked = decision(who, made);
                decide.decide(
                        actors.of(UUID.fromString(made.get("decider"))),
                        asked,
                        Decision.typed(Ruling.ALLOWED, "範囲の判断", null, null),
                        null);
                yield asked.toString();
            }
            case "prompt" -> prompt(who).toString();
            case "prompt-try" -> {
                practiceOf(made, planned(who));
                yield prompt(who).toString();
            }
            case "hand-over" -> handOver(who).toString();
            case "look-back" ->
                startLookBack.start(who, "範囲", tried(who), List.of()).toString();
            case "looked-back" -> {
                UUID practice = tried(who);
                made.put(
                        "lookBack",
                        startLookBack.start(who, "範囲", practice, List.of()).toString());
                yield practice.toString();
            }
            case "loop" -> {
                UUID practice = planned(who);
                practiceOf(made, practice);
                yield loop(practice).toString();
            }
            case "case" -> published(who, Audience.ALL).toString();
            case "shared", "unsigned" -> {
                published(who, Audience.ALL, kind.equals("shared") ? Byline.PERSON : Byline.UNIT);
                yield newestPractice(who).toString();
            }
            case "section-case" -> published(who, Audience.SECTION).toString();
            case "department-case" -> published(who, Audience.DEPARTMENT).toString();
            case "audited" -> audited(who);
            case "task" ->
                describeTask
                        .add(who, "範囲の業務", "件", Statement.estimate(10, 10, 1))
                        .toString();
            case "trouble" -> troubles.waiting(who).toString();
            case "matched-trouble" -> troubles.matched(who).toString();
            case "rule" -> tasks.rule(who, keeper(subject)).toString();
            case "two-tasks" -> {
                made.put("into", tasks.one(who).toString());
                yield tasks.one(who).toString();
            }
            case "proposed" -> {
                UUID task = tasks.one(who);
                made.put("proposal", tasks.proposal(task).toString());
                yield task.toString();
            }
            case "lesson" -> {
                made.put("file", "five-parts.ja.png");
                yield module(who).lessons().get(0).id().toString();
            }
            case "quiz" -> module(who).quiz().id().toString();
            case "module" -> {
                made.put("module", module(who).id().toString());
                yield module(who).id().toString();
            }
            case "attempt" -> attempt(who).toString();
            case "programme" ->
                curricula.of(who.body()).programmes().get(0).id().toString();
            case "grant" -> grant(subject, who, Role.LEADER, made);
            case "right" -> grant(subject, who, Role.TRAINER, made);
            case "deputy" ->
                as(subject, "hr")
                        .body(Map.of(
                                "unit",
                                who.unit(),
                                "staffNumber",
                                subject.startsWith(TOWN) ? "000004" : FurtherCast.STAND_IN,
                                "to",
                                today().plusDays(3).toString(),
                                "reason",
                                "出張のため"))
                        .post("/api/v1/deputies")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
            case "pc" -> pc(subject, who);
            case "roster" -> imported(keeper(subject), today()).toString();
            case "coming-roster" ->
                imported(keeper(subject), today().plusDays(40)).toString();
            case "columns" -> withoutColumns(keeper(subject)).toString();
            case "batch" -> batch(subject, made);
            case "draft" -> draft(subject, made);
            case "audience" ->
                made(subject, "/api/v1/courses/AI-WRITING/audience-rules", Map.of("name", "範囲", "kind", "RECOMMENDED"));
            case "quiet" ->
                made(
                        subject,
                        "/api/v1/quiet-periods",
                        Map.of("name", "範囲", "from", today().toString(), "to", today().toString()));
            case "inviting" -> {
                made.put("login", partners.login());
                yield partners.programme(keeper(subject)).toString();
            }
            case "invitation" -> partners.invited(keeper(subject)).toString();
            case "own-invitation" ->
                (isPartner(subject) ? partners.of(who.person()) : partners.invited(keeper(subject))).toString();
            case "partner-case" -> {
                made.put("partner", partners.standing(keeper(subject)).toString());
                yield published(who, Audience.ALL).toString();
            }
            case "asked" ->
                partners.asked(who, published(who, Audience.ALL), partners.standing(keeper(subject)))
                        .toString();
            case "advised" ->
                partners.advised(who, published(who, Audience.ALL), partners.standing(keeper(subject)))
                        .toString();
            case "guideline" -> licences.guideline(keeper(subject)).toString();
            case "registered" -> licences.guideline(keeper(subject)).toString();
            case "licence" -> licences.granted(keeper(subject), who).toString();
            case "certificate" -> licences.certificate(keeper(subject), who).toString();
            case "pledged" -> licences.pledged(keeper(subject), who).toString();
            case "question" -> question(subject, who);
            default -> throw new IllegalArgumentException("nothing is known of a " + kind);
        };
    }

    /** A template for answers, as it stands or a new one. */
    private UUID template(Actor who) {
        return answerTemplates.of(who).stream()
                .findFirst()
                .map(AnswerTemplate::id)
                .orElseGet(() -> writeTemplate.write(who, null, "範囲", AnswerText.typed("範囲", "範囲", null), null));
    }

    /** Answers that the person, trainer or not, handed over to themselves. */
    @Transactional
    UUID handOver(Actor who) {
        UUID id = UUID.randomUUID();
        entities.createNativeQuery("""
                        insert into answer_hand_over (id, body_id, giver_id, taker_id, unit_id, from_on, made_at)
                        values (:id, :body, :me, :me, :unit, :day, :now)
                        """)
                .setParameter("id", id)
                .setParameter("body", who.body())
                .setParameter("me", who.person())
                .setParameter("unit", who.unit())
                .setParameter("day", today())
                .setParameter("now", Instant.now())
                .executeUpdate();
        return id;
    }

    /** A prompt of the library, kept by the person. */
    private UUID prompt(Actor who) {
        return writePrompt.write(who, PromptText.typed("範囲", "範囲", "範囲", "範囲", "1", null, List.of("T06"), 1));
    }

    /** A question to a head in whose unit nobody of the cast asks; another head could be asked instead. */
    private UUID decision(Actor who, Map<String, String> made) {
        List<UUID> heads = deciders.of(who).stream().map(Deciders.Decider::id).toList();
        UUID asked = heads.get(heads.size() - 1);
        made.put("decider", asked.toString());
        made.put("next", heads.get(0).toString());
        return requestDecision.request(who, Question.typed("範囲に入りますか", "範囲"), asked, null, null);
    }

    /** What HR makes through the interface. */
    private String made(String subject, String address, Map<String, ?> body) {
        return as(subject, "hr")
                .body(body)
                .post(address)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static boolean isPartner(String subject) {
        return FurtherCast.NUMBERS.get("partner").equals(subject);
    }

    /** To the partner of the cast a question of somebody at work, to another partner one of the subject. */
    private String question(String subject, Actor who) {
        Actor author = isPartner(subject) ? actors.of(person("000103")) : who;
        UUID invitation = isPartner(subject) ? partners.of(who.person()) : partners.standing(keeper(subject));
        return partners.asked(author, published(author, Audience.ALL), invitation)
                .toString();
    }

    private static LocalDate today() {
        return LocalDate.now(TOKYO);
    }

    private static String practiceOf(Map<String, String> made, UUID practice) {
        made.put("practice", practice.toString());
        return practice.toString();
    }

    /** Somebody who may do everything in the body of the subject. */
    private Actor keeper(String subject) {
        return actors.of(person(subject.startsWith(TOWN) ? TOWN + "000001" : "000001"));
    }

    private RequestSpecification as(String subject, String login) {
        return world.as(subject.startsWith(TOWN) ? "town" : login);
    }

    UUID person(String subject) {
        boolean town = subject.startsWith(TOWN);
        return entities.createQuery(
                        "select p.id from Person p where p.body.lgCode = :body and p.staffNumber = :number", UUID.class)
                .setParameter("body", town ? "990027" : "990019")
                .setParameter("number", town ? subject.substring(TOWN.length()) : subject)
                .getSingleResult();
    }

    private ModuleOutline module(Actor who) {
        return curricula.of(who.body()).modulesWithBrief().get(0);
    }

    /** A planned practice that nobody has seen yet; what was open before is out of the way. */
    private UUID planned(Actor who) {
        end(who.person());
        UUID made = assignPractice.assign(who, module(who).brief().id(), who.person(), "T06", null);
        planPractice.plan(who, made, new PlanPractice.Planning("T06", "届いたら", "試す", today(), 30, null));
        return made;
    }

    @Transactional
    void end(UUID person) {
        entities.createQuery("""
                        update PracticeAssignment p set p.withdrawnAt = :now
                        where p.person.id = :person and p.declinedAt is null and p.withdrawnAt is null
                        """)
                .setParameter("now", Instant.now())
                .setParameter("person", person)
                .executeUpdate();
    }

    private UUID tried(Actor who) {
        UUID practice = planned(who);
        recordTry.record(who, practice, new RecordTry.Try(Outcome.WENT_WELL, 20, null, null, "書けました。", null));
        return practice;
    }

    private UUID reported(Actor who) {
        UUID practice = tried(who);
        reportPractice.report(who, practice);
        return practice;
    }

    private UUID published(Actor who, Audience audience) {
        return published(who, audience, Byline.PERSON);
    }

    private UUID published(Actor who, Audience audience, Byline byline) {
        return publishCase.publish(
                who,
                tried(who),
                new PublishCase.Telling(
                        CaseKind.SUCCESS,
                        byline,
                        audience,
                        Story.typed("範囲の事例", "困りごと", "試した", "結果", "理由", "助言", null)));
    }

    private UUID newestPractice(Actor who) {
        return entities.createQuery(
                        "select p.id from PracticeAssignment p where p.person.id = :person order by p.id desc",
                        UUID.class)
                .setParameter("person", who.person())
                .setMaxResults(1)
                .getSingleResult();
    }

    private UUID loop(UUID practice) {
        return entities.createQuery("select l.id from Loop l where l.practiceId = :practice", UUID.class)
                .setParameter("practice", practice)
                .getSingleResult();
    }

    private UUID attempt(Actor who) {
        UUID sheet = Ids.next();
        UUID quiz = module(who).quiz().id();
        return submitQuiz.submit(who, quiz, sheet, answers(who, quiz, sheet));
    }

    @Transactional
    Map<UUID, Answer> answers(Actor who, UUID quiz, UUID sheet) {
        Map<UUID, Answer> chosen = new HashMap<>();
        for (Quiz.Asked asked : quizzes.of(who, quiz).sheet(sheet, who.person())) {
            chosen.put(
                    asked.question().id(),
                    Answer.of(List.of(asked.choices().get(0).id())));
        }
        return chosen;
    }

    /** A role from tomorrow on, so that nobody may do more today. */
    private String grant(String subject, Actor who, Role role, Map<String, String> made) {
        endComing(who.person());
        endLeaderships(who.person());
        UUID grant = grantRole.grant(
                keeper(subject),
                who.person(),
                role,
                role == Role.LEADER ? null : who.unit(),
                today().plusDays(1),
                null);
        made.put("grant", grant.toString());
        return role == Role.LEADER ? grant.toString() : who.person().toString();
    }

    @Transactional
    void endComing(UUID person) {
        entities.createQuery("delete from RoleGrant g where g.person.id = :person and g.days.from > :today")
                .setParameter("person", person)
                .setParameter("today", today())
                .executeUpdate();
    }

    /** Somebody has looked at the person; what stands in the log is the name. */
    @Transactional
    String audited(Actor who) {
        audit.record(Act.PERSON_VIEWED, who.body(), null, who.person(), "page:person");
        return who.name();
    }

    /** The person has not been a leader before, unless they are the one of the cast. */
    @Transactional
    void endLeaderships(UUID person) {
        entities.createQuery("delete from RoleGrant g where g.role = LEADER and g.person.id in "
                        + "(select p.id from Person p where p.id = :person and p.staffNumber <> '000803')")
                .setParameter("person", person)
                .executeUpdate();
    }

    private String session(String subject, Actor who, Map<String, String> made) {
        String login = subject.startsWith(TOWN)
                ? "town-employee"
                : entities.createQuery("select a.login from Account a where a.person.id = :person", String.class)
                        .setParameter("person", who.person())
                        .getSingleResult();
        io.restassured.RestAssured.given()
                .contentType("application/json")
                .body(Map.of("login", login, "password", World.PASSWORD))
                .post("/api/v1/tokens")
                .then()
                .statusCode(200);
        UUID session = entities.createQuery(
                        "select s.id from Session s where s.account.person.id = :person order by s.id desc", UUID.class)
                .setParameter("person", subject.startsWith(TOWN) ? person(TOWN + "000002") : who.person())
                .setMaxResults(1)
                .getSingleResult();
        made.put("session", session.toString());
        return session.toString();
    }

    /** What somebody is asked again about a module; the first time of many, so that none is there twice. */
    @Transactional
    String recall(Actor who) {
        UUID id = Ids.next();
        UUID module = module(who).id();
        entities.createNativeQuery("""
                        insert into recall (id, module_id, person_id, turn, asked_at)
                        select :id, :module, :person, count(r.id) + 1, :now from recall r where r.person_id = :person
                        """)
                .setParameter("id", id)
                .setParameter("module", module)
                .setParameter("person", who.person())
                .setParameter("now", Instant.now())
                .executeUpdate();
        entities.createNativeQuery("""
                        insert into recall_answer (id, recall_id, question_id, place)
                        select :answer, :id, q.id, 0 from question q join quiz z on z.id = q.quiz_id
                        where z.module_id = :module and q.place = 0
                        """)
                .setParameter("answer", Ids.next())
                .setParameter("id", id)
                .setParameter("module", module)
                .executeUpdate();
        return id.toString();
    }

    /** A module that opens no practice, and that no licence asks for. */
    private ModuleOutline exercise(Actor who) {
        return curricula.of(who.body()).course("AI-LEAD").modules().get(0);
    }

    /** A proof that waits; what was answered before is as if it had not been. */
    private UUID proof(Actor who, Map<String, String> made) {
        UUID module = exercise(who).id();
        unproven(who.person(), module);
        UUID proof = submitProof.submit(who, module, ProofText.typed(null, "範囲の業務", "した", "見た", "出た"));
        made.put("proof", proof.toString());
        return proof;
    }

    @Transactional
    void unproven(UUID person, UUID module) {
        for (String sql : List.of(
                "update enrolment set proof_id = null, passed_at = null where person_id = :person and module_id = :module",
                "delete from proof where person_id = :person and module_id = :module")) {
            entities.createNativeQuery(sql)
                    .setParameter("person", person)
                    .setParameter("module", module)
                    .executeUpdate();
        }
    }

    /** A session on a day to come. */
    @Transactional
    String classSession(Actor who) {
        UUID id = Ids.next();
        entities.createNativeQuery("""
                        insert into class_session (id, body_id, title, place, held_on, starts_at, ends_at, capacity,
                          entries_until, made_by, made_at, version)
                        values (:id, :body, '範囲', '会議室', :day, time '09:00:00', time '10:00:00', 30, :day, :by, :now, 0)
                        """)
                .setParameter("id", id)
                .setParameter("body", who.body())
                .setParameter("day", today().plusDays(3))
                .setParameter("by", who.person())
                .setParameter("now", Instant.now())
                .executeUpdate();
        return id.toString();
    }

    /** A session for which the person has entered. */
    @Transactional
    String classEntry(Actor who, Map<String, String> made) {
        String session = classSession(who);
        UUID entry = Ids.next();
        entities.createNativeQuery("""
                        insert into class_entry (id, session_id, person_id, entered_at, entered_by)
                        values (:id, :session, :person, :now, :person)
                        """)
                .setParameter("id", entry)
                .setParameter("session", UUID.fromString(session))
                .setParameter("person", who.person())
                .setParameter("now", Instant.now())
                .executeUpdate();
        made.put("entry", entry.toString());
        return session;
    }

    private String notice(Actor who) {
        UUID about = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> inbox.tell(
                        NoticeKind.PRACTICE_ENDORSED,
                        who.body(),
                        who.person(),
                        about,
                        "/practices",
                        Instant.now(),
                        new Words("範囲", null)));
        return entities.createQuery("select n.id from Notice n where n.about = :about", UUID.class)
                .setParameter("about", about)
                .getSingleResult()
                .toString();
    }

    private String pc(String subject, Actor who) {
        as(subject, "admin")
                .body(Map.of("name", "範囲のPC", "place", "窓口", "unit", who.unit(), "namesShown", false))
                .post("/api/v1/shared-pcs")
                .then()
                .statusCode(201);
        return entities.createQuery(
                        "select s.id from SharedPc s where s.unit.id = :unit order by s.id desc", UUID.class)
                .setParameter("unit", who.unit())
                .setMaxResults(1)
                .getSingleResult()
                .toString();
    }

    /** Slips belong to the session in which they were issued; a further one for somebody who never signs in. */
    private String slip(String subject, @Nullable String self) {
        boolean town = subject.startsWith(TOWN);
        UUID unit =
                actors.of(person(town ? TOWN + "000003" : FurtherCast.STAND_IN)).unit();
        String login = self != null ? self : town ? "town" : "admin";
        String run = world.as(login)
                .body(Map.of("unit", unit, "again", true))
                .post("/api/v1/account-slips")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        String state = "";
        while (!"READY".equals(state)) {
            Thread.onSpinWait();
            state = world.as(login).get("/api/v1/account-slips/" + run).path("state");
        }
        return run;
    }

    private UUID imported(Actor keeper, LocalDate day) {
        return importRoster.dryRun(
                keeper,
                RosterImport.Kind.UNITS,
                "units.csv",
                ("組織コード,親組織コード,組織名,階層,適用開始日\r\n39001,00000,範囲部,1," + day + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private UUID withoutColumns(Actor keeper) {
        try {
            Path file = Files.createTempFile("scope", ".csv");
            try {
                Files.writeString(file, "甲,乙,丙,丁,戊\r\n1,2,3,4,5\r\n");
                return importRoster.handIn(keeper, RosterImport.Kind.UNITS, "columns.csv", file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String batch(String subject, Map<String, String> made) {
        String path = "/api/v1/transfer-batches/";
        String batch = as(subject, "hr")
                .body(Map.of(
                        "name", "範囲の異動", "effectiveOn", today().plusDays(40).toString()))
                .post("/api/v1/transfer-batches")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        boolean town = subject.startsWith(TOWN);
        as(subject, "hr")
                .body(Map.of("kind", "RENAME", "code", town ? "01" : "20200", "name", "範囲課"))
                .post(path + batch + "/steps")
                .then()
                .statusCode(201);
        as(subject, "hr")
                .contentType("text/csv")
                .body((String.join(",", RosterImport.Kind.STAFF.columns())
                                + (town
                                        ? "\n000003,町田 3郎,,,,01,係長,本務,在職,,,,\n"
                                        : "\n000203,山本 環,,,,20100,係長,本務,在職,,,,\n"))
                        .getBytes(StandardCharsets.UTF_8))
                .put(path + batch + "/lines")
                .then()
                .statusCode(200);
        for (Map.Entry<String, String> part :
                Map.of("line", "TransferLine", "step", "TransferUnitStep").entrySet()) {
            made.put(
                    part.getKey(),
                    entities.createQuery(
                                    "select x.id from " + part.getValue() + " x where x.batch.id = :batch", UUID.class)
                            .setParameter("batch", UUID.fromString(batch))
                            .setMaxResults(1)
                            .getSingleResult()
                            .toString());
        }
        return batch;
    }

    private static byte[] packed(CourseFolder folder) {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try {
            CourseZip.pack(folder, (sha256, out) -> out.write("番号\r\n".getBytes(StandardCharsets.UTF_8)), zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zip.toByteArray();
    }

    private String draft(String subject, Map<String, String> made) {
        made.putAll(Map.of("module", "M1", "stem", "one", "question", "q1", "file", "a.csv"));
        CourseFolder folder = CourseFolder.of(
                Map.of(
                        "course.yaml",
                        "code: S" + ++drafts + "\ntitle: {ja: 講座}\nsummary: {ja: 要約}\nmodules: [M1]\n",
                        "M1/module.yaml",
                        "code: M1\ntitle: {ja: 単元}\ngoals: [{ja: できる}]\nlessons: [one]\n"
                                + "exercise: {title: {ja: 題}, text: {ja: 文}}\nshare: {ja: 共有}\n",
                        "M1/quiz.yaml",
                        "pass: 80\ndraw: 1\nquestions:\n  - id: q1\n    text: {ja: 問い}\n    choices:\n"
                                + "      - {text: {ja: 正}, correct: true, feedback: {ja: はい}}\n"
                                + "      - {text: {ja: 誤}, feedback: {ja: いいえ}}\n",
                        "M1/one.ja.md",
                        "# 題\n\n文\n"),
                Map.of("M1/media/a.csv", "its content"));
        return as(subject, "trainer")
                .contentType("application/zip")
                .body(packed(folder))
                .post("/api/v1/course-drafts/folders")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Kinds that are the same after a request as before it. */
    static final Set<String> LASTING = Set.of(
            "person",
            "assignment",
            "unit",
            "task",
            "lesson",
            "quiz",
            "module",
            "programme",
            "roster",
            "coming-roster",
            "guideline",
            "registered");

    /** Kinds of which every person of the body sees the same. */
    static final Set<String> OF_THE_BODY = Set.of(
            "class",
            "skill",
            "lesson",
            "quiz",
            "module",
            "programme",
            "roster",
            "coming-roster",
            "columns",
            "batch",
            "draft",
            "inviting",
            "invitation",
            "guideline",
            "audience",
            "quiet");
}
