/** Downloads: candidates and what people say of them, observations, terms and people, in the formats of the field. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "sky",
            "tabular",
            "media",
            "shell",
            "account",
            "survey",
            "candidate",
            "rating"
        })
package org.imageplane.transients.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
