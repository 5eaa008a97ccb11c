package org.imageplane.transients.shell;

/**
 * A place that Ctrl-K can go to.
 *
 * @param title what a person reads
 * @param detail what tells it from others of that title
 * @param path address without a leading slash, query included
 * @param icon its sign in the list
 */
public record QuickJumpTarget(String title, String detail, String path, AppIcon icon) {}
