package org.imageplane.transients.ingest.folder;

import org.jspecify.annotations.Nullable;

/**
 * What has to be there before a row can be: its project, its observation, its beam.
 *
 * @param project name
 * @param observation outside id
 * @param beam index; null where the survey has no beams
 */
record Place(String project, String observation, @Nullable Integer beam) {}
