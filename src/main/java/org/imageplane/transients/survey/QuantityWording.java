package org.imageplane.transients.survey;

import java.util.List;
import org.imageplane.transients.account.Actor;

/** What administrators look after in the registry of quantities. */
public interface QuantityWording {

    /** All quantities, in the order of pages and tables; administrators only. One query. */
    List<ListedQuantity> list(Actor admin);

    /**
     * Says something else of a quantity, in all processes at once; administrators only.
     *
     * @param before the quantity as the administrator saw it; what another one changed since is not overwritten
     */
    QuantityChange change(Actor admin, ListedQuantity before, QuantityWords wanted);
}
