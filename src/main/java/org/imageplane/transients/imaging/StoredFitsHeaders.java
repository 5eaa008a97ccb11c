package org.imageplane.transients.imaging;

import java.util.ArrayList;
import java.util.List;
import nom.tam.fits.Header;
import nom.tam.fits.HeaderCard;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.imaging.fits.FitsHeaderList;
import org.imageplane.transients.media.MediaAccess;
import org.imageplane.transients.media.MediaFile;
import org.imageplane.transients.media.MediaStore;
import org.imageplane.transients.media.StoredMedia;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads headers from the files of the media store. */
@Service
class StoredFitsHeaders implements FitsHeaders {

    private static final int CARD_LIMIT = 100_000;
    private static final String MEDIA = MediaFile.urlOf("");

    private final MediaStore media;
    private final MediaAccess access;
    private final PictureWorkshop workshop;
    private final PictureSettings settings;

    StoredFitsHeaders(
            MediaStore media,
            MediaAccess access,
            PictureWorkshop workshop,
            PictureSettings settings) {
        this.media = media;
        this.access = access;
        this.workshop = workshop;
        this.settings = settings;
    }

    @Override
    public ImagingOutcome<FitsHeader> of(Actor actor, MediaFile file) {
        return media.find(file.url().substring(MEDIA.length()))
                .filter(stored -> access.mayRead(actor, stored.projectId()))
                .map(this::of)
                .orElseGet(
                        () ->
                                new ImagingOutcome.Nothing<>(
                                        "There is no such file, or it belongs to a project that you cannot see."));
    }

    @Override
    public ImagingOutcome<FitsHeader> of(StoredMedia file) {
        return workshop.make(
                () -> read(FitsHeaderList.read(file.location(), settings.temporary())));
    }

    static FitsHeader read(FitsHeaderList list) {
        List<FitsHeader.Unit> units = new ArrayList<>();
        int left = CARD_LIMIT;
        for (Header header : list.headers()) {
            List<FitsHeader.Card> cards = cards(header, left);
            units.add(new FitsHeader.Unit(units.size(), name(header, units.size()), cards));
            left -= cards.size();
        }
        return new FitsHeader(
                units,
                left > 0
                        ? list.note()
                        : "The first %,d cards are shown; there are more.".formatted(CARD_LIMIT));
    }

    private static List<FitsHeader.Card> cards(Header header, int limit) {
        List<FitsHeader.Card> cards = new ArrayList<>();
        var iterator = header.iterator();
        while (iterator.hasNext() && cards.size() < limit) {
            HeaderCard card = iterator.next();
            cards.add(
                    new FitsHeader.Card(
                            plain(card.getKey()),
                            plain(card.getValue()),
                            plain(card.getComment())));
        }
        return cards;
    }

    private static String name(Header header, int index) {
        String name = plain(header.getStringValue("EXTNAME")).strip();
        String type = plain(header.getStringValue("XTENSION")).strip();
        return !name.isEmpty() ? name : index == 0 || type.isEmpty() ? "PRIMARY" : type;
    }

    /** FITS headers are ASCII text (standard 4.0, section 4.1.2.1), which some writers do not heed. */
    private static String plain(@Nullable String text) {
        return text == null ? "" : text.replaceAll("\\p{Cntrl}", "\uFFFD");
    }
}
