package org.imageplane.transients.candidate;

import static org.imageplane.transients.media.MediaKind.CUTOUT_FITS;
import static org.imageplane.transients.media.MediaKind.DEEP_FITS;
import static org.imageplane.transients.media.MediaKind.DEEP_PNG;
import static org.imageplane.transients.media.MediaKind.LIGHT_CURVE_PNG;
import static org.imageplane.transients.media.MediaKind.PREVIEW_PNG;
import static org.imageplane.transients.media.MediaKind.SLICES_FITS;

import java.util.List;
import java.util.stream.Stream;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.media.MediaKind;
import org.imageplane.transients.sky.Cone;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads the rows behind keys, in the order of the keys. */
@Component
class CandidateRows {

    private static final String ROWS =
            """
            select c.id, c.uid, c.project_id, p.name as project, c.observation_id, o.external_id as observation,
                   b.beam_index, f.name as detection_filter, c.candidate_number, c.name, c.ra_deg, c.dec_deg,
                   c.known_name, c.known_ra_deg, c.known_dec_deg, c.known_sep_arcmin, c.known_is_close,
                   c.measurements, c.attributes, c.metadata, c.rating_count,
                   case when not p.blind or :administrator then c.notes else coalesce(own_words.notes, '') end as notes,
                   case when not p.blind or :administrator then c.mean_score end as mean_score,
                   not p.blind or :administrator as others_shown, c.true_count, c.false_count, c.unsure_count,
                   coalesce(said.classifications, '') as classifications,
                   coalesce(known.names, '') as associated_with,
                   c.last_rated_at, r.score, r.verdict, t.name as classification, r.notes as own_notes, r.rated_at,
                   preview.kind as preview_kind, preview.path as preview_path, preview.bytes as preview_bytes,
                   preview.sha256 as preview_sha256, preview.original_name as preview_name,
                   preview.width as preview_width, preview.height as preview_height, c.created_at
            from unnest(:keyProjects, :keyIds) with ordinality as key (project_id, id, place)
            join candidate c on c.project_id = key.project_id and c.id = key.id
            join project p on p.id = c.project_id
            join observation o on o.id = c.observation_id
            left join beam b on b.id = c.beam_id
            left join detection_filter f on f.id = c.detection_filter_id
            left join rating r on r.project_id = c.project_id and r.candidate_id = c.id and r.person_id = :person
            left join classification t on t.id = r.classification_id
            left join lateral (
                select m.*
                from media_file m
                where m.project_id = c.project_id and m.candidate_id = c.id and m.kind = any(:previewKinds)
                order by array_position(:previewKinds, m.kind)
                limit 1) preview on true
            left join lateral (
                select string_agg(name || case when people > 1 then ' ×' || people else '' end, ', '
                           order by people desc, name) as classifications
                from (select called.name, count(*) as people
                      from rating given join classification called on called.id = given.classification_id
                      where c.rating_count > 0 and given.project_id = c.project_id and given.candidate_id = c.id
                        and (not p.blind or :administrator or given.person_id = :person)
                      group by called.id) terms) said on true
            left join lateral (
                select string_agg(to_char(written_at at time zone 'UTC', 'YYYY-MM-DD') || ' ' || username || ': '
                           || regexp_replace(text, '[\\n\\r]+', ' ', 'g'), e'\\n' order by written.id) as notes
                from candidate_comment written join person on person.id = written.person_id
                where p.blind and not :administrator and written.person_id = :person
                  and written.project_id = c.project_id and written.candidate_id = c.id) own_words on true
            left join lateral (
                select string_agg(a.source_name, ', ' order by a.catalogue, a.source_name) as names
                from association a
                left join association_word w on p.blind and not :administrator
                    and w.project_id = a.project_id and w.association_id = a.id and w.person_id = :person
                where a.project_id = c.project_id and a.candidate_id = c.id
                  and case when p.blind and not :administrator then w.state else a.state end = 'CONFIRMED') known on true
            order by key.place
            """;

    /** What shows a candidate, the best first; a FITS image goes before a curve, a cube only when there is no other. */
    private static final String[] PREVIEW_KINDS =
            Stream.of(PREVIEW_PNG, DEEP_PNG, DEEP_FITS, CUTOUT_FITS, LIGHT_CURVE_PNG, SLICES_FITS)
                    .map(MediaKind::name)
                    .toArray(String[]::new);

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CandidateRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<CandidateRow> read(Actor actor, @Nullable Cone cone, List<SearchKey> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(ROWS)
                .param("administrator", actor.may(Role.ADMIN))
                .param("person", actor.personId())
                .param("previewKinds", new SqlArrayValue("text", (Object[]) PREVIEW_KINDS))
                .param("keyProjects", bigints(keys.stream().map(SearchKey::projectId).toList()))
                .param("keyIds", bigints(keys.stream().map(SearchKey::id).toList()))
                .query(new CandidateRowMapper(cone, json))
                .list();
    }

    private static SqlArrayValue bigints(List<Long> values) {
        return new SqlArrayValue("bigint", values.toArray());
    }
}
