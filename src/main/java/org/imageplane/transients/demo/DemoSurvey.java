package org.imageplane.transients.demo;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.imageplane.transients.demo.upload.Step;

/** A survey that can be loaded into the application: one of each kind that the application knows. */
public interface DemoSurvey {

    /** Gets the survey's files ready, but for what each step makes when its turn comes. */
    void prepare() throws IOException;

    /** The projects that must be there, with a description each. */
    Map<String, String> projects();

    /** How candidates of those projects are rated, in the words of the API. */
    String ratingScale();

    /** The rows to send with that token. */
    List<Step> steps(String token);
}
