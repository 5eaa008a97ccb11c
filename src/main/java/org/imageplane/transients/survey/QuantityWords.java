package org.imageplane.transients.survey;

import org.jspecify.annotations.Nullable;

/**
 * What administrators may say of a quantity; its key and its slot stay as they are.
 *
 * @param decimals decimal places shown; null for four significant digits
 * @param position smaller ones come first on pages and in tables
 */
public record QuantityWords(
        String label,
        String unit,
        String description,
        @Nullable Integer decimals,
        String group,
        int position,
        boolean defaultColumn,
        boolean brightness) {}
