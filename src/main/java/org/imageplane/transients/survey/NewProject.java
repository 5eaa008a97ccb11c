package org.imageplane.transients.survey;

/** A project to be made; the sizes are checked here so that nothing else has to. */
public record NewProject(
        String name,
        String description,
        RatingScale ratingScale,
        int ratingsWanted,
        boolean blind,
        boolean restricted) {

    private static final int NAME_LIMIT = 100;
    private static final int DESCRIPTION_LIMIT = 10_000;
    private static final int RATINGS_LIMIT = 100;

    public NewProject {
        name = name.strip();
        if (name.codePoints().allMatch(Character::isSpaceChar) || name.length() > NAME_LIMIT) {
            throw new IllegalArgumentException(
                    "The name of a project has 1 to %d characters.".formatted(NAME_LIMIT));
        }
        if (name.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("The name of a project is one line of plain text.");
        }
        if (description.length() > DESCRIPTION_LIMIT || description.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(
                    "The description of a project is text of at most %d characters."
                            .formatted(DESCRIPTION_LIMIT));
        }
        if (ratingsWanted < 1 || ratingsWanted > RATINGS_LIMIT) {
            throw new IllegalArgumentException(
                    "A project wants 1 to %d ratings a candidate.".formatted(RATINGS_LIMIT));
        }
    }
}
