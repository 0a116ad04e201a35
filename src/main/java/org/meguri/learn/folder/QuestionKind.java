package org.meguri.learn.folder;

/** How a question is answered. */
public enum QuestionKind {
    /** 選択: one or all of the right choices */
    CHOICE,
    /** 並べ替え: the choices in their order; the right one is that in which they are written */
    ORDER,
    /** 記述: a few words; the choices are the answers that are accepted, and wrong ones that are foreseen */
    SHORT,
    /** 誤りを見つける: the passages of an AI's answer that are wrong; the choices are its passages in their order */
    MARK;

    /** Whether its choices are shown in the order in which they are written. */
    public boolean isFixed() {
        return this == MARK;
    }
}
