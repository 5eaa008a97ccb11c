package org.imageplane.transients.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds pulsars by what people call them. */
@Repository
class PulsarNames {

    /** How well a name fits; the first is the best. */
    enum Fit {
        NAME,
        ALIAS,
        BEGINNING
    }

    /** A pulsar that a text may mean. */
    record Match(Pulsar pulsar, Fit fit) {}

    private static final Pattern DASH = Pattern.compile("[\\u2010-\\u2015\\u2212\\uFE63\\uFF0D]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern PREFIX = Pattern.compile("^PSR[_:]?(?=[JB]?\\d)");
    private static final Pattern BEGINS = Pattern.compile("[JB]?\\d{2}.*");
    private static final int LONGEST = 60;

    private static final String MATCHES =
            """
            select * from (
                select %s,
                    case when upper(name) = any(:forms) or upper(b_name) = any(:forms) then 0
                         when exists (select from unnest(aliases) alias
                                      where upper(replace(alias, ' ', '')) = :alias) then 1
                         when :begins and exists (
                             select from unnest(cast(:forms as text[])) form
                             where starts_with(upper(name), form) or starts_with(upper(b_name), form)) then 2
                    end as fit
                from pulsar
            ) matched
            where fit is not null
            order by fit, name
            limit :limit
            """
                    .formatted(PulsarCells.COLUMNS);

    private final JdbcClient jdbc;

    PulsarNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Best first; none for a text that is too long for a name. */
    List<Match> matching(String text, int limit) {
        String name = plain(text);
        if (name.isEmpty() || name.length() > LONGEST) {
            return List.of();
        }
        String[] forms =
                Character.isDigit(name.charAt(0))
                        ? new String[] {"J" + name, "B" + name}
                        : new String[] {name};
        return jdbc.sql(MATCHES)
                .param("forms", forms)
                .param("alias", name.replace("_", ""))
                .param("begins", BEGINS.matcher(name).matches())
                .param("limit", limit)
                .query(
                        (rs, number) ->
                                new Match(
                                        PulsarCells.pulsar(rs, number),
                                        Fit.values()[rs.getInt("fit")]))
                .list();
    }

    /** A name in capitals, without PSR and blanks, with plain minus signs. */
    static String plain(String text) {
        String name = BLANKS.matcher(DASH.matcher(text).replaceAll("-")).replaceAll("");
        return PREFIX.matcher(name.toUpperCase(Locale.ROOT)).replaceFirst("");
    }
}
