package org.imageplane.transients.rating;

import org.jspecify.annotations.Nullable;

/**
 * A project that the queue may hand out from.
 *
 * @param brightnessSlot of the first brightness that its candidates carry; null when they carry none
 */
record QueueProject(long id, int ratingsWanted, @Nullable Integer brightnessSlot) {}
