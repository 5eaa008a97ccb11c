/** The page of people, their roles and tokens. */
@NullMarked
package org.imageplane.transients.admin.people;

import org.jspecify.annotations.NullMarked;
