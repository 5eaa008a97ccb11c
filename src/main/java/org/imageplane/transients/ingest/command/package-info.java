/** Importing folders from the command line: the ingest service without the web. */
@NullMarked
package org.imageplane.transients.ingest.command;

import org.jspecify.annotations.NullMarked;
