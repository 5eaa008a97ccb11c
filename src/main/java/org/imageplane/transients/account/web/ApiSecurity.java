package org.imageplane.transients.account.web;

import org.imageplane.transients.account.CallLimits;
import org.imageplane.transients.account.SignIns;
import org.imageplane.transients.account.web.TokenFilter.HeaderForms;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.rememberme.RememberMeAuthenticationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/** Who may use the API, the media files and the health checks. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    /** What the API is like, which everybody may read (decision 0046). */
    private static final String[] DESCRIPTION = {
        "/api/v1/openapi.json", "/api/docs", "/api/docs/**"
    };

    /** A password is taken at this one address, in exchange for a token. */
    @Bean
    @Order(3)
    SecurityFilterChain passwordForToken(HttpSecurity http, CallLimits limits, Refusals refusals) {
        var unknown =
                refusals.apiUnknown(
                        "Basic realm=\"Image Plane Transients\", charset=\"UTF-8\"",
                        "The username or password is missing or not right, or the account is locked for a few minutes.");
        return UploadSecurity.stateless(http.securityMatcher(TokenController.ADDRESS))
                .httpBasic(basic -> basic.authenticationEntryPoint(unknown))
                .addFilterBefore(
                        new SignInLimit(
                                limits,
                                TokenController.ADDRESS,
                                SignInLimit::inHeader,
                                refusals.tokensTooMany()),
                        BasicAuthenticationFilter.class)
                .exceptionHandling(
                        e ->
                                e.authenticationEntryPoint(unknown)
                                        .accessDeniedHandler(refusals.apiDenied()))
                .authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain api(HttpSecurity http, TokenFilters tokens, Refusals refusals) {
        var unknown = refusals.apiUnknownToken();
        return UploadSecurity.stateless(http.securityMatcher("/api/**"))
                .addFilterBefore(
                        tokens.of(HeaderForms.NAMED, unknown, refusals.apiTooMany()),
                        AnonymousAuthenticationFilter.class)
                .exceptionHandling(
                        e ->
                                e.authenticationEntryPoint(unknown)
                                        .accessDeniedHandler(refusals.apiDenied()))
                .authorizeHttpRequests(
                        rules ->
                                rules.requestMatchers(HttpMethod.GET, DESCRIPTION)
                                        .permitAll()
                                        .requestMatchers(HttpMethod.HEAD, DESCRIPTION)
                                        .permitAll()
                                        .anyRequest()
                                        .authenticated())
                .build();
    }

    /**
     * Programs of the Virtual Observatory ask with HTTP Basic or not at all, so the token may come as its password. The
     * account's own password is not taken: it would be kept by one program more, and checked slowly for each cone.
     */
    @Bean
    @Order(3)
    SecurityFilterChain coneSearch(HttpSecurity http, TokenFilters tokens, Refusals refusals) {
        var unknown =
                refusals.apiUnknown(
                        "Basic realm=\"Image Plane Transients: any name, with a token as the password\", charset=\"UTF-8\"",
                        "This needs a token: as the password of HTTP Basic with any username, or in the header \"Authorization: Bearer <key>\". Make one on your account page.");
        return UploadSecurity.stateless(http.securityMatcher("/api/v1/scs"))
                .addFilterBefore(
                        tokens.of(HeaderForms.NAMED_OR_BASIC, unknown, refusals.apiTooMany()),
                        AnonymousAuthenticationFilter.class)
                .exceptionHandling(
                        e ->
                                e.authenticationEntryPoint(unknown)
                                        .accessDeniedHandler(refusals.apiDenied()))
                .authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                .build();
    }

    /** Downloads and the viewers' pages: by token for scripts, by the browser's session for people; reading only. */
    @Bean
    @Order(3)
    SecurityFilterChain downloads(
            HttpSecurity http,
            SecurityContextHolderStrategy contexts,
            SignIns signIns,
            RememberedBrowser remembered,
            TokenFilters tokens,
            Refusals refusals) {
        return reading(
                        http.securityMatcher("/api/v1/export/**", "/viewer/**"),
                        contexts,
                        signIns,
                        remembered,
                        tokens,
                        refusals)
                .authorizeHttpRequests(
                        rules ->
                                rules.requestMatchers(HttpMethod.GET)
                                        .authenticated()
                                        .requestMatchers(HttpMethod.HEAD)
                                        .authenticated()
                                        .anyRequest()
                                        .denyAll())
                .build();
    }

    /**
     * Nginx asks here before it lets anybody through to Firefly: people in their browsers, and no tokens, because
     * Firefly is nothing for scripts.
     */
    @Bean
    @Order(2)
    SecurityFilterChain toFirefly(
            HttpSecurity http,
            SecurityContextHolderStrategy contexts,
            SignIns signIns,
            RememberedBrowser remembered) {
        return browsing(
                        http.securityMatcher("/viewer/firefly/allowed"),
                        contexts,
                        signIns,
                        remembered)
                .exceptionHandling(
                        e ->
                                e.authenticationEntryPoint(
                                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .authorizeHttpRequests(
                        rules ->
                                rules.requestMatchers(HttpMethod.GET)
                                        .authenticated()
                                        .anyRequest()
                                        .denyAll())
                .build();
    }

    /**
     * A browser session, a token, or a signed address: reading only, and the room that has the file or makes a picture
     * of it decides about each.
     */
    @Bean
    @Order(5)
    SecurityFilterChain media(
            HttpSecurity http,
            SecurityContextHolderStrategy contexts,
            SignIns signIns,
            RememberedBrowser remembered,
            TokenFilters tokens,
            Refusals refusals) {
        return reading(
                        http.securityMatcher("/media/**", "/pictures/**"),
                        contexts,
                        signIns,
                        remembered,
                        tokens,
                        refusals)
                .authorizeHttpRequests(
                        rules ->
                                rules.requestMatchers(HttpMethod.GET)
                                        .permitAll()
                                        .requestMatchers(HttpMethod.HEAD)
                                        .permitAll()
                                        .anyRequest()
                                        .denyAll())
                .build();
    }

    /**
     * Takes a session as well as a token; nothing may be changed there, so there is nothing to forge. A remembered
     * browser will do, so that pictures also come from a process that has not got the session.
     */
    private static HttpSecurity reading(
            HttpSecurity http,
            SecurityContextHolderStrategy contexts,
            SignIns signIns,
            RememberedBrowser remembered,
            TokenFilters tokens,
            Refusals refusals) {
        var unknown = refusals.apiUnknownToken();
        return browsing(http, contexts, signIns, remembered)
                .addFilterBefore(
                        tokens.of(HeaderForms.NAMED, unknown, refusals.apiTooMany()),
                        AnonymousAuthenticationFilter.class)
                .exceptionHandling(
                        e ->
                                e.authenticationEntryPoint(unknown)
                                        .accessDeniedHandler(refusals.apiDenied()));
    }

    private static HttpSecurity browsing(
            HttpSecurity http,
            SecurityContextHolderStrategy contexts,
            SignIns signIns,
            RememberedBrowser remembered) {
        return http.sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(PageSecurity::headers)
                .rememberMe(me -> me.key(remembered.getKey()).rememberMeServices(remembered))
                .addFilterBefore(
                        new SessionFilter(signIns, contexts), RememberMeAuthenticationFilter.class);
    }

    @Bean
    @Order(6)
    SecurityFilterChain health(HttpSecurity http, Refusals refusals) {
        return UploadSecurity.stateless(http.securityMatcher("/actuator/**"))
                .exceptionHandling(
                        e ->
                                e.authenticationEntryPoint(refusals.apiUnknownToken())
                                        .accessDeniedHandler(refusals.apiDenied()))
                .authorizeHttpRequests(
                        rules ->
                                rules.requestMatchers(
                                                HttpMethod.GET,
                                                "/actuator/health",
                                                "/actuator/health/liveness",
                                                "/actuator/health/readiness")
                                        .permitAll()
                                        .anyRequest()
                                        .denyAll())
                .build();
    }
}
