package org.imageplane.transients;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void rooms_import_only_from_rooms_above_them() {
        ApplicationModules.of(TransientsApplication.class).verify();
    }
}
