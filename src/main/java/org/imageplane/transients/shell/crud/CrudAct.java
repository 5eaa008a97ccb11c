package org.imageplane.transients.shell.crud;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** What a page offers to do with the open row beside saving it: retire, deactivate, reset the password … */
public final class CrudAct<T> {

    private final String label;
    private final Function<T, Optional<CrudOutcome>> run;
    private Predicate<T> when = row -> true;
    private Function<T, String> question = row -> "";

    private CrudAct(String label, Function<T, Optional<CrudOutcome>> run) {
        this.label = label;
        this.run = run;
    }

    /** One that is done at once, or when the administrator has said yes to {@link #asking}. */
    public static <T> CrudAct<T> of(String label, Function<T, CrudOutcome> run) {
        return new CrudAct<>(label, row -> Optional.of(run.apply(row)));
    }

    /** One with a dialog of its own, which tells the page with {@link CrudPage#done}. */
    public static <T> CrudAct<T> opening(String label, Consumer<T> open) {
        return new CrudAct<>(
                label,
                row -> {
                    open.accept(row);
                    return Optional.empty();
                });
    }

    /** Offered for these rows alone. */
    public CrudAct<T> when(Predicate<T> rows) {
        when = rows;
        return this;
    }

    /** Asks first, with this sentence, which says what follows. */
    public CrudAct<T> asking(Function<T, String> sentence) {
        question = sentence;
        return this;
    }

    String label() {
        return label;
    }

    boolean isFor(T row) {
        return when.test(row);
    }

    String question(T row) {
        return question.apply(row);
    }

    Optional<CrudOutcome> run(T row) {
        return run.apply(row);
    }
}
