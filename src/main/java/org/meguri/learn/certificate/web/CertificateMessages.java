package org.meguri.learn.certificate.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of certificates. */
@MessageBundle("certificate")
public interface CertificateMessages {

    @Message
    String title();

    @Message
    String learn();

    @Message
    String text();

    @Message
    String none();

    @Message
    String noneText();

    @Message
    String open();

    @Message
    String issue();

    @Message
    String issued();

    @Message
    String earnedOn(String day);

    @Message
    String until(String day);

    @Message
    String number(String year, int number);

    @Message
    String verify();

    @Message
    String verifyTitle();

    @Message
    String holds();

    @Message
    String over();

    @Message
    String name();

    @Message
    String about();

    @Message
    String date();

    @Message
    String lastDay();

    @Message
    String numberTerm();

    @Message
    String body();

    @Message
    String unknown();

    @Message
    String modules();

    @Message
    String passed();

    @Message
    String underWay();

    @Message
    String passedOn(String day);

    @Message
    String provenOn(String day);

    @Message
    String begunOn(String day);

    @Message
    String read(long read, long lessons);

    @Message
    String attempts();

    @Message
    String attemptsText();

    @Message
    String attemptPassed();

    @Message
    String score(int correct, int asked);

    @Message
    String classes();

    @Message
    String attended();
}
