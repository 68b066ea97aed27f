package org.workplan.testkit.rules;

import java.time.LocalDate;
import org.workplan.value.PlanDate;

/**
 * What may differ from one clean plan to the next.
 *
 * @param year the year of the plan
 * @param dated whether dates are written with their year
 * @param families how many families are invited
 * @param each how many people a family has
 * @param pairs how many pairs of workers there are
 * @param name what the people are called
 */
record Shape(int year, boolean dated, int families, int each, int pairs, String name) {
    static final Shape PLAIN = new Shape(2025, true, 3, 4, 2, "Lin");

    int invited() {
        return families * each;
    }

    int workers() {
        return 2 * pairs;
    }

    LocalDate day(int month, int day) {
        return LocalDate.of(year, month, day);
    }

    PlanDate date(int month, int day) {
        return dated ? PlanDate.of(day(month, day)) : PlanDate.of(month, day);
    }
}
