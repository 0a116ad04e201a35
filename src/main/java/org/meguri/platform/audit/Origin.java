package org.meguri.platform.audit;

import org.jspecify.annotations.Nullable;

/** Where the act of this moment comes from, as far as anybody knows. Implemented where requests are known. */
public interface Origin {

    /** The address of the device or of its network; null outside a request. */
    @Nullable
    String address();

    /** What the browser or program calls itself; null outside a request. */
    @Nullable
    String device();
}
