package org.workplan.rule;

import static org.workplan.value.internal.Arguments.requirePresent;

import java.time.LocalDate;
import java.util.Optional;
import org.workplan.value.Dates;

/**
 * A decision to live with findings for a while. They stay in the report, marked.
 *
 * @param rule the rule
 * @param subject the path of the part, or {@code plan}; {@code *} for every subject of the rule
 * @param reason why
 * @param author who decided
 * @param from the first day
 * @param until the last day; empty for no end
 */
public record Waiver(
        RuleId rule, String subject, String reason, String author, LocalDate from, Optional<LocalDate> until) {

    /**
     * Checks the days.
     *
     * @throws IllegalArgumentException if a year is not 1 to 9999
     */
    public Waiver {
        requirePresent("rule", rule, "subject", subject, "reason", reason);
        requirePresent("author", author, "from", from, "until", until);
        Dates.check(from);
        until.ifPresent(Dates::check);
    }

    /** Whether the waiver speaks about the subject of a finding. */
    boolean coversSubject(Finding finding) {
        return subject.equals("*") || subject.equals(finding.subject());
    }

    /** Whether the waiver holds on a day. Without a day, one that has an end does not hold. */
    boolean holdsOn(Optional<LocalDate> day) {
        return day.map(date -> !date.isBefore(from)
                        && until.map(end -> !date.isAfter(end)).orElse(true))
                .orElse(until.isEmpty());
    }
}
