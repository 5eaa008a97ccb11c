/** The pages raters live in: grid, rating desk, survey status, settings. */
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
            "candidate",
            "catalogue",
            "crossmatch",
            "imaging",
            "imaging :: motion",
            "imaging :: viewer",
            "ingest",
            "rating"
        })
package org.imageplane.transients.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
