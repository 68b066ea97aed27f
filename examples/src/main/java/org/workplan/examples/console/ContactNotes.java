package org.workplan.examples.console;

import com.google.common.collect.ImmutableList;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operand;
import org.workplan.schedule.ContactReview;
import org.workplan.value.PartId;

/** What an agenda cannot give a day: clients whom nobody ever met, and an interval that nobody named. */
final class ContactNotes {

    private ContactNotes() {}

    static ImmutableList<Explanation> of(ContactReview review) {
        ImmutableList.Builder<Explanation> notes = ImmutableList.builder();
        ImmutableList<PartId> never = review.in(ContactReview.State.NEVER);
        if (!never.isEmpty()) {
            notes.add(Explanation.of("schedule.never-met")
                    .with(
                            "clients",
                            new Operand.Many(ImmutableList.copyOf(never.stream()
                                    .map(client -> (Operand) new Operand.Text(client.value()))
                                    .iterator())))
                    .note());
        }
        if (!review.in(ContactReview.State.UNDETERMINED).isEmpty()) {
            notes.add(Explanation.of("schedule.no-interval").note());
        }
        return notes.build();
    }
}
