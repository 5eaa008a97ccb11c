/** The addresses that the surveys' uploader scripts send to, in the form that each of them knows. */
@NullMarked
package org.imageplane.transients.ingest.web;

import org.jspecify.annotations.NullMarked;
