package org.imageplane.transients.shell.crud;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;

/** The keys of a page: / to search and ↓ from there into the table, Alt-N for a new row, Ctrl-S and Ctrl-Enter to save, Esc to leave the row. */
final class CrudKeys {

    /** Where one types, / is a character like others. */
    private static final String SLASH =
            """
            const page = this;
            if (page.$slash) return;
            page.$slash = (event) => {
                if (!page.isConnected) {
                    document.removeEventListener('keydown', page.$slash);
                    page.$slash = undefined;
                    return;
                }
                const at = event.composedPath()[0];
                if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey
                    || at.matches?.('input, textarea, select, [contenteditable]')
                    || document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]')) return;
                event.preventDefault();
                const search = page.querySelector('.crud-search');
                search.focus();
                search.inputElement?.select();
            };
            document.addEventListener('keydown', page.$slash);
            page.querySelector('.crud-search').addEventListener('keydown', (event) => {
                if (event.key !== 'ArrowDown') return;
                event.preventDefault();
                page.querySelector('.crud-table').shadowRoot.querySelector('#items [tabindex="0"]')?.focus();
            });
            """;

    private CrudKeys() {}

    static void listen(Component page, Runnable onNew, Runnable onSave, Runnable onEscape) {
        page.addAttachListener(event -> page.getElement().executeJs(SLASH));
        Shortcuts.addShortcutListener(page, onNew::run, Key.KEY_N, KeyModifier.ALT)
                .resetFocusOnActiveElement();
        save(page, onSave, Key.KEY_S);
        save(page, onSave, Key.ENTER);
        // what is being typed counts as typed; a dialog above the page closes with the same key
        Shortcuts.addShortcutListener(page, onEscape::run, Key.ESCAPE)
                .allowBrowserDefault()
                .allowEventPropagation()
                .resetFocusOnActiveElement();
    }

    private static void save(Component page, Runnable onSave, Key key) {
        for (KeyModifier modifier : new KeyModifier[] {KeyModifier.CONTROL, KeyModifier.META}) {
            Shortcuts.addShortcutListener(page, onSave::run, key, modifier)
                    .resetFocusOnActiveElement();
        }
    }
}
