package org.imageplane.transients.survey;

import org.imageplane.transients.account.Actor;
import org.imageplane.transients.media.MediaAccess;
import org.springframework.stereotype.Component;

/** A project's files are seen by those who see the project. */
@Component
class ProjectMediaAccess implements MediaAccess {

    private final Projects projects;

    ProjectMediaAccess(Projects projects) {
        this.projects = projects;
    }

    @Override
    public boolean mayRead(Actor actor, long projectId) {
        return projects.find(actor, projectId).isPresent();
    }
}
