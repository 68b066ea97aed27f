package org.workplan.progress;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.workplan.value.RecordId;

class CorrectionsProperties {

    /** A log whose record number n, recorded on day n, counts n and corrects the record of a number, which may not be there. */
    private static MeasurementLog log(List<Integer> corrected) {
        ImmutableList<Measurement> records = IntStream.range(0, corrected.size())
                .mapToObj(number -> Case.record("m" + number, "2025-01-01", "2025-01-01")
                        .value(Observation.of(java.math.BigDecimal.valueOf(number)))
                        .recordedAt(Instant.parse("2025-02-01T00:00:00Z").plusSeconds(number))
                        .corrects(RecordId.of("m" + corrected.get(number)))
                        .build())
                .collect(ImmutableList.toImmutableList());
        return MeasurementLog.of(
                records, LocalDate.of(2025, 12, 31), ImmutableSet.copyOf(Measurement.Approval.values()));
    }

    private static Set<String> counting(Integer... corrected) {
        return counting(Arrays.asList(corrected));
    }

    private static Set<String> counting(List<Integer> corrected) {
        Set<String> ids = new TreeSet<>();
        log(corrected).current().forEach(one -> ids.add(one.id().value()));
        return ids;
    }

    @Example
    void of_records_that_correct_each_other_the_one_recorded_last_counts() {
        assertThat(counting(1, 0)).containsExactly("m1");
        assertThat(counting(2, 0, 1)).containsExactly("m2");
        assertThat(counting(0)).containsExactly("m0");
    }

    @Example
    void who_corrects_one_of_a_circle_from_outside_takes_its_place() {
        assertThat(counting(1, 0, 1)).containsExactly("m2");
        assertThat(counting(1, 0, 0)).containsExactly("m2");
    }

    @Example
    void a_correction_of_what_is_not_there_counts() {
        assertThat(counting(9, 0)).containsExactly("m1");
        assertThat(counting(8, 9)).containsExactly("m0", "m1");
    }

    /** Records that hang together by corrections are one fact told several times: something of each fact must be left. */
    @Property
    void no_fact_vanishes_altogether(
            @ForAll @Size(min = 1, max = 9) List<@IntRange(min = 0, max = 11) Integer> corrected) {
        Map<Integer, Set<String>> together = new TreeMap<>();
        for (int number = 0; number < corrected.size(); number++) {
            together.computeIfAbsent(root(number, corrected), key -> new TreeSet<>())
                    .add("m" + number);
        }
        Set<String> counting = counting(corrected);
        together.values()
                .forEach(fact -> assertThat(Sets.intersection(fact, counting)).isNotEmpty());
    }

    /** The least number that a record leads to on and on. */
    private static int root(int number, List<Integer> corrected) {
        Set<Integer> seen = new TreeSet<>();
        int at = number;
        while (at < corrected.size() && seen.add(at)) {
            at = corrected.get(at);
        }
        if (at >= corrected.size()) {
            return at;
        }
        int least = at;
        for (int next = corrected.get(at); next != at; next = corrected.get(next)) {
            least = Math.min(least, next);
        }
        return least;
    }
}
