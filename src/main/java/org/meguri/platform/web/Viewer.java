package org.meguri.platform.web;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who looks at the page, as far as the layout needs to know. Implemented where people are known. */
public interface Viewer {

    boolean isSignedIn();

    String name();

    /** Where they work, for example 「総務課 文書法制係」. */
    String unit();

    /** The names of their roles. */
    Set<String> roles();

    Locale locale();

    boolean isEraDates();

    /** How pages behave where several people use one browser; null on anybody's own. */
    default @Nullable SharedMode shared() {
        return null;
    }

    /** How many notices they have not seen. */
    long unseen();

    /** What their forms are bound to; null before signing in. */
    @Nullable
    String session();
}
