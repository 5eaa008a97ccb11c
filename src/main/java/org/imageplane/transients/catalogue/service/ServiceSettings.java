package org.imageplane.transients.catalogue.service;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Which services outside are asked, and where they are; null is off.
 *
 * @param simbadUrl SIMBAD_URL, such as {@code https://simbad.cds.unistra.fr/simbad}
 * @param nedUrl NED_URL, such as {@code https://ned.ipac.caltech.edu}
 * @param vizierUrl VIZIER_URL, such as {@code https://vizier.cds.unistra.fr/viz-bin}
 * @param tnsUrl TNS_URL, such as {@code https://www.wis-tns.org}; off without a key and a bot
 * @param tnsApiKey TNS_API_KEY, a secret
 * @param tnsBot TNS_BOT: id and name of the bot that the key belongs to, such as {@code 12345,my_bot}
 * @param timeLimit for one request, from the connection to the last byte
 */
@Validated
@ConfigurationProperties("transients.services")
public record ServiceSettings(
        @Nullable URI simbadUrl,
        @Nullable URI nedUrl,
        @Nullable URI vizierUrl,
        @Nullable URI tnsUrl,
        @Nullable String tnsApiKey,
        @Nullable String tnsBot,
        @NotNull Duration timeLimit) {

    private static final Pattern BOT = Pattern.compile("\\d{1,10},[\\w .-]{1,100}");

    public ServiceSettings {
        simbadUrl = base("SIMBAD_URL", simbadUrl);
        nedUrl = base("NED_URL", nedUrl);
        vizierUrl = base("VIZIER_URL", vizierUrl);
        tnsUrl = base("TNS_URL", tnsUrl);
        tnsApiKey = text(tnsApiKey);
        tnsBot = text(tnsBot);
        if (tnsBot != null && !BOT.matcher(tnsBot).matches()) {
            throw new IllegalArgumentException(
                    "TNS_BOT is “%s”, but it should be the bot's id and name, such as 12345,my_bot."
                            .formatted(tnsBot));
        }
    }

    /** Without a slash at its end, so that paths can follow. */
    private static @Nullable URI base(String name, @Nullable URI address) {
        if (address == null || address.toString().isBlank()) {
            return null;
        }
        if (address.getHost() == null
                || !("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                || address.getRawQuery() != null) {
            throw new IllegalArgumentException(
                    "%s is %s, which is no address of a service; leave it empty to switch it off."
                            .formatted(name, address));
        }
        return URI.create(address.toString().replaceFirst("/+$", ""));
    }

    private static @Nullable String text(@Nullable String setting) {
        return setting == null || setting.isBlank() ? null : setting.strip();
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "ServiceSettings[%s, %s, %s, %s]".formatted(simbadUrl, nedUrl, vizierUrl, tnsUrl);
    }
}
