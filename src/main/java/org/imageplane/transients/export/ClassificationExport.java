package org.imageplane.transients.export;

import java.util.OptionalLong;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.tabular.RowSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The terms that raters choose from, retired ones too, because ratings may still have them. */
@Component
class ClassificationExport implements TableExport {

    /** A term of a rating scale. */
    record Term(String ratingScale, String name, String description, boolean retired) {}

    private static final Columns<Term> COLUMNS =
            new Columns<Term>()
                    .add(
                            "rating_scale",
                            String.class,
                            "Rating scale it belongs to",
                            Term::ratingScale)
                    .add("name", String.class, "Classification", Term::name)
                    .add("description", String.class, "What it means", Term::description)
                    .add("retired", Boolean.class, "No longer offered", Term::retired);

    private static final String TERMS =
            """
            select rating_scale, name, description, retired_at is not null as retired
            from classification
            order by rating_scale, position, name
            """;

    private final JdbcClient jdbc;

    ClassificationExport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public ExportTable table() {
        return ExportTable.CLASSIFICATIONS;
    }

    @Override
    public Opened open(Actor actor, ExportQuery asked) {
        return new Opened(
                COLUMNS.columns(),
                RowSource.of(jdbc.sql(TERMS).query(Term.class).list().stream().map(COLUMNS::row)));
    }

    @Override
    public OptionalLong count(Actor actor, ExportQuery asked) {
        return OptionalLong.of(
                jdbc.sql("select count(*) from classification").query(Long.class).single());
    }
}
