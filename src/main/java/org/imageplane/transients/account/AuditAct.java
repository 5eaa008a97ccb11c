package org.imageplane.transients.account;

/** What kind of thing somebody did. */
public enum AuditAct {
    ADDED,
    CHANGED,
    DELETED,
    RETIRED,
    RESTORED,
    ACTIVATED,
    DEACTIVATED,
    PASSWORD_RESET,
    TOKEN_REVOKED,
    CHECKED
}
