package org.meguri.people.sso;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.meguri.testing.TestDatabase;

/** A database of its own and a provider. */
public class SsoWorld implements QuarkusTestResourceLifecycleManager {

    private final TestDatabase database = new TestDatabase();
    private final FakeProvider provider = new FakeProvider();

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>();
        database.start().forEach((key, value) -> settings.put(key, value.replace("mem:meguri;", "mem:sso;")));
        settings.put("meguri.sso.issuer", provider.issuer());
        settings.put("meguri.sso.client-id", FakeProvider.CLIENT);
        settings.put("meguri.sso.client-secret", FakeProvider.SECRET);
        settings.put("meguri.sso.pattern", "([0-9A-Za-z]+)@.*");
        settings.put("meguri.sso.body-claim", "lg_code");
        settings.put("meguri.sso.name", "庁内アカウント");
        settings.put("meguri.sso.logout", "true");
        settings.put("meguri.sso.timeout", "PT2S");
        return settings;
    }

    @Override
    public void stop() {
        provider.stop();
        database.stop();
    }
}
