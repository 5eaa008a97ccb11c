package org.imageplane.transients.account;

/** Random secrets of this installation, the same in all its processes and over restarts. */
public interface InstallationSecrets {

    /** The 32 random bytes of that name, made at the first call. */
    byte[] get(String name);
}
