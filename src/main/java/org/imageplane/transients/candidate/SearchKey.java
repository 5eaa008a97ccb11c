package org.imageplane.transients.candidate;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.imageplane.transients.candidate.SearchSql.Part;
import org.jspecify.annotations.Nullable;

/** Where a candidate stands in an order; its sort value is null where the candidate has none. */
record SearchKey(long projectId, long id, @Nullable Object sortValue) {

    static SearchKey of(ResultSet row, int number) throws SQLException {
        return new SearchKey(
                row.getLong("project_id"), row.getLong("id"), row.getObject("sort_value"));
    }

    Part part() {
        return sortValue == null ? Part.ABSENT : Part.VALUED;
    }
}
