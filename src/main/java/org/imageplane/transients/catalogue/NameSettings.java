package org.imageplane.transients.catalogue;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is asked for names that we do not know.
 *
 * @param sesameUrl address of CDS's Sesame, without options; empty: nobody
 */
@ConfigurationProperties("transients.names")
record NameSettings(@DefaultValue("") String sesameUrl) {}
