package org.meguri.practice.decision.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.meguri.practice.decision.DecisionRequest;
import org.meguri.practice.decision.Ruling;

/** The words of questions that somebody decides, and of the precedents that follow. */
@MessageBundle("decision")
public interface DecisionMessages {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String ask();

    @Message
    String askTitle();

    @Message
    String askLead();

    @Message
    String askObstacle(String reason);

    @Message
    String similar();

    @Message
    String question();

    @Message
    String questionHint();

    @Message
    String background();

    @Message
    String backgroundHint();

    @Message
    String decider();

    @Message
    String deciderHint();

    @Message
    String choose();

    @Message
    String above();

    @Message
    String others();

    @Message
    String dueOn();

    @Message
    String dueHint();

    @Message
    String send();

    @Message
    String waiting();

    @Message
    String waitingText();

    @Message
    String by(String day);

    @Message
    String overdue(String day);

    @Message
    String from(String who, String unit);

    @Message
    String mine();

    @Message
    String mineText(String who);

    @Message
    String search();

    @Message
    String searchButton();

    @Message
    String here();

    @Message
    String anyRuling();

    @Message
    String rulingFilter();

    @Message
    String holding();

    @Message
    String lapsed();

    @Message
    String stateFilter();

    @Message
    String found(long number);

    @Message
    String none();

    @Message
    String noneText();

    @Message
    String noneFound();

    @Message
    String noneFoundText();

    @Message
    String clear();

    @Message
    String ruling(Ruling value);

    @Message
    String rulingText(Ruling value);

    @Message
    String state(DecisionRequest.State value);

    @Message
    String holdsIn(String unit);

    @Message
    String holdsEverywhere();

    @Message
    String holdsUntil(String day);

    @Message
    String holdsOpenly();

    @Message
    String decidedBy(String who, String day);

    @Message
    String askedBy(String who, String unit, String day);

    @Message
    String decidedByWhom(String who);

    @Message
    String answer();

    @Message
    String answerHint();

    @Message
    String decide();

    @Message
    String decideText();

    @Message
    String rulingChoice();

    @Message
    String scope();

    @Message
    String scopeWhole();

    @Message
    String scopeHint();

    @Message
    String until();

    @Message
    String untilHint();

    @Message
    String passOn();

    @Message
    String passOnText();

    @Message
    String withdraw();

    @Message
    String withdrawText();

    @Message
    String withdrawn(String day);

    @Message
    String end();

    @Message
    String endText();

    @Message
    String endReason();

    @Message
    String ended(String day);

    @Message
    String practice();

    @Message
    String optional();

    @Message
    String obstacleAsk();

    @Message
    String obstacleAsked(String who, String day);

    @Message
    String obstacleGiven(String ruling);

    @Message
    String beforeAsking();
}
