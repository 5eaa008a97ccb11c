package org.imageplane.transients.media;

import java.nio.file.Path;

/** A stored file with its place on the disk and the project whose people may see it. */
public record StoredMedia(MediaFile file, long projectId, Path location) {}
