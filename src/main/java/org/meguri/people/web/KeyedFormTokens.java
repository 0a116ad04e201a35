package org.meguri.people.web;

import jakarta.inject.Singleton;
import org.meguri.people.Keys;
import org.meguri.platform.web.FormTokens;

/** Proves forms with the secret of the installation. */
@Singleton
public class KeyedFormTokens implements FormTokens {

    private final Keys keys;

    KeyedFormTokens(Keys keys) {
        this.keys = keys;
    }

    @Override
    public String of(String sessionOrVisit) {
        return keys.proof("form", sessionOrVisit);
    }
}
