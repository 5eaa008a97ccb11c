package org.imageplane.transients.imaging.viewer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.imageplane.transients.media.MediaFile;
import org.imageplane.transients.media.MediaKind;
import org.jspecify.annotations.Nullable;

/**
 * One viewer in a page of its own inside this page, which lives on from candidate to candidate. It is told about a
 * candidate only while it can be seen.
 */
@Tag("viewer-frame")
@JsModule("./viewer/viewer-frame.ts")
@NpmPackage(
        value = "js9",
        version = "3.9.0",
        assets = {
            "js9.min.js:js9",
            "js9support.min.js:js9",
            "js9plugins.min.js:js9",
            "js9worker.js:js9",
            "astroemw.js:js9",
            "astroemw.wasm:js9",
            "js9.css:js9",
            "js9support.css:js9",
            "LICENSE:js9",
            "font/*:js9/font",
            "params/*:js9/params",
            "images/js9logo.png:js9",
            "images/*.gif:js9/images",
            "images/*.svg:js9/images",
            "images/voyager/*:js9/images/voyager"
        })
@NpmPackage(
        value = "aladin-lite",
        version = "3.8.2",
        assets = {
            "dist/aladin.js:aladin-lite",
            "LICENSE:aladin-lite",
            "COPYING:aladin-lite",
            "COPYING.LESSER:aladin-lite"
        })
class ViewerFrame extends Component {

    ViewerFrame(Viewer viewer) {
        getElement().setProperty("page", viewer.page());
        getElement().setAttribute("name", viewer.label());
    }

    /**
     * Shows the candidate.
     *
     * @param keeper who in which pane; what is set in the viewer is kept for them
     */
    void show(ViewerContent content, String keeper, String fireflyUrl) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("name", content.name());
        shown.put("keeper", keeper);
        shown.put("firefly", fireflyUrl);
        shown.put("ra", content.position().raDeg());
        shown.put("dec", content.position().decDeg());
        putFile(shown, "fits", content.fits());
        putFile(shown, "linked", content.linked());
        shown.put("marks", content.marks().stream().map(ViewerFrame::told).toList());
        getElement().setPropertyMap("content", shown);
    }

    /** Marks these instead. */
    void mark(List<SkyMark> marks) {
        getElement().setPropertyList("marks", marks.stream().map(ViewerFrame::told).toList());
    }

    /** Whether it is the one of its pane that is seen. */
    void setActive(boolean active) {
        getElement().setProperty("active", active);
    }

    private static void putFile(Map<String, Object> shown, String key, @Nullable MediaFile file) {
        if (file != null) {
            shown.put(
                    key,
                    Map.of("url", file.url(), "bytes", file.bytes(), "words", words(file.kind())));
        }
    }

    /** What kind of image it is: slices, deep, cutout. */
    private static String words(MediaKind kind) {
        return kind.name().replace("_FITS", "").replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> told(SkyMark mark) {
        return Map.of(
                "ra", mark.position().raDeg(),
                "dec", mark.position().decDeg(),
                "label", mark.label(),
                "kind", mark.kind().name());
    }
}
