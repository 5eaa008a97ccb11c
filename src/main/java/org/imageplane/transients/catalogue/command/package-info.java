/** Importing a pulsar catalogue from the command line: the import without the web. */
@NullMarked
package org.imageplane.transients.catalogue.command;

import org.jspecify.annotations.NullMarked;
