package org.imageplane.transients.crossmatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.crossmatch.Neighbour.NearCandidate;
import org.imageplane.transients.sky.SkyPosition;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Neighbours member by member, compared with separations on the sphere, where right ascensions run out. */
@SpringBootTest
@CleanDatabase
class NeighboursOnTheSphereTest {

    private static final int CROWD = 400;

    @Autowired Neighbours neighbours;
    @Autowired Surveys surveys;
    @Autowired TestPeople people;
    @Autowired JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        "0.001, 0.0, 60",
        "359.9999, -45.0, 60",
        "0, 0, 2",
        "123.4, 90, 60",
        "10, 89.9, 60",
        "200, -89.99, 60",
        "270, -90, 2",
        "45, 35.2643897, 60",
        "268.8953, -25.46364, 2",
        "90, 0, 0.01"
    })
    void those_within_the_radius_and_no_others(double raDeg, double decDeg, double radiusArcmin) {
        Actor rita = people.add("rita", Role.RATER);
        long me = surveys.aCandidate().at(raDeg, decDeg).store().id();
        crowd(me, new SkyPosition(raDeg, decDeg), 2 * radiusArcmin / 60);

        var found = neighbours.near(rita, me, radiusArcmin);

        List<Long> expected =
                jdbc
                        .sql("select id, ra_deg, dec_deg from candidate where id <> ?")
                        .param(me)
                        .query(
                                (row, n) ->
                                        new SkyPosition(row.getDouble(2), row.getDouble(3))
                                                                .separationArcmin(
                                                                        found.cone().centre())
                                                        <= radiusArcmin
                                                ? row.getLong(1)
                                                : 0L)
                        .list()
                        .stream()
                        .filter(id -> id > 0)
                        .toList();
        assertThat(expected).hasSizeBetween(CROWD / 10, CROWD / 2);
        assertThat(found.neighbours())
                .filteredOn(NearCandidate.class::isInstance)
                .extracting(near -> ((NearCandidate) near).id())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    /** Spread over a disk of that radius around the place, in all directions. */
    private void crowd(long like, SkyPosition place, double radiusDeg) {
        var random = new Random(2527);
        for (int i = 0; i < CROWD; i++) {
            SkyPosition at =
                    offset(
                            place,
                            radiusDeg * Math.sqrt(random.nextDouble()),
                            360 * random.nextDouble());
            jdbc.sql(
                            """
                            insert into candidate (project_id, observation_id, upload_key, name, ra_deg, dec_deg)
                            select project_id, observation_id, ?, 'crowd', ?, ? from candidate where id = ?
                            """)
                    .param("crowd" + i)
                    .param(at.raDeg())
                    .param(at.decDeg())
                    .param(like)
                    .update();
        }
    }

    /** The place that far away in that direction, east of north. */
    private static SkyPosition offset(SkyPosition from, double distanceDeg, double directionDeg) {
        double dec = Math.toRadians(from.decDeg());
        double distance = Math.toRadians(distanceDeg);
        double direction = Math.toRadians(directionDeg);
        double sinDec =
                Math.sin(dec) * Math.cos(distance)
                        + Math.cos(dec) * Math.sin(distance) * Math.cos(direction);
        double dRa =
                Math.atan2(
                        Math.sin(direction) * Math.sin(distance) * Math.cos(dec),
                        Math.cos(distance) - Math.sin(dec) * sinDec);
        return new SkyPosition(
                from.raDeg() + Math.toDegrees(dRa),
                Math.toDegrees(Math.asin(Math.clamp(sinDec, -1, 1))));
    }
}
