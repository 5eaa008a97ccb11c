package org.imageplane.transients.testing;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.ApiTokens;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.account.SignIns;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.ConfigurableMockMvcBuilder;

/**
 * People for tests: {@code people.add("alice", RATER)} puts one in the database, {@code people.signIn(alice)} signs her
 * in for view tests and MockMvc, {@code people.token(alice)} makes her a token for real requests. A bean in every
 * {@code @SpringBootTest}.
 */
@Component
public class TestPeople implements MockMvcBuilderCustomizer {

    /** Vaadin's own place for the security context is emptied after each request, so MockMvc is told at each. */
    private static final ThreadLocal<Authentication> SIGNED_IN = new ThreadLocal<>();

    /** The password of everybody made here. */
    public static final String PASSWORD = "correct horse battery";

    /** bcrypt at its lowest cost, so that tests do not wait for it. */
    private static final String PASSWORD_HASH =
            "{bcrypt}$2a$04$Dkb7aDdJp/zYSrs7RfpM9OkQhU7Zxqh07eRv7ccYTqMR72HOjHbFm";

    private final JdbcClient jdbc;
    private final SignIns signIns;
    private final ApiTokens tokens;
    private final SecurityContextHolderStrategy contexts;

    TestPeople(
            JdbcClient jdbc,
            SignIns signIns,
            ApiTokens tokens,
            SecurityContextHolderStrategy contexts) {
        this.jdbc = jdbc;
        this.signIns = signIns;
        this.tokens = tokens;
        this.contexts = contexts;
    }

    /** Adds a person with these roles and the known password, or gives the one that is there those roles. */
    public Actor add(String username, Role... roles) {
        Set<Role> set = EnumSet.noneOf(Role.class);
        set.addAll(Arrays.asList(roles));
        long id =
                jdbc.sql(
                                """
                                insert into person (username, email, password_hash, roles)
                                values (:username, :username || '@example.org', :hash, string_to_array(:roles, ','))
                                on conflict (lower(username)) do update set roles = excluded.roles, active = true
                                returning id
                                """)
                        .param("username", username)
                        .param("hash", PASSWORD_HASH)
                        .param("roles", String.join(",", set.stream().map(Role::name).toList()))
                        .query(Long.class)
                        .single();
        return new Actor(id, username, set);
    }

    /** Signs the person in on this thread: for views, services that ask for the current actor, and MockMvc. */
    public Actor signIn(Actor actor) {
        SIGNED_IN.set(authentication(actor));
        var context = new SecurityContextImpl(SIGNED_IN.get());
        TestSecurityContextHolder.setContext(context);
        // with several application contexts in one test run this may be another than the static one
        contexts.setContext(context);
        return actor;
    }

    /** Signs out whoever is signed in on this thread. */
    public void signOut() {
        SIGNED_IN.remove();
        TestSecurityContextHolder.clearContext();
        contexts.clearContext();
    }

    /** What Spring Security keeps for that person, for {@code with(authentication(…))}. */
    public Authentication authentication(Actor actor) {
        var person = signIns.byUsername(actor.username());
        return UsernamePasswordAuthenticationToken.authenticated(
                person, null, person.getAuthorities());
    }

    /** Makes an API token for the person: 40 hexadecimal characters. */
    public String token(Actor actor) {
        return tokens.make(actor, "test");
    }

    @Override
    public void customize(ConfigurableMockMvcBuilder<?> builder) {
        RequestPostProcessor signedIn =
                request ->
                        SIGNED_IN.get() == null
                                ? request
                                : SecurityMockMvcRequestPostProcessors.authentication(
                                                SIGNED_IN.get())
                                        .postProcessRequest(request);
        builder.defaultRequest(MockMvcRequestBuilders.get("/").with(signedIn));
    }
}
