package org.workplan.architecture.bad;

import java.time.LocalDate;

/** Breaks: time is an argument. */
public final class ReadsTheClock {

    LocalDate today() {
        return LocalDate.now();
    }
}
