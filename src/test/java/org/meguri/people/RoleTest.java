package org.meguri.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.meguri.platform.Words;
import org.meguri.platform.problem.Invalid;

class RoleTest {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    private final Person person = new Person(
            new Body(new LgCode("990019"), new Words("試験市", "Test City"), Instant.EPOCH),
            "000001",
            "佐藤",
            "さとう",
            null,
            Employment.REGULAR);

    @Test
    void aHeadMayAppointLeadersAndNothingElse() {
        assertThat(Role.grantableBy(Set.of(Role.EMPLOYEE, Role.MANAGER))).isEqualTo(List.of(Role.LEADER));
    }

    @Test
    void hrMakesNobodyAdministratorAuditorOrHr() {
        assertThat(Role.grantableBy(Set.of(Role.HR))).containsExactly(Role.TRAINER, Role.CONTACT, Role.LEADER);
    }

    @Test
    void anAdministratorOfABodyOpensNoBodiesToAnybody() {
        assertThat(Role.grantableBy(Set.of(Role.ADMIN))).doesNotContain(Role.INSTALLATION);
    }

    @Test
    void nobodyGrantsTheRoleOfPartnerBecauseItComesWithAnInvitation() {
        assertThat(Role.grantableBy(Set.of(Role.values()))).doesNotContain(Role.PARTNER);
    }

    @Test
    void whatFollowsFromAPostIsGrantedByNobody() {
        assertThat(Role.grantableBy(Set.of(Role.values()))).doesNotContain(Role.EMPLOYEE, Role.MANAGER);
    }

    @Test
    void aLeaderStaysToTheEndOfTheThirdFiscalYear() {
        assertThat(RoleGrant.usualEnd(Role.LEADER, JUNE)).isEqualTo(LocalDate.of(2029, 3, 31));
        assertThat(RoleGrant.usualEnd(Role.LEADER, LocalDate.of(2027, 3, 31))).isEqualTo(LocalDate.of(2029, 3, 31));
    }

    @Test
    void aPartnerEndsWithTheFiscalYear() {
        LocalDate march = LocalDate.of(2027, 3, 31);
        assertThat(RoleGrant.usualEnd(Role.PARTNER, JUNE)).isEqualTo(march);
        assertThat(grant(Role.PARTNER, Days.between(JUNE, march)).days().to()).isEqualTo(march);
        assertThatThrownBy(() -> grant(Role.PARTNER, Days.between(JUNE, march.plusDays(1))))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> grant(Role.PARTNER, Days.from(JUNE))).isInstanceOf(Invalid.class);
    }

    @Test
    void aPartnerIsNotExtendedIntoTheNextFiscalYear() {
        RoleGrant partner = grant(Role.PARTNER, Days.between(JUNE, LocalDate.of(2026, 9, 30)));
        partner.extendTo(LocalDate.of(2027, 3, 31));
        assertThatThrownBy(() -> partner.extendTo(LocalDate.of(2027, 4, 1))).isInstanceOf(Invalid.class);
    }

    @Test
    void aLeaderHasATerm() {
        assertThatThrownBy(() -> grant(Role.LEADER, Days.from(JUNE))).isInstanceOf(Invalid.class);
    }

    private RoleGrant grant(Role role, Days days) {
        return new RoleGrant(person, role, null, days, null, Instant.parse("2026-06-01T00:00:00Z"));
    }
}
