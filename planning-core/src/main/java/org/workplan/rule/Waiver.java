package org.workplan.rule;

import static com.google.common.base.Preconditions.checkArgument;
import static org.workplan.value.internal.Arguments.requirePresent;
import static org.workplan.value.internal.Arguments.requireText;

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
     * Checks the texts and the days.
     *
     * @throws IllegalArgumentException if a text is blank, a year is not 1 to 9999, or the last day lies before the first
     */
    public Waiver {
        requirePresent("rule", rule, "from", from, "until", until);
        requireText("subject", subject);
        requireText("reason", reason);
        requireText("author", author);
        Dates.check(from);
        until.ifPresent(Dates::check);
        checkArgument(
                until.filter(from::isAfter).isEmpty(),
                "A waiver ends on or after its first day; %s to %s does not. Swap the days.",
                from,
                until.orElse(from));
    }
}
