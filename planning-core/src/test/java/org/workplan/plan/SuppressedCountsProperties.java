package org.workplan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SuppressedCountsProperties {

    private static ImmutableMap<String, Long> counts(List<Integer> numbers) {
        ImmutableMap.Builder<String, Long> counts = ImmutableMap.builder();
        for (int index = 0; index < numbers.size(); index++) {
            counts.put("stage " + index, numbers.get(index).longValue());
        }
        return counts.buildOrThrow();
    }

    @Property
    void no_count_below_the_threshold_is_shown_or_can_be_subtracted(
            @ForAll @Size(max = 8) List<@IntRange(max = 12) Integer> numbers,
            @ForAll @IntRange(max = 6) int threshold) {
        ImmutableMap<String, Long> counts = counts(numbers);
        PublicExtract.SuppressedCounts safe = PublicExtract.SuppressedCounts.of(counts, threshold);
        long hidden =
                safe.cells().stream().filter(cell -> cell.count().isEmpty()).count();
        safe.cells()
                .forEach(cell -> cell.count()
                        .ifPresent(count ->
                                assertThat(count == 0 || count >= threshold).isTrue()));
        long shown =
                safe.cells().stream().mapToLong(cell -> cell.count().orElse(0L)).sum();
        safe.total().filter(total -> hidden > 0).ifPresent(total -> {
            assertThat(hidden).isGreaterThan(1);
            assertThat(total - shown).isGreaterThanOrEqualTo(threshold);
        });
    }

    @Property
    void what_is_shown_is_true(@ForAll @Size(max = 8) List<@IntRange(max = 12) Integer> numbers) {
        ImmutableMap<String, Long> counts = counts(numbers);
        PublicExtract.SuppressedCounts safe = PublicExtract.SuppressedCounts.of(counts, 4);
        safe.cells()
                .forEach(cell ->
                        cell.count().ifPresent(count -> assertThat(counts).containsEntry(cell.label(), count)));
        safe.total()
                .ifPresent(total -> assertThat(total)
                        .isEqualTo(
                                numbers.stream().mapToLong(Integer::longValue).sum()));
    }

    @Example
    void a_single_small_count_takes_the_next_smallest_with_it() {
        PublicExtract.SuppressedCounts safe =
                PublicExtract.SuppressedCounts.of(ImmutableMap.of("relapse", 2L, "abstinence", 9L, "referred", 30L), 5);
        assertThat(safe.cells())
                .extracting(PublicExtract.SuppressedCounts.Cell::count)
                .containsExactly(Optional.empty(), Optional.empty(), Optional.of(30L));
        assertThat(safe.total()).contains(41L);
    }

    @Example
    void where_nothing_else_can_hide_it_the_total_goes() {
        assertThat(PublicExtract.SuppressedCounts.of(ImmutableMap.of("relapse", 2L), 5)
                        .total())
                .isEmpty();
    }

    @Example
    void two_counts_of_one_are_not_told_by_a_total_of_two() {
        assertThat(PublicExtract.SuppressedCounts.of(ImmutableMap.of("relapse", 1L, "referred", 1L), 5)
                        .total())
                .isEmpty();
    }

    @Example
    void a_negative_count_is_refused() {
        assertThatThrownBy(() -> PublicExtract.SuppressedCounts.of(ImmutableMap.of("relapse", -1L), 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("relapse");
    }
}
