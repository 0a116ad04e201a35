package org.meguri.platform.web;

/** Proves that a form was shown by this installation to this reader. Implemented where the keys are known. */
public interface FormTokens {

    /** The hidden value for forms of the given session or, before signing in, of the given visit. */
    String of(String sessionOrVisit);
}
