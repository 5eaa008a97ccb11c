package org.imageplane.transients.sky;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The coarse channels of an MWA observation: channel n is 1.28 MHz wide and centred on n times 1.28 MHz.
 *
 * <p>The centre frequency follows the observatory's metafits files: half a channel below the channel in the
 * middle of the list (CENTCHAN), which for a picket fence is not the mean of its ends. For a picket fence of the
 * old correlator with fine channels of 40 kHz their FREQCENT is 15 kHz higher still, which the list cannot tell.
 */
public final class MwaChannels {

    private static final double CHANNEL_WIDTH_MHZ = 1.28;
    private static final int LAST_CHANNEL = 255;
    private static final Pattern SEPARATORS = Pattern.compile("[\\s,;\\[\\](){}]+");
    private static final Pattern ITEM =
            Pattern.compile("['\"]?(\\d{1,3})(?:\\.0*)?(?:-(\\d{1,3}))?['\"]?");

    private MwaChannels() {}

    /** Reads {@code [62, 63, 69]}, {@code 62,63,69}, {@code [62 63 69]} or {@code 109-132}; empty text is no channel. */
    public static List<Integer> parse(String text) {
        List<Integer> channels = new ArrayList<>();
        for (String item : SEPARATORS.split(text)) {
            if (!item.isEmpty()) {
                addTo(channels, item);
            }
        }
        return List.copyOf(channels);
    }

    private static void addTo(List<Integer> channels, String item) {
        Matcher matcher = ITEM.matcher(item);
        if (!matcher.matches()) {
            throw new SkyFormatException(
                    "\"%s\" is not a coarse channel number.".formatted(SkyText.shown(item)));
        }
        int first = Integer.parseInt(matcher.group(1));
        int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
        if (last < first || last > LAST_CHANNEL) {
            throw new SkyFormatException(
                    "\"%s\" is outside the coarse channels 0 to 255.".formatted(item));
        }
        for (int channel = first; channel <= last; channel++) {
            channels.add(channel);
        }
    }

    /** Whether the channels follow each other without a gap. */
    public static boolean isContiguous(List<Integer> channels) {
        List<Integer> sorted = channels.stream().sorted().distinct().toList();
        return sorted.isEmpty() || sorted.getLast() - sorted.getFirst() == sorted.size() - 1;
    }

    /** Centre frequency in MHz; absent when there is no channel. */
    public static OptionalDouble centreFrequencyMhz(List<Integer> channels) {
        List<Integer> sorted = channels.stream().sorted().distinct().toList();
        if (sorted.isEmpty()) {
            return OptionalDouble.empty();
        }
        int middle = sorted.get(sorted.size() / 2);
        boolean even = sorted.size() % 2 == 0;
        return OptionalDouble.of((even ? middle - 0.5 : middle) * CHANNEL_WIDTH_MHZ);
    }
}
