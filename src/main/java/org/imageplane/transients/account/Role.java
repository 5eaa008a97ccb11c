package org.imageplane.transients.account;

/** What a person may do; an administrator may do everything that the others may. */
public enum Role {
    RATER,
    UPLOADER,
    ADMIN
}
