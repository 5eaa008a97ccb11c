package org.imageplane.transients.survey;

/** A survey's project: holds candidates and says how they are rated. */
public record Project(
        long id,
        String name,
        String description,
        RatingScale ratingScale,
        int ratingsWanted,
        boolean blind,
        boolean restricted) {}
