package org.imageplane.transients.account;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How often one may ask: SIGN_IN_LIMIT and API_LIMIT; 0 is as often as one likes.
 *
 * @param signInsPerMinute passwords that one address may send for one account, and ten times as many for all
 * @param callsPerSecond calls with one token
 */
@Validated
@ConfigurationProperties("transients.limits")
record LimitSettings(@Min(0) long signInsPerMinute, @Min(0) long callsPerSecond) {}
