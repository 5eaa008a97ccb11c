package org.imageplane.transients.admin.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.rating.RatingInput;
import org.imageplane.transients.rating.Ratings;
import org.imageplane.transients.testing.CrudPageTest;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestPeople;
import org.imageplane.transients.testing.WithActor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@WithActor(username = "ada", roles = Role.ADMIN)
class RatingsViewTest extends CrudPageTest {

    @Autowired private Surveys surveys;
    @Autowired private TestPeople people;
    @Autowired private Ratings ratings;

    private Actor alice;
    private Actor bob;
    private long candidate;

    @BeforeEach
    void two_ratings() {
        alice = people.add("alice", Role.RATER);
        bob = people.add("bob", Role.RATER);
        candidate = surveys.aCandidate().named("J1755-2527").store().id();
        ratings.rate(alice, candidate, new RatingInput(4, null, "Pulsar", "looks real"));
        ratings.rate(bob, candidate, new RatingInput(1, null, "RFI", null));
    }

    @Test
    void they_are_listed_searched_and_sorted() {
        open("admin/ratings");
        assertThat(total()).isEqualTo("2 ratings");
        assertThat(column("Person")).containsExactlyInAnyOrder("alice", "bob");
        sortBy("Answer");
        assertThat(column("Answer")).containsExactly("1", "4");
        search("looks");
        assertThat(column("Person")).containsExactly("alice");
    }

    @Test
    void one_is_removed_with_a_reason_and_the_others_stay() {
        open("admin/ratings");
        openRow("Person", "alice");
        test($(Button.class).withText("Remove …").single()).click();
        test($(TextArea.class).withCaption("Reason").single()).setValue("a slip");
        test($(Button.class).withText("Remove the rating").single()).click();

        assertThat(total()).isEqualTo("1 rating");
        assertThat(column("Person")).containsExactly("bob");
        assertThat(ratings.history(bob, candidate).getFirst().reason()).isEqualTo("a slip");
    }
}
