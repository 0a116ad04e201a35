package org.meguri.people.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointsTest {

    private static final String ISSUER = "https://login.example.lg.jp/realms/staff";

    @Test
    void theProviderSaysWhereItDoesWhat() {
        Endpoints endpoints = Endpoints.read("""
                {"issuer":"%1$s","authorization_endpoint":"%1$s/a","token_endpoint":"%1$s/t","jwks_uri":"%1$s/k",
                 "token_endpoint_auth_methods_supported":["client_secret_post"]}
                """.formatted(ISSUER), ISSUER);
        assertThat(endpoints.token()).hasToString(ISSUER + "/t");
        assertThat(endpoints.end()).isNull();
        assertThat(endpoints.basic()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no json",
                "[]",
                "{\"issuer\":\"https://elsewhere.example\"}",
                "{\"issuer\":\"https://login.example.lg.jp/realms/staff\"}",
                "{\"issuer\":\"https://login.example.lg.jp/realms/staff\",\"authorization_endpoint\":\"javascript:alert(1)\"}"
            })
    void whatDoesNotDescribeTheIssuerIsRefused(String text) {
        assertThatThrownBy(() -> Endpoints.read(text, ISSUER)).isInstanceOf(IllegalArgumentException.class);
    }
}
