package org.meguri.learn.items.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.meguri.learn.folder.QuestionKind;
import org.meguri.learn.items.Item;

/** The words of the page on how questions fare. */
@MessageBundle("items")
public interface ItemMessages {

    @Message
    String title();

    @Message
    String text();

    @Message
    String drafts();

    @Message
    String question();

    @Message
    String answered();

    @Message
    String difficulty();

    @Message
    String discrimination();

    @Message
    String recalled();

    @Message
    String madeRecalled();

    @Message
    String verdict();

    @Message
    String made();

    @Message
    String madeFirst();

    @Message
    String madeDifficulty();

    @Message
    String madeDiscrimination();

    @Message
    String right();

    @Message
    String unknown();

    @Message
    String none();

    @Message
    String choicesOf(QuestionKind kind);

    @Message
    String verdictOf(Item.Verdict verdict);
}
