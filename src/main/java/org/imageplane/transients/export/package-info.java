/** Downloads of candidates, ratings, observations and detection filters. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "sky",
            "tabular",
            "media",
            "account",
            "survey",
            "candidate",
            "rating"
        })
package org.imageplane.transients.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
