package org.imageplane.transients.ingest;

import org.imageplane.transients.account.Actor;

/**
 * Imports folders of candidates with their files: the same rows under the same keys as the surveys' scripts send, so that
 * nothing is stored twice, whoever brings it and however often.
 */
public interface FolderImport {

    /**
     * Looks at what is there; stores nothing. Needs UPLOADER.
     *
     * @throws ImportRefusedException when nothing in it can be imported
     */
    ImportPlan look(Actor actor, ImportRequest request);

    /**
     * Says of every row what an import would do with it; stores nothing. Needs UPLOADER.
     *
     * @throws ImportRefusedException when nothing in it can be imported
     */
    ImportTotals rehearse(Actor actor, ImportRequest request, ImportWatcher watcher);

    /**
     * Stores what is not stored yet, row by row: each candidate with all its files or not at all. Needs UPLOADER.
     *
     * @throws ImportRefusedException when nothing can be imported, or nothing more
     */
    ImportTotals run(Actor actor, ImportRequest request, ImportWatcher watcher);
}
