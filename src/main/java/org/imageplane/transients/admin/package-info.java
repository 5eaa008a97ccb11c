/** What administrators look after: the pages, deletion, storage. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "sky",
            "replica",
            "tabular",
            "media",
            "shell",
            "shell :: crud",
            "account",
            "survey",
            "candidate",
            "crossmatch",
            "rating",
            "review :: live"
        })
package org.imageplane.transients.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
