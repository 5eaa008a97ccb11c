package org.imageplane.transients.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CallLimitsTest {

    private static final String HERE = "192.0.2.1";
    private static final String KEY = "0123456789abcdef0123456789abcdef01234567";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final CallLimits limits = new CallLimits(new LimitSettings(10, 200), meters);

    @Test
    void ten_passwords_for_an_account_and_the_next_waits_a_part_of_a_minute() {
        for (int i = 0; i < 10; i++) {
            assertThat(limits.signIn(HERE, i % 2 == 0 ? "alice" : " ALICE ")).isEmpty();
        }
        assertThat(limits.signIn(HERE, "Alice"))
                .get()
                .satisfies(
                        wait ->
                                assertThat(wait)
                                        .isBetween(Duration.ofNanos(1), Duration.ofSeconds(6)));
        assertThat(limits.signIn("192.0.2.2", "alice")).isEmpty();
        assertThat(refused("sign_in")).isEqualTo(1);
        assertThat(refused("api")).isZero();
    }

    @Test
    void colleagues_behind_one_address_do_not_hinder_each_other_until_they_are_a_crowd() {
        for (int i = 0; i < 100; i++) {
            assertThat(limits.signIn(HERE, "person" + i)).isEmpty();
        }
        assertThat(limits.signIn(HERE, "somebody")).isPresent();
        assertThat(limits.signIn("192.0.2.2", "somebody")).isEmpty();
    }

    @Test
    void who_is_refused_for_the_account_takes_nothing_from_the_colleagues() {
        for (int i = 0; i < 300; i++) {
            limits.signIn(HERE, "alice");
        }
        assertThat(limits.signIn(HERE, "bob")).isEmpty();
    }

    @Test
    void the_addresses_of_one_ipv6_network_count_as_one() {
        for (int i = 0; i < 10; i++) {
            assertThat(limits.signIn("2001:db8:1:2::" + i, "alice")).isEmpty();
        }
        assertThat(limits.signIn("2001:db8:1:2:ffff::1", "alice")).isPresent();
        assertThat(limits.signIn("2001:db8:1:3::1", "alice")).isEmpty();
    }

    @Test
    void two_hundred_calls_with_a_token_are_never_too_many_at_once() {
        for (int i = 0; i < 200; i++) {
            assertThat(limits.call(KEY)).isEmpty();
        }
    }

    @Test
    void a_token_that_is_used_too_often_waits_and_another_one_does_not() {
        var few = new CallLimits(new LimitSettings(10, 1), meters);
        assertThat(few.call(KEY)).isEmpty();
        assertThat(few.call(KEY))
                .get()
                .satisfies(wait -> assertThat(wait).isLessThanOrEqualTo(Duration.ofSeconds(1)));
        assertThat(few.call(KEY.replace('0', '1'))).isEmpty();
        assertThat(refused("api")).isEqualTo(1);
    }

    @Test
    void nothing_is_counted_where_the_limit_is_0() {
        var none = new CallLimits(new LimitSettings(0, 0), meters);
        for (int i = 0; i < 300; i++) {
            assertThat(none.signIn(HERE, "alice")).isEmpty();
            assertThat(none.call(KEY)).isEmpty();
        }
    }

    private double refused(String what) {
        return meters.get("transients.limits.refused").tag("what", what).counter().count();
    }
}
