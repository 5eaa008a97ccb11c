package org.imageplane.transients.account;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Counts who asks how often, in this process, and says how long to wait when it is too often (decision 0047). A count is
 * a bucket that fills up again evenly, so a few may come at once; one that is full again is forgotten.
 */
@Component
public class CallLimits {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration SECOND = Duration.ofSeconds(1);

    /** Some 20 MB for all of them at the worst; past it those are forgotten that were not used for longest. */
    private static final long MOST_COUNTED = 50_000;

    /** An institute's people share an address: so many times as much is taken from one, whoever it is about. */
    private static final int PEOPLE_AT_ONE_ADDRESS = 10;

    private static final int IPV6_NETWORK_BYTES = 8;

    private final LimitSettings settings;
    private final LoadingCache<String, Bucket> addresses;
    private final LoadingCache<String, Bucket> accounts;
    private final LoadingCache<String, Bucket> tokens;
    private final Counter signIns;
    private final Counter calls;

    CallLimits(LimitSettings settings, MeterRegistry meters) {
        this.settings = settings;
        addresses = counts(PEOPLE_AT_ONE_ADDRESS * settings.signInsPerMinute(), MINUTE);
        accounts = counts(settings.signInsPerMinute(), MINUTE);
        tokens = counts(settings.callsPerSecond(), SECOND);
        signIns = refused("sign_in", meters);
        calls = refused("api", meters);
    }

    /** How long to wait before another password may be tried from there for that account; empty when it may be now. */
    public Optional<Duration> signIn(String address, String username) {
        if (settings.signInsPerMinute() == 0) {
            return Optional.empty();
        }
        String network = network(address);
        String account = network + " " + username.strip().toLowerCase(Locale.ROOT);
        Optional<Duration> wait =
                take(accounts.get(account)).or(() -> take(addresses.get(network)));
        wait.ifPresent(refused -> signIns.increment());
        return wait;
    }

    /** How long to wait before the token may be used again; empty when it may be now. */
    public Optional<Duration> call(String key) {
        if (settings.callsPerSecond() == 0) {
            return Optional.empty();
        }
        Optional<Duration> wait = take(tokens.get(TokenKey.hash(key)));
        wait.ifPresent(refused -> calls.increment());
        return wait;
    }

    private static Optional<Duration> take(Bucket bucket) {
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private static LoadingCache<String, Bucket> counts(long most, Duration within) {
        return Caffeine.newBuilder()
                .maximumSize(MOST_COUNTED)
                .expireAfterAccess(within)
                .build(
                        who ->
                                Bucket.builder()
                                        .addLimit(
                                                limit ->
                                                        limit.capacity(most)
                                                                .refillGreedy(most, within))
                                        .build());
    }

    /** As Nginx counts: who has an IPv6 network can choose among all of its addresses, so the network counts as one. */
    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of()
                    .formatHex(
                            bytes.length > IPV6_NETWORK_BYTES
                                    ? Arrays.copyOf(bytes, IPV6_NETWORK_BYTES)
                                    : bytes);
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }

    private static Counter refused(String what, MeterRegistry meters) {
        return Counter.builder("transients.limits.refused")
                .description("Requests that were refused because there were too many")
                .tag("what", what)
                .register(meters);
    }
}
