package org.imageplane.transients.account.web;

import org.imageplane.transients.account.web.TokenFilter.HeaderForms;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/** Who may use the addresses of the surveys' scripts: an uploader's token, POST only, no session. */
@Configuration(proxyBeanMethods = false)
class UploadSecurity {

    private static final String UPLOADER = "UPLOADER";

    @Bean
    @Order(1)
    SecurityFilterChain mwaUploads(HttpSecurity http, TokenFilters tokens, Refusals refusals) {
        http.securityMatcher("/observation_create/**", "/candidate_create/**");
        var unknown = refusals.mwaUnknown();
        return uploads(
                http,
                tokens.of(HeaderForms.NAMED, unknown, refusals.mwaTooMany()),
                unknown,
                refusals.mwaDenied());
    }

    @Bean
    @Order(2)
    SecurityFilterChain vasterUploads(HttpSecurity http, TokenFilters tokens, Refusals refusals) {
        http.securityMatcher(
                "/upload_observation/**",
                "/upload_beam/**",
                "/upload_candidate/**",
                "/upload_dynamic_spectra/**");
        var unknown = refusals.vasterUnknown();
        return uploads(
                http,
                tokens.of(HeaderForms.NAMED_OR_BARE, unknown, refusals.vasterTooMany()),
                unknown,
                refusals.vasterDenied());
    }

    private static SecurityFilterChain uploads(
            HttpSecurity http,
            TokenFilter token,
            AuthenticationEntryPoint unknown,
            AccessDeniedHandler denied) {
        return stateless(http)
                .addFilterBefore(token, AnonymousAuthenticationFilter.class)
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(unknown).accessDeniedHandler(denied))
                .authorizeHttpRequests(
                        rules ->
                                rules.requestMatchers(HttpMethod.POST)
                                        .hasRole(UPLOADER)
                                        // other methods reach the dispatcher, which answers 405
                                        .anyRequest()
                                        .authenticated())
                .build();
    }

    /** No session, no cookie, no form: and therefore nothing that another site could make a browser send. */
    static HttpSecurity stateless(HttpSecurity http) {
        return http.sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
    }
}
