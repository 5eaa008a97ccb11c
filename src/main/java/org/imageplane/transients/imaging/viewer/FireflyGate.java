package org.imageplane.transients.imaging.viewer;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Says yes (204) to whoever is signed in; the others were told no (401) before they came here. Nginx asks it about every
 * request for Firefly, so it does nothing.
 */
@RestController
class FireflyGate {

    @GetMapping("/viewer/firefly/allowed")
    ResponseEntity<Void> allowed() {
        return ResponseEntity.noContent().cacheControl(CacheControl.noStore()).build();
    }
}
