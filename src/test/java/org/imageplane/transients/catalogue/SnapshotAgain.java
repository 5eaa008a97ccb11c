package org.imageplane.transients.catalogue;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings the pulsars back that come with the application, for the tests that come later. */
public final class SnapshotAgain {

    private SnapshotAgain() {}

    /** Whatever was imported is gone, but for the record that it was. */
    public static void load(ApplicationContext application) {
        application.getBean(JdbcClient.class).sql("delete from pulsar").update();
        application.getBean(FirstPulsars.class).load();
    }
}
