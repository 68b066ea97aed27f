package org.workplan.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.workplan.progress.AssessmentPolicy;
import org.workplan.progress.Measurement;
import org.workplan.progress.MeasurementLog;
import org.workplan.progress.Observation;
import org.workplan.value.DatePeriod;
import org.workplan.value.PartId;
import org.workplan.value.RecordId;

class ContactReviewTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 6, 30);
    private static final ImmutableMap<PartId, Optional<LocalDate>> LAST = ImmutableMap.of(
            PartId.of("p1"), Optional.of(LocalDate.of(2025, 6, 1)),
            PartId.of("p2"), Optional.of(LocalDate.of(2025, 5, 31)),
            PartId.of("p3"), Optional.of(LocalDate.of(2025, 5, 30)),
            PartId.of("p4"), Optional.empty());

    @Test
    void q115_29_days_fine_30_due_today_31_overdue_and_never_apart() {
        ContactReview review = ContactReview.of(LAST, 30L, TODAY);
        assertThat(review.standings())
                .extracting(ContactReview.Standing::state)
                .containsExactly(
                        ContactReview.State.FINE,
                        ContactReview.State.DUE_TODAY,
                        ContactReview.State.OVERDUE,
                        ContactReview.State.NEVER);
        assertThat(review.standings())
                .extracting(ContactReview.Standing::since)
                .containsExactly(Optional.of(29L), Optional.of(30L), Optional.of(31L), Optional.empty());
        assertThat(review.standings().get(2).late()).isEqualTo(1);
    }

    @Test
    void q115_without_an_interval_nothing_is_due() {
        ContactReview review = ContactReview.of(LAST, TODAY);
        assertThat(review.in(ContactReview.State.UNDETERMINED)).hasSize(3);
        assertThat(review.in(ContactReview.State.NEVER)).containsExactly(PartId.of("p4"));
    }

    @Test
    void an_interval_of_no_days_is_refused() {
        assertThatThrownBy(() -> ContactReview.of(LAST, 0L, TODAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("every 0 days");
    }

    @Test
    void the_last_contact_comes_from_what_was_measured_and_not_withdrawn() {
        MeasurementLog log = MeasurementLog.of(
                ImmutableList.of(
                        contact("a", 3, Observation.of(1)),
                        contact("b", 9, Observation.of(0)),
                        contact("c", 12, Observation.absent(Observation.Reason.NOT_REPORTED))),
                TODAY,
                AssessmentPolicy.STANDARD.approvals());
        assertThat(ContactReview.last(ImmutableSet.of(PartId.of("p1"), PartId.of("p2")), PartId.of("contacts"), log))
                .containsExactly(
                        java.util.Map.entry(PartId.of("p1"), Optional.of(LocalDate.of(2025, 6, 3))),
                        java.util.Map.entry(PartId.of("p2"), Optional.empty()));
    }

    private static Measurement contact(String id, int day, Observation value) {
        LocalDate date = LocalDate.of(2025, 6, day);
        return Measurement.builder()
                .id(RecordId.of(id))
                .indicator(PartId.of("contacts"))
                .observed(DatePeriod.of(date, date))
                .value(value)
                .subject(PartId.of("p1"))
                .build();
    }
}
