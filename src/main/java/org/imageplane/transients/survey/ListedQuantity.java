package org.imageplane.transients.survey;

/**
 * A quantity as administrators see it.
 *
 * @param projects how many projects' candidates carry it
 */
public record ListedQuantity(Quantity quantity, int position, int projects) {

    /** What can be said anew. */
    public QuantityWords words() {
        return new QuantityWords(
                quantity.label(),
                quantity.unit(),
                quantity.description(),
                quantity.decimals(),
                quantity.group(),
                position,
                quantity.defaultColumn(),
                quantity.brightness());
    }
}
