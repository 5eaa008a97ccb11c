package org.imageplane.transients.review.web;

import java.io.IOException;
import java.io.InputStream;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.rating.Ratings;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The asking person's rating of a candidate. */
@RestController
class RatingController {

    private static final String ADDRESS = "/api/v1/candidates/{id}/rating";

    private final CurrentActor current;
    private final Ratings ratings;
    private final RatingBody body;

    RatingController(CurrentActor current, Ratings ratings, RatingBody body) {
        this.current = current;
        this.ratings = ratings;
        this.body = body;
    }

    @PutMapping(ADDRESS)
    RatingJson rate(@PathVariable long id, InputStream content) throws IOException {
        return RatingJson.of(ratings.rate(current.require(), id, body.read(content)));
    }

    /** There may have been none: afterwards there is none. */
    @DeleteMapping(ADDRESS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable long id) {
        ratings.withdraw(current.require(), id);
    }
}
