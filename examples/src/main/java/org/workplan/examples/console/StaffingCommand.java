package org.workplan.examples.console;

import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.workplan.examples.sentences.TeamSentences;
import org.workplan.explanation.Explanation;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.staffing.AbsenceImpact;
import org.workplan.staffing.Clash;
import org.workplan.staffing.Staffing;
import org.workplan.staffing.Workload;
import org.workplan.value.Interval;
import org.workplan.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sets the people who are named beside those who are needed. */
@Command(
        name = "staffing",
        mixinStandardHelpOptions = true,
        description =
                "Shows required and named people, double bookings, session hours, and the effect if a person drops out.")
final class StaffingCommand implements Callable<Integer> {

    @Mixin
    OnePlan one = new OnePlan();

    @Option(names = "--drop-out", description = "shows the effect if this person drops out, by id or name")
    @Nullable
    String dropOut;

    @Override
    public Integer call() {
        Plan plan = one.plan();
        Staffing staffing = Staffing.of(plan);
        Optional<AbsenceImpact> gone = Optional.ofNullable(dropOut)
                .map(name -> AbsenceImpact.of(
                        plan, Whose.find(plan, PartKind.PERSON, "person", name).id()));
        one.answer(() -> json(plan, staffing, gone), out -> text(out, plan, staffing, gone));
        return 0;
    }

    private void text(PrintWriter out, Plan plan, Staffing staffing, Optional<AbsenceImpact> gone) {
        Wording wording = one.wording();
        TeamSentences sentences = new TeamSentences(plan);
        ImmutableList.Builder<Explanation> told = ImmutableList.builder();
        if (!plan.roles().isEmpty() || !staffing.staff().people().isEmpty()) {
            told.add(sentences.staff(staffing.staff()));
        }
        staffing.roles().forEach(post -> told.add(sentences.post(post)));
        staffing.sessions().stream()
                .filter(post -> !post.people().isEmpty())
                .forEach(post -> told.add(sentences.post(post)));
        told.addAll(sentences.unstaffed(staffing));
        told.addAll(sentences.doubleBookings());
        told.addAll(sentences.load());
        gone.ifPresent(all -> told.add(sentences.dropOut(all)));
        Text.print(out, plan, told.build(), wording);
    }

    private static Map<String, @Nullable Object> json(Plan plan, Staffing staffing, Optional<AbsenceImpact> gone) {
        Workload load = Workload.of(plan);
        Map<String, @Nullable Object> json = Json.object(
                "plan", plan.id(),
                "staff", json(staffing.staff()),
                "roles", posts(staffing.roles()),
                "sessions", posts(staffing.sessions()),
                "doubleBookings",
                        Clash.DoubleBooking.in(plan).stream()
                                .map(StaffingCommand::json)
                                .toList(),
                "load", Json.object("people", hours(load.people()), "roles", hours(load.roles())));
        gone.ifPresent(all -> json.put("dropOut", json(all)));
        return json;
    }

    private static List<Map<String, @Nullable Object>> posts(List<Staffing.Need> posts) {
        return posts.stream().map(StaffingCommand::json).toList();
    }

    private static Map<String, @Nullable Object> json(Staffing.Need post) {
        return Json.object(
                "place", post.place(),
                "required", Json.interval(post.required()),
                "named", post.people().size(),
                "people", post.people().asList(),
                "short", Json.interval(post.shortfall()),
                "verdict", post.verdict());
    }

    private static Map<String, @Nullable Object> json(Clash.DoubleBooking one) {
        return Json.object("person", one.person(), "one", one.one(), "other", one.other(), "verdict", one.verdict());
    }

    private static List<Map<String, @Nullable Object>> hours(Map<?, Interval> load) {
        return load.entrySet().stream()
                .map(entry -> Json.object("who", entry.getKey(), "hours", Json.interval(entry.getValue())))
                .toList();
    }

    private static Map<String, @Nullable Object> json(AbsenceImpact all) {
        return Json.object(
                "person", all.person(),
                "losses",
                        all.losses().stream()
                                .map(loss -> Json.object("before", json(loss.before()), "after", json(loss.after())))
                                .toList(),
                "substitutes",
                        all.substitutes().stream()
                                .map(substitute -> Json.object(
                                        "person", substitute.person(),
                                        "role", substitute.role(),
                                        "eligible", substitute.eligibility().verdict(),
                                        "toConfirm", substitute.eligibility().unknown()))
                                .toList());
    }
}
