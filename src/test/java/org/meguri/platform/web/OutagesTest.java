package org.meguri.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.hibernate.exception.JDBCConnectionException;
import org.junit.jupiter.api.Test;

class OutagesTest {

    @Test
    void aDatabaseThatRefusesStopsOrStartsIsAway() {
        for (String state : List.of("08001", "08003", "08006", "57P01", "57P03", "90121", "90098")) {
            assertThat(Outages.isOne(new IllegalStateException(new RuntimeException(new SQLException("x", state)))))
                    .as(state)
                    .isTrue();
        }
        assertThat(Outages.isOne(new SQLException("Sorry, acquisition timeout!")))
                .isTrue();
        assertThat(Outages.isOne(new JDBCConnectionException("x", new SQLException("x"))))
                .isTrue();
    }

    @Test
    void whatTheDatabaseItselfRefusesIsNoOutage() {
        for (String state : List.of("23505", "40001", "42P01", "22001")) {
            assertThat(Outages.isOne(new IllegalStateException(new SQLException("x", state))))
                    .as(state)
                    .isFalse();
        }
        assertThat(Outages.isOne(new IllegalStateException("x"))).isFalse();
    }
}
