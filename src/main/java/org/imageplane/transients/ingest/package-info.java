/** One ingest service; the surveys' upload addresses are thin adapters on it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "sky",
            "replica",
            "tabular",
            "media",
            "shell",
            "account",
            "survey",
            "candidate"
        })
package org.imageplane.transients.ingest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
