package org.workplan.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workplan.value.Verdict.UNDETERMINED;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The laws of combining verdicts. */
class VerdictProperties {

    @Property(tries = 1_000)
    void combining_does_not_depend_on_grouping_or_order(
            @ForAll Verdict one, @ForAll Verdict two, @ForAll Verdict three) {
        assertThat(one.and(two).and(three)).isEqualTo(one.and(two.and(three)));
        assertThat(one.or(two).or(three)).isEqualTo(one.or(two.or(three)));
        assertThat(Verdict.all(List.of(one, two, three))).isEqualTo(Verdict.all(List.of(three, one, two)));
        assertThat(Verdict.any(List.of(one, two, three))).isEqualTo(Verdict.any(List.of(three, one, two)));
        assertThat(one.and(two).not()).isEqualTo(one.not().or(two.not()));
    }

    @Property(tries = 1_000)
    void learning_more_never_flips_a_combination(@ForAll List<Verdict> verdicts, @ForAll List<Boolean> learnt) {
        List<Verdict> later = new ArrayList<>(verdicts);
        for (int index = 0; index < later.size() && index < learnt.size(); index++) {
            if (later.get(index) == UNDETERMINED) {
                later.set(index, Verdict.of(learnt.get(index)));
            }
        }

        if (Verdict.all(verdicts).isDecided()) {
            assertThat(Verdict.all(later)).isEqualTo(Verdict.all(verdicts));
        }
        if (Verdict.any(verdicts).isDecided()) {
            assertThat(Verdict.any(later)).isEqualTo(Verdict.any(verdicts));
        }
    }
}
