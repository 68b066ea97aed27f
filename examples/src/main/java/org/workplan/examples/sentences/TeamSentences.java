package org.workplan.examples.sentences;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import org.workplan.explanation.Explanation;
import org.workplan.plan.PartKind;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import org.workplan.staffing.AbsenceImpact;
import org.workplan.staffing.Clash;
import org.workplan.staffing.Staffing;
import org.workplan.staffing.Workload;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.Rational;
import org.workplan.value.Verdict;

/** What there is to say about the people of a plan. */
public final class TeamSentences {

    private static final Interval NONE = Interval.exactly(Rational.ZERO);

    private final Plan plan;

    /**
     * Creates the sentences.
     *
     * @param plan the plan
     */
    public TeamSentences(Plan plan) {
        this.plan = plan;
    }

    /**
     * Tells how many the plan needs and names in all. Who they are stands with their roles.
     *
     * @param staff the post of the whole staff
     * @return the sentence
     */
    public Explanation staff(Staffing.Need staff) {
        return count(staff).note();
    }

    /**
     * Tells how many a post needs and has.
     *
     * @param post the post
     * @return the sentence, with the people as its reason
     */
    public Explanation post(Staffing.Need post) {
        Explanation.Builder why = count(post);
        if (!post.people().isEmpty()) {
            why.because(Explanation.of("logistics.names")
                    .with("people", Words.people(plan, post.people()))
                    .note());
        }
        return why.note();
    }

    private Explanation.Builder count(Staffing.Need post) {
        return Explanation.of(Words.isOpen(post.required()) ? "logistics.post-open" : "logistics.post")
                .text("place", Words.title(plan, post.place()))
                .with("required", Words.amount(post.required(), ""))
                .number("named", post.people().size())
                .with("short", Words.amount(post.shortfall(), ""));
    }

    /**
     * Names the sessions that nobody is tied to.
     *
     * @param staffing the staffing
     * @return one sentence, or none
     */
    public ImmutableList<Explanation> unstaffed(Staffing staffing) {
        List<Staffing.Need> unstaffed = staffing.unstaffedSessions();
        return unstaffed.isEmpty()
                ? ImmutableList.of()
                : ImmutableList.of(Explanation.of("logistics.unstaffed")
                        .with(
                                "sessions",
                                Words.texts(unstaffed.stream()
                                        .map(post -> Words.title(plan, post.place()))
                                        .toList()))
                        .note());
    }

    /**
     * Tells who is to be in two places at once.
     *
     * @return a sentence for each double booking
     */
    public ImmutableList<Explanation> doubleBookings() {
        return Clash.DoubleBooking.in(plan).stream()
                .map(one -> Explanation.of(
                                one.verdict() == Verdict.MET
                                        ? "logistics.double-booking"
                                        : "logistics.double-booking-open")
                        .text("person", person(one.person()))
                        .text("one", Words.title(plan, one.one()))
                        .text("other", Words.title(plan, one.other()))
                        .note())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Tells how many hours of sessions each person and role has. Those without any are left out: either the plan ties them to none, or all are short.
     *
     * @return a sentence for each
     */
    public ImmutableList<Explanation> load() {
        Workload load = Workload.of(plan);
        ImmutableList.Builder<Explanation> told = ImmutableList.builder();
        load.roles().forEach((role, hours) -> told.addAll(load(role, hours)));
        load.people().forEach((person, hours) -> told.addAll(load(person, hours)));
        return told.build();
    }

    private ImmutableList<Explanation> load(PartPath who, Interval hours) {
        return hours.equals(NONE)
                ? ImmutableList.of()
                : ImmutableList.of(Explanation.of("logistics.load")
                        .text("who", Words.title(plan, who))
                        .with("hours", Words.amount(hours, ""))
                        .note());
    }

    /**
     * Tells what changes when a person drops out.
     *
     * @param dropOut the consequences
     * @return the sentence, with each loss and who could fill in as its reasons
     */
    public Explanation dropOut(AbsenceImpact dropOut) {
        Explanation.Builder why = Explanation.of(
                        dropOut.losses().isEmpty() ? "logistics.drop-out-nothing" : "logistics.drop-out")
                .text("person", person(dropOut.person()));
        dropOut.losses().forEach(loss -> why.because(loss(loss)));
        dropOut.substitutes().forEach(substitute -> why.because(substitute(substitute)));
        return why.note();
    }

    /**
     * Tells what is left of a role when one of its people drops out, and who could fill in.
     *
     * @param post the role's post
     * @return the sentence; empty for a post that is no role, or that nobody holds
     */
    public Optional<Explanation> oneFewer(Staffing.Need post) {
        if (post.place().kind() != PartKind.ROLE || post.people().isEmpty()) {
            return Optional.empty();
        }
        ImmutableSet<PartId> others = post.people().stream()
                .flatMap(person -> AbsenceImpact.of(plan, person).substitutes().stream())
                .filter(substitute -> substitute.role().equals(post.place()))
                .map(AbsenceImpact.Substitute::person)
                .collect(ImmutableSet.toImmutableSet());
        return Optional.of(Explanation.of(others.isEmpty() ? "logistics.one-fewer" : "logistics.one-fewer-filled")
                .number("left", post.people().size() - 1L)
                .with("others", Words.people(plan, others))
                .note());
    }

    private Explanation loss(AbsenceImpact.Loss loss) {
        return Explanation.of(Words.isOpen(loss.after().required()) ? "logistics.loss-open" : "logistics.loss")
                .text("place", Words.title(plan, loss.after().place()))
                .number("before", loss.before().people().size())
                .number("after", loss.after().people().size())
                .with("short", Words.amount(loss.after().shortfall(), ""))
                .note();
    }

    private Explanation substitute(AbsenceImpact.Substitute one) {
        Explanation.Builder why = Explanation.of(
                        one.eligibility().verdict() == Verdict.MET
                                ? "logistics.substitute"
                                : "logistics.substitute-unsure")
                .text("person", person(one.person()))
                .text("role", Words.title(plan, one.role()))
                .with("conditions", Words.texts(one.eligibility().unknown()));
        return why.note();
    }

    private String person(PartId id) {
        return Words.title(plan, PartPath.of(PartKind.PERSON, id));
    }
}
