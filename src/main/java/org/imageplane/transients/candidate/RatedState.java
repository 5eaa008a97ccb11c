package org.imageplane.transients.candidate;

/** Filter on whether a candidate has been rated, by anybody or by the person who asks. */
public enum RatedState {
    ANY,
    RATED,
    UNRATED,
    RATED_BY_ME,
    NOT_RATED_BY_ME
}
