package org.imageplane.transients.shell.crud;

/**
 * What goes with something that is about to be deleted.
 *
 * @param sentence says it, with counts and bytes
 * @param nameToType what has to be typed first, so that nothing large goes by a slip; empty when nothing has to be
 */
public record Consequences(String sentence, String nameToType) {

    /** Little enough to go at a click. */
    public static Consequences small(String sentence) {
        return new Consequences(sentence, "");
    }

    /** So much that its name is asked for. */
    public static Consequences large(String sentence, String name) {
        return new Consequences(sentence, name);
    }
}
