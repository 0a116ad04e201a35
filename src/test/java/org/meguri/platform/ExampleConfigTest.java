package org.meguri.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.ConfigMapping;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.meguri.learn.LearnConfig;
import org.meguri.learn.again.AgainConfig;
import org.meguri.learn.certificate.CertificateConfig;
import org.meguri.learn.licence.LicenceConfig;
import org.meguri.learn.media.MediaConfig;
import org.meguri.loop.LoopConfig;
import org.meguri.people.PeopleConfig;
import org.meguri.people.RosterConfig;
import org.meguri.people.audit.AuditConfig;
import org.meguri.people.notice.NoticeConfig;
import org.meguri.people.sso.SsoConfig;
import org.meguri.platform.outbox.OutboxConfig;
import org.meguri.practice.PracticeConfig;
import org.meguri.practice.effect.EffectConfig;
import org.meguri.share.trouble.TroubleConfig;

/** The example of the settings says what is true. */
class ExampleConfigTest {

    private static final List<Class<?>> MAPPINGS = List.of(
            MeguriConfig.class,
            PeopleConfig.class,
            AuditConfig.class,
            RosterConfig.class,
            LearnConfig.class,
            AgainConfig.class,
            MediaConfig.class,
            LicenceConfig.class,
            CertificateConfig.class,
            PracticeConfig.class,
            EffectConfig.class,
            TroubleConfig.class,
            LoopConfig.class,
            NoticeConfig.class,
            OutboxConfig.class,
            SsoConfig.class);

    @Test
    void everySettingStandsInTheExampleAndNoOther() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Class<?> mapping : MAPPINGS) {
            add(mapping, mapping.getAnnotation(ConfigMapping.class).prefix() + ".", known);
        }
        Set<String> listed = new TreeSet<>();
        Matcher key = Pattern.compile("(?m)^#(meguri\\.[a-z.-]+)=")
                .matcher(Files.readString(Path.of("config/application.example.properties")));
        while (key.find()) {
            listed.add(key.group(1));
        }
        assertThat(listed).isEqualTo(known);
    }

    private static void add(Class<?> group, String prefix, Set<String> known) {
        for (Method method : group.getDeclaredMethods()) {
            String name = prefix + method.getName().replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
            if (method.getReturnType().isInterface() && method.getReturnType().getEnclosingClass() == group) {
                add(method.getReturnType(), name + ".", known);
            } else {
                known.add(name);
            }
        }
    }
}
