package org.meguri.people.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeviceTest {

    @Test
    void anEdgeThatCallsItselfChromeIsAnEdge() {
        assertThat(Device.of("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                                + " Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0")
                        .label())
                .isEqualTo("Edge / Windows");
    }

    @Test
    void aPhoneIsNamedByItsKind() {
        assertThat(Device.of("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15"
                                + " (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1")
                        .label())
                .isEqualTo("Safari / iPhone");
    }

    @Test
    void aProgramIsUnknown() {
        assertThat(Device.of("curl/8.5.0").isKnown()).isFalse();
        assertThat(Device.of(null).isKnown()).isFalse();
    }
}
