package org.imageplane.transients.demo.upload;

import java.io.IOException;

/** One row of a survey to be sent; it makes its pictures first where they are missing. */
public interface Step {

    /** What a message about it calls it. */
    String name();

    /** Sends it. */
    Outcome run(SurveyServer server) throws IOException;
}
