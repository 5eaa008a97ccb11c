package org.imageplane.transients.outside;

/**
 * Asks servers of others. Never throws for what the other side does, waits for its turn where one server is asked by
 * many, and takes as long as the request's time limit at most once it is its turn; call it away from requests and pages.
 */
public interface OutsideHttp {

    /** The answer, read whole, or why there is none. */
    OutsideAnswer ask(OutsideRequest request);
}
