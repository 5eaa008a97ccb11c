package org.imageplane.transients.review.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imageplane.transients.media.MediaFile;
import org.imageplane.transients.media.MediaKind;

/** The pictures that are looked at now and then, small; a click shows one large. */
class GalleryPanel extends Div {

    /** In this order. */
    private static final List<MediaKind> SHOWN =
            List.of(
                    MediaKind.DYNAMIC_SPECTRUM_PNG,
                    MediaKind.DEEP_PNG,
                    MediaKind.LIGHT_CURVE_PNG,
                    MediaKind.CHI_SQUARE_MAP2_PNG,
                    MediaKind.PEAK_MAP2_PNG,
                    MediaKind.CHI_SQUARE_MAP1_PNG,
                    MediaKind.PEAK_MAP1_PNG);

    GalleryPanel() {
        addClassNames("gallery-panel", "section");
    }

    void show(DeskContent content) {
        removeAll();
        Map<MediaKind, MediaFile> files =
                Stream.concat(content.candidate().files().stream(), content.beamFiles().stream())
                        .collect(Collectors.toMap(MediaFile::kind, Function.identity()));
        List<MediaFile> pictures =
                SHOWN.stream().filter(files::containsKey).map(files::get).toList();
        setVisible(!pictures.isEmpty());
        Div row = new Div();
        row.addClassName("thumbnails");
        for (int i = 0; i < pictures.size(); i++) {
            row.add(thumbnail(content.row().name(), pictures, i));
        }
        add(new H3("More pictures"), row);
    }

    private static NativeButton thumbnail(String candidate, List<MediaFile> pictures, int index) {
        MediaFile file = pictures.get(index);
        Image picture = new Image(file.url(), "");
        picture.getElement().setAttribute("loading", "lazy").setAttribute("decoding", "async");
        String name = FileWords.of(file.kind());
        NativeButton button =
                new NativeButton("", click -> new PictureDialog(candidate, pictures, index).open());
        button.add(picture, new Span(name));
        button.getElement().setAttribute("title", name + ": click to see it large");
        return button;
    }
}
