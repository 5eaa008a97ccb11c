package org.imageplane.transients.export.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.candidate.BadQueryException;
import org.imageplane.transients.export.ConeSearches;
import org.imageplane.transients.export.TooManyExportsException;
import org.imageplane.transients.tabular.VoResponses;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Simple Cone Search 1.03 of the IVOA, for programs such as TOPCAT. What is wrong with a query is said in a VOTable with
 * status 200, as the standard has it: such programs show that sentence, and hide the body of any other status.
 */
@RestController
class ConeSearchController {

    static final String MEDIA_TYPE = "text/xml;content=x-votable;charset=UTF-8";

    private final CurrentActor current;
    private final ConeSearchParameters parameters;
    private final ConeSearches searches;

    ConeSearchController(
            CurrentActor current, ConeSearchParameters parameters, ConeSearches searches) {
        this.current = current;
        this.parameters = parameters;
        this.searches = searches;
    }

    @GetMapping("/api/v1/scs")
    void search(@RequestParam MultiValueMap<String, String> all, HttpServletResponse response)
            throws IOException {
        Actor actor = current.require();
        response.setContentType(MEDIA_TYPE);
        try {
            ConeSearchParameters.Wish wish = parameters.read(all);
            searches.write(actor, wish.query(), wish.detail(), response.getOutputStream());
        } catch (BadQueryException | TooManyExportsException refused) {
            VoResponses.writeError(
                    String.valueOf(refused.getMessage()), response.getOutputStream());
        }
    }
}
