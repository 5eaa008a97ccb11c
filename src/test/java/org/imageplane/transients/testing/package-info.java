/** Helpers that tests of every room share. */
@org.jspecify.annotations.NullMarked
package org.imageplane.transients.testing;
