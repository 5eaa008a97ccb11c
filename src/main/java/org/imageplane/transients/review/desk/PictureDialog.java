package org.imageplane.transients.review.desk;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.Optional;
import org.imageplane.transients.media.MediaFile;

/** Pictures one at a time, as large as the window allows, to be zoomed; the arrow keys go through them. */
class PictureDialog extends Dialog {

    private final String candidate;
    private final List<MediaFile> pictures;
    private final ZoomablePicture picture = new ZoomablePicture();
    private final Anchor download = new Anchor();
    private int index;

    PictureDialog(String candidate, List<MediaFile> pictures, int first) {
        this.candidate = candidate;
        this.pictures = pictures;
        this.index = first;
        addClassName("picture-dialog");
        setWidth("min(96vw, 1400px)");
        setHeight("94vh");
        picture.getElement().getStyle().set("width", "100%").set("height", "100%");
        add(picture);
        Button before = new Button("Before", click -> go(-1));
        before.addClickShortcut(Key.ARROW_LEFT);
        Button next = new Button("Next", click -> go(1));
        next.addClickShortcut(Key.ARROW_RIGHT);
        Button close = new Button("Close", click -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        download.setText("Download");
        download.setRouterIgnore(true);
        download.getElement().setAttribute("download", true);
        getFooter().add(download, before, next, close);
        go(0);
    }

    private void go(int step) {
        index = Math.floorMod(index + step, pictures.size());
        MediaFile shown = pictures.get(index);
        setHeaderTitle(
                "%s · %s (%d of %d)"
                        .formatted(
                                FileWords.of(shown.kind()), candidate, index + 1, pictures.size()));
        picture.show(Optional.of(shown.url()), getHeaderTitle());
        download.setHref(shown.url());
    }
}
