/** Projects, observations and quantities over the API. */
@NullMarked
package org.imageplane.transients.survey.web;

import org.jspecify.annotations.NullMarked;
