package org.imageplane.transients.admin.ui;

import com.vaadin.flow.component.select.Select;
import java.util.List;

/** The filter by project of pages whose rows belong to one. */
class ProjectFilter extends Select<String> {

    private static final long serialVersionUID = 1L;

    ProjectFilter() {
        setAriaLabel("Project");
        setEmptySelectionAllowed(true);
        setEmptySelectionCaption("Any project");
        setPlaceholder("Any project");
    }

    /** Those that there are. */
    void offer(List<String> names) {
        setItems(names);
    }

    /** A project that there is not limits nothing. */
    @Override
    public void setValue(String value) {
        boolean known = value != null && getListDataView().contains(value);
        super.setValue(known ? value : null);
    }
}
