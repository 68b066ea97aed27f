package org.workplan.staffing;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.workplan.plan.PartKind;
import org.workplan.plan.PartPath;
import org.workplan.plan.Place;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.plan.Timeline;
import org.workplan.value.PartId;
import org.workplan.value.Verdict;

/**
 * Two sessions at the same time that need the same people or the same place. Sessions that are cancelled or postponed need nobody.
 *
 * @param one the session printed first
 * @param other the session printed later
 * @param shared the place and the people that both need, by path
 * @param verdict met if the sessions overlap for certain; undetermined if they share a day and one of them has no hours
 */
public record Clash(Session one, Session other, ImmutableList<PartPath> shared, Verdict verdict) {

    /** Refuses null. */
    public Clash {
        requirePresent("one", one, "other", other, "shared", shared);
        requirePresent("verdict", verdict);
    }

    /** Two sessions by their positions in the plan. */
    private record Pair(int one, int other) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair that) {
            int first = Integer.compare(one, that.one);
            return first != 0 ? first : Integer.compare(other, that.other);
        }
    }

    /** One of the things that sessions need, on one day. */
    private record Need(PartPath what, LocalDate day) {}

    /** {@return the clashes of a plan, in the order of its sessions} */
    public static ImmutableList<Clash> in(Plan plan) {
        requirePresent("plan", plan);
        Timeline timeline = Timeline.of(plan);
        List<Session> sessions = plan.sessions();
        ImmutableList.Builder<Clash> clashes = ImmutableList.builder();
        candidates(plan, timeline).forEach((pair, shared) -> {
            Session one = sessions.get(pair.one);
            Session other = sessions.get(pair.other);
            Verdict overlap = timeline.overlap(one, other);
            if (overlap != Verdict.NOT_MET) {
                clashes.add(new Clash(one, other, ImmutableList.copyOf(shared), overlap));
            }
        });
        return clashes.build();
    }

    /** The sessions that touch the same day and need the same, with what they share. */
    private static Map<Pair, Set<PartPath>> candidates(Plan plan, Timeline timeline) {
        Map<Need, List<Integer>> users = new HashMap<>();
        Map<Pair, Set<PartPath>> pairs = new TreeMap<>();
        for (int index = 0; index < plan.sessions().size(); index++) {
            int later = index;
            needs(plan, timeline, plan.sessions().get(index), (what, day) -> {
                List<Integer> earlier = users.computeIfAbsent(new Need(what, day), none -> new ArrayList<>(1));
                earlier.forEach(one -> pairs.computeIfAbsent(new Pair(one, later), none -> new TreeSet<>())
                        .add(what));
                earlier.add(later);
            });
        }
        return pairs;
    }

    private static void needs(Plan plan, Timeline timeline, Session session, BiConsumer<PartPath, LocalDate> need) {
        if (session.status() == Session.Status.CANCELLED || session.status() == Session.Status.POSTPONED) {
            return;
        }
        Set<LocalDate> days = timeline.touched(session);
        if (days.isEmpty()) {
            return;
        }
        List<PartPath> needed = new ArrayList<>();
        session.place().flatMap(place -> plan.part(Place.class, place)).ifPresent(place -> needed.add(place.path()));
        Staffing.assigned(plan, session).forEach(person -> needed.add(PartPath.of(PartKind.PERSON, person)));
        needed.forEach(what -> days.forEach(day -> need.accept(what, day)));
    }

    /** {@return the people whom both sessions need} */
    public ImmutableList<PartId> people() {
        return shared.stream()
                .filter(path -> path.kind() == PartKind.PERSON)
                .map(PartPath::id)
                .collect(toImmutableList());
    }

    /**
     * A person who is assigned to two sessions at the same time, or perhaps is.
     *
     * @param person the person
     * @param one the session printed first
     * @param other the session printed later
     * @param verdict met if they overlap for certain; undetermined if they share a day and one of them has no hours
     */
    public record DoubleBooking(PartId person, PartPath one, PartPath other, Verdict verdict) {

        /** Refuses null. */
        public DoubleBooking {
            requirePresent("person", person, "one", one, "other", other);
            requirePresent("verdict", verdict);
        }

        /** {@return the double bookings of a plan, in the order of its sessions: the people of its {@linkplain Clash clashes}} */
        public static ImmutableList<DoubleBooking> in(Plan plan) {
            requirePresent("plan", plan);
            return Clash.in(plan).stream()
                    .flatMap(clash -> clash.people().stream()
                            .map(person -> new DoubleBooking(
                                    person, clash.one().path(), clash.other().path(), clash.verdict())))
                    .collect(toImmutableList());
        }
    }
}
