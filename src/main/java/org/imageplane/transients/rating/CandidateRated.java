package org.imageplane.transients.rating;

/**
 * A rating was made, changed or removed in this process (for others see {@link
 * org.imageplane.transients.replica.Elsewhere}); published after its transaction committed, outside any transaction: listen with
 * {@link org.springframework.context.event.EventListener}.
 */
public record CandidateRated(long projectId, long candidateId, long personId) {}
