package org.imageplane.transients.survey;

import java.util.List;
import java.util.Optional;
import org.imageplane.transients.account.Actor;

/**
 * Projects and who may see them: an open project is everybody's who is signed in; a restricted one is its members' and
 * the administrators'. What may not be seen is reported as absent, never as forbidden.
 */
public interface Projects {

    /** The projects this person may see, by name. One query. */
    List<Project> visibleTo(Actor actor);

    /** The project of that name (case ignored), if this person may see it. */
    Optional<Project> find(Actor actor, String name);

    /** The project with that id, if this person may see it. */
    Optional<Project> find(Actor actor, long id);

    /**
     * Makes a project; administrators only.
     *
     * @throws AlreadyThereException when one has that name
     */
    Project create(Actor actor, NewProject project);

    /** Makes an open project that wants one rating a candidate. */
    Project create(Actor actor, String name, String description, RatingScale ratingScale);

    /**
     * The project of that name (case ignored), made open and with that scale when there is none. Needs UPLOADER. Empty
     * when the name is taken by a project that this person may not see.
     *
     * @throws IllegalArgumentException when no project can have that name
     */
    Optional<Project> findOrCreate(Actor actor, String name, RatingScale ratingScale);

    /**
     * Adds the person to a project's members or changes their role; administrators only.
     *
     * @throws java.util.NoSuchElementException when there is no such project or person
     */
    void putMember(Actor actor, String project, String username, String role);

    /**
     * Takes the person out of a project's members; administrators only.
     *
     * @throws java.util.NoSuchElementException when there is no such project or member
     */
    void removeMember(Actor actor, String project, String username);

    /** All projects with what their counters say, by name; administrators only. One query. */
    List<ProjectFacts> facts(Actor admin);

    /**
     * Changes a project; administrators only. Its rating scale stays once it has been rated.
     *
     * @param before the project as the administrator saw it; what another one changed since is not overwritten
     */
    ProjectChange change(Actor admin, Project before, NewProject wanted);

    /** Who belongs to a project, by username; administrators only. */
    List<ProjectMember> members(Actor admin, long projectId);
}
