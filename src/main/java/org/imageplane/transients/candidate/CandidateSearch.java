package org.imageplane.transients.candidate;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.imageplane.transients.account.Actor;
import org.jspecify.annotations.Nullable;

/** Search over the candidates that a person may see. Candidates of projects they may not see do not exist for them. */
public interface CandidateSearch {

    /** Rows {@code offset … offset + limit} of the query. @throws BadQueryException for an unknown field or quantity */
    List<CandidateRow> find(Actor actor, CandidateQuery query, long offset, int limit);

    /** The same rows with the cursor behind them. */
    CandidatePage findPage(Actor actor, CandidateQuery query, long offset, int limit);

    /** The page behind the cursor (from the start when null), at the same cost at any depth. */
    CandidatePage findAfter(Actor actor, CandidateQuery query, @Nullable String cursor, int limit);

    /**
     * The row that follows this candidate in the order of the query, whether or not the candidate itself still matches
     * it (a rated one has left a list of unrated ones). Empty at the end.
     */
    Optional<CandidateRow> behind(Actor actor, CandidateQuery query, long candidateId);

    /** How many candidates the query has. */
    long count(Actor actor, CandidateQuery query);

    /** Passes every row of the query to the consumer, in order, with constant memory. */
    void forEach(Actor actor, CandidateQuery query, Consumer<CandidateRow> consumer);

    /**
     * Every row of the query, in order, with constant memory; to be closed. Needs a transaction around it that lasts as
     * long as the stream, best one of isolation REPEATABLE_READ.
     */
    Stream<CandidateRow> stream(Actor actor, CandidateQuery query);

    /** One candidate with files and light curve, if this person may see it. */
    Optional<CandidateDetails> one(Actor actor, long id);
}
