package org.imageplane.transients.catalogue.ui;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.stream.IntStream;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.catalogue.ListedPulsar;
import org.imageplane.transients.catalogue.Pulsars;
import org.imageplane.transients.catalogue.SnapshotAgain;
import org.imageplane.transients.shell.ConeField;
import org.imageplane.transients.testing.WithActor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

@SpringBootTest
@WithActor(username = "ada", roles = Role.ADMIN)
class PulsarsViewTest extends SpringBrowserlessTest {

    private static final String NEWER =
            "#CATALOGUE 9.0.0\nPSRJ J0001+45\nRAJ 00:01\nDECJ +45\n@---\n";

    @Autowired private Pulsars pulsars;
    @Autowired private ApplicationContext application;

    @AfterEach
    void the_snapshot_again() {
        SnapshotAgain.load(application);
    }

    @Test
    void the_page_says_which_catalogue_it_is_and_what_to_cite() {
        navigate(PulsarsView.class);

        assertThat(said())
                .anyMatch(text -> text.startsWith("Released 2025-11-05. 4,351 pulsars; came with"));
        assertThat(
                        $(Anchor.class)
                                .withText("Manchester et al. 2005, AJ 129, 1993")
                                .single()
                                .getHref())
                .isEqualTo("https://doi.org/10.1086/428488");
        assertThat(total()).isEqualTo("4,351 pulsars");
        assertThat(said()).contains("Nobody is asked for it: the setting PSRCAT_URL is empty.");
        assertThat($(SideNavItem.class).all())
                .extracting(SideNavItem::getPath)
                .contains("admin/pulsars");
    }

    @Test
    @WithActor(roles = {Role.RATER, Role.UPLOADER})
    void nobody_else_may_see_it() {
        assertThatThrownBy(() -> navigate(PulsarsView.class)).isInstanceOf(Exception.class);
        UI.getCurrent().navigate("");
        assertThat($(SideNavItem.class).all())
                .extracting(SideNavItem::getPath)
                .isNotEmpty()
                .doesNotContain("admin/pulsars");
    }

    @Test
    void the_list_is_searched_by_any_name_and_by_a_cone_and_the_address_says_it() {
        navigate(PulsarsView.class);
        test($(TextField.class).withLabel("Name").single()).setValue("crab");
        assertThat(names()).containsExactly("J0534+2200");
        assertThat(parameter("name")).isEqualTo("crab");
        test($(TextField.class).withLabel("Name").single()).setValue("b1919");
        assertThat(names()).containsExactly("J1921+1419", "J1921+2003", "J1921+2153");
        test($(TextField.class).withLabel("Name").single()).setValue("");
        test(cone()).setValue("6.0223 -72.0815");
        assertThat(total()).isEqualTo("26 pulsars");
        assertThat(names().getFirst()).isEqualTo("J0024-7204V");
        open("name=J0024-7204&position=00:24:05 -72:04:53&radius_arcmin=0.1&sort=p0,desc");
        assertThat(rows())
                .hasSizeGreaterThan(1)
                .isSortedAccordingTo((one, other) -> Double.compare(period(other), period(one)));
    }

    @Test
    void a_name_in_the_cone_is_looked_up_without_holding_up_the_page() {
        navigate(PulsarsView.class);
        test(cone()).setValue("B0531+21");
        await().pollInSameThread()
                .until(
                        () -> {
                            MockVaadin.INSTANCE.clientRoundtrip();
                            return parameter("ra").startsWith("83.633");
                        });
        assertThat(names()).containsExactly("J0534+2200");
        assertThat($(ConeField.class).single().getHelperText())
                .isEqualTo("J0534+2200 (B0531+21), ATNF psrcat 2.7.0: 05:34:31.93 +22:00:52.2");
        assertThat(cone().getValue()).isEqualTo("B0531+21");

        test(cone()).setValue("Nowhere 5");
        await().pollInSameThread()
                .until(
                        () -> {
                            MockVaadin.INSTANCE.clientRoundtrip();
                            return $(ConeField.class).single().isInvalid();
                        });
        assertThat($(ConeField.class).single().getErrorMessage())
                .startsWith("\"Nowhere 5\" is no pulsar of ATNF psrcat 2.7.0");
        assertThat(names()).containsExactly("J0534+2200");
    }

    @Test
    void what_cannot_be_read_of_the_address_is_said() {
        open("ra=x&dec=1&radius_arcmin=1&sort=colour");
        assertThat(said())
                .contains("Left out. ra: \"x\" is not an RA. sort: there is no column \"colour\".");
        assertThat(total()).isEqualTo("4,351 pulsars");
    }

    @Test
    void a_catalogue_is_sent_and_the_page_shows_it() {
        navigate(PulsarsView.class);
        test($(Upload.class).single()).upload("psrcat.db", "text/plain", NEWER.getBytes(US_ASCII));
        MockVaadin.INSTANCE.clientRoundtrip();

        assertThat(said()).contains("psrcat.db was imported: psrcat 9.0.0 with 1 pulsars.");
        assertThat(said()).anyMatch(text -> text.startsWith("1 pulsar; sent by ada "));
        assertThat(total()).isEqualTo("1 pulsar");
        assertThat($(ListItem.class).all().getFirst().getText())
                .contains("psrcat 9.0.0, 1 pulsar, sent by ada");
    }

    @Test
    void a_broken_catalogue_changes_nothing_and_the_page_says_at_which_line() {
        navigate(PulsarsView.class);
        test($(Upload.class).single())
                .upload(
                        "psrcat.db",
                        "text/plain",
                        NEWER.replace("RAJ 00:01", "RAJ 25:01").getBytes(US_ASCII));
        MockVaadin.INSTANCE.clientRoundtrip();

        assertThat(said())
                .contains(
                        "psrcat.db was not imported, and nothing changed. Line 3: RAJ \"25:01\" is outside 0 to"
                                + " 24 hours.");
        assertThat(pulsars.catalogue().orElseThrow().version()).isEqualTo("2.7.0");
    }

    private static double period(ListedPulsar listed) {
        Double seconds = listed.pulsar().p0S();
        return seconds == null ? -1 : seconds;
    }

    private TextField cone() {
        return $(TextField.class, $(ConeField.class).single()).withLabel("Position").single();
    }

    private void open(String query) {
        UI.getCurrent().navigate("admin/pulsars", QueryParameters.fromString(query));
    }

    private List<String> said() {
        return $(Paragraph.class).all().stream()
                .map(one -> one.getElement().getTextRecursively())
                .toList();
    }

    private String total() {
        return $(Span.class).withClassName("total").single().getText();
    }

    @SuppressWarnings("unchecked")
    private List<ListedPulsar> rows() {
        Grid<ListedPulsar> grid = $(Grid.class).single();
        var rows = test(grid);
        return IntStream.range(0, Math.min(rows.size(), 30)).mapToObj(rows::getRow).toList();
    }

    private List<String> names() {
        return rows().stream().map(row -> row.pulsar().name()).toList();
    }

    private static String parameter(String name) {
        return UI.getCurrent()
                .getInternals()
                .getActiveViewLocation()
                .getQueryParameters()
                .getSingleParameter(name)
                .orElse("");
    }
}
