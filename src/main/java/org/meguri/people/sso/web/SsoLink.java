package org.meguri.people.sso.web;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.meguri.people.sso.Provider;

/** What the sign-in page needs to know of the provider. */
@Named("sso")
@Singleton
public class SsoLink {

    private final Provider provider;

    SsoLink(Provider provider) {
        this.provider = provider;
    }

    public boolean isOn() {
        return provider.isOn();
    }

    /** How the provider is called; null where it has no name. */
    public @Nullable String getName() {
        return provider.name().orElse(null);
    }

    public String href(@Nullable String next) {
        return next == null || next.isEmpty() || "/".equals(next)
                ? SsoPages.PATH
                : SsoPages.PATH + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }
}
