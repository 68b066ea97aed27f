package org.workplan.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.workplan.value.Interval;
import org.workplan.value.Rational;

class EvenSplitTest {

    @ParameterizedTest
    @CsvSource({
        "7, 1, 1",
        "8, 1, 1",
        "14, 2, 2",
        "42, 6, 6",
        "45, 6, 6",
        "50, 7, 7",
        "56, 7, 8",
        "112, 14, 16",
        "0, 0, 0"
    })
    void members_in_sevens_and_eights_need_from_so_many_to_so_many_representatives(long members, long low, long high) {
        assertThat(new Estimate.EvenSplit(members, 7, 8).sharers())
                .contains(Interval.between(Rational.of(low), Rational.of(high)));
    }

    @ParameterizedTest
    @CsvSource({"1", "6", "9", "13", "41"})
    void some_numbers_cannot_be_shared_out_in_sevens_and_eights(long members) {
        assertThat(new Estimate.EvenSplit(members, 7, 8).sharers()).isEmpty();
    }

    @Test
    void what_cannot_be_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Estimate.EvenSplit(-1, 7, 8))
                .withMessage("One shares out 0 or more; -1 is less.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Estimate.EvenSplit(41, 8, 7))
                .withMessage("Each has from 1 up, the fewest first; 8 to 7 is no such range.");
        assertThatIllegalArgumentException().isThrownBy(() -> new Estimate.EvenSplit(41, 0, 7));
    }
}
