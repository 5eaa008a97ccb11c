package org.imageplane.transients.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** How one kind of address says that there were too many requests (429); the header says for how long already. */
@FunctionalInterface
interface TooManyAnswers {

    void write(HttpServletRequest request, HttpServletResponse response, long waitS)
            throws IOException;
}
