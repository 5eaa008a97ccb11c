package org.imageplane.transients.account.web;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import java.util.Set;
import java.util.function.Supplier;
import org.imageplane.transients.account.CallLimits;
import org.imageplane.transients.account.Installation;
import org.imageplane.transients.account.SignIns;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.rememberme.RememberMeAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may see the pages: the rules stand on the views, the sign-in leads back to the page that was wanted. */
@Configuration(proxyBeanMethods = false)
class PageSecurity {

    private static final String[] PUBLIC_FILES = {
        "/styles.css", "/assets/**", "/themes/**", "/icons/**", "/favicon.ico"
    };
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final AuthenticationTrustResolver TRUST = new AuthenticationTrustResolverImpl();

    /** Pages are written behind a forward to Vaadin's servlet, past the wrapper that would add headers on the way out. */
    private static final ObjectPostProcessor<HeaderWriterFilter> BEFORE_THE_FORWARD =
            new ObjectPostProcessor<>() {
                @Override
                public <F extends HeaderWriterFilter> F postProcess(F filter) {
                    filter.setShouldWriteHeadersEagerly(true);
                    return filter;
                }
            };

    @Bean
    @Order(10)
    SecurityFilterChain pages(
            HttpSecurity http,
            SecurityContextHolderStrategy contexts,
            SignIns signIns,
            RememberedBrowser remembered,
            CallLimits limits,
            Refusals refusals,
            Installation installation) {
        var policy = PagePolicy.in(installation.environment());
        return http.authorizeHttpRequests(
                        rules ->
                                rules.requestMatchers(PUBLIC_FILES)
                                        .permitAll()
                                        .requestMatchers("/error")
                                        .permitAll()
                                        // libraries of pages that give out themselves what they
                                        // need of them
                                        .requestMatchers("/webjars/**")
                                        .denyAll())
                .with(
                        vaadin(),
                        pages ->
                                pages.loginView("/login")
                                        .anyRequest(
                                                rule ->
                                                        rule.access(
                                                                PageSecurity::readingWhenSignedIn)))
                .rememberMe(me -> me.key(remembered.getKey()).rememberMeServices(remembered))
                .addFilterBefore(
                        new SessionFilter(signIns, contexts), RememberMeAuthenticationFilter.class)
                .addFilterBefore(
                        new SignInLimit(
                                limits, "/login", SignInLimit::inForm, refusals.pageTooMany()),
                        UsernamePasswordAuthenticationFilter.class)
                .headers(PageSecurity::headers)
                .headers(
                        headers ->
                                headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy))
                                        .withObjectPostProcessor(BEFORE_THE_FORWARD))
                .build();
    }

    /** An address that is no page: say so to those who are signed in, deny the rest. */
    private static AuthorizationDecision readingWhenSignedIn(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext what) {
        var authentication = who.get();
        return new AuthorizationDecision(
                READING.contains(what.getRequest().getMethod())
                        && authentication != null
                        && TRUST.isAuthenticated(authentication));
    }

    /** Behind Nginx the container sees plain HTTP only, so it has to be told that browsers come by HTTPS. */
    @Bean
    ServletContextInitializer sessionCookie(Installation installation) {
        return context -> context.getSessionCookieConfig().setSecure(installation.isHttps());
    }

    static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(frame -> frame.sameOrigin())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
    }
}
