package org.imageplane.transients.imaging.wcs;

/**
 * A place in an image in pixels counted from 0 at the centre of the first pixel of the file, so one less than FITS
 * counts.
 */
public record PixelPosition(double x, double y) {}
