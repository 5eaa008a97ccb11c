package org.imageplane.transients.account;

/** A setting that this installation must not be started with; the message names the variable and what to do. */
class UnsafeSettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnsafeSettingException(String sentence) {
        super(sentence);
    }
}
