package org.imageplane.transients.sky;

/** Text that is no position, angle, time or channel list; the message is a sentence for the person who wrote it. */
public final class SkyFormatException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public SkyFormatException(String sentence) {
        super(sentence);
    }
}
