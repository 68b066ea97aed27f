package org.workplan.examples.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.workplan.examples.sentences.TeamSentences;
import org.workplan.examples.sentences.Words;
import org.workplan.explanation.Explanation;
import org.workplan.plan.PartKind;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import org.workplan.staffing.Staffing;
import org.workplan.staffing.Workload;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.Rational;
import org.workplan.wording.Wording;

/** Who is needed and who is named, who is in two places at once, how much each has to do, and what changes when one drops out. */
final class PeopleSection {

    private final Plan plan;
    private final Wording wording;
    private final TeamSentences sentences;

    PeopleSection(Plan plan, Wording wording) {
        this.plan = plan;
        this.wording = wording;
        this.sentences = new TeamSentences(plan);
    }

    void fill(Map<String, Object> data) {
        Staffing staffing = Staffing.of(plan);
        if (plan.roles().isEmpty() && plan.people().isEmpty()) {
            return;
        }
        data.put("hasTeam", true);
        data.put("staffText", wording.sentence(sentences.staff(staffing.staff())));
        data.put("roles", staffing.roles().stream().map(this::post).toList());
        data.put(
                "teamSessions",
                staffing.sessions().stream()
                        .filter(post -> !post.people().isEmpty())
                        .map(this::post)
                        .toList());
        data.put("unstaffed", texts(sentences.unstaffed(staffing)));
        data.put("doubleBookings", texts(sentences.doubleBookings()));
        data.put("load", load());
    }

    private Map<String, Object> post(Staffing.Need post) {
        boolean open = Words.isOpen(post.required());
        return Map.of(
                "title", Words.title(plan, post.place()),
                "people", names(post.people()),
                "required", open ? wording.word("report.not-stated") : wording.text(Words.amount(post.required(), "")),
                "style", TargetsSection.style(post.verdict()),
                "fewer", sentences.oneFewer(post).map(wording::sentence).orElse(""),
                "state", open ? "" : wording.word("report.staffed." + post.verdict()));
    }

    private String names(Iterable<PartId> people) {
        List<String> names = new ArrayList<>();
        people.forEach(id -> names.add(Words.title(plan, PartPath.of(PartKind.PERSON, id))));
        return String.join(", ", names);
    }

    private List<Map<String, String>> texts(List<Explanation> told) {
        return told.stream().map(one -> Map.of("text", wording.sentence(one))).toList();
    }

    private List<Map<String, String>> load() {
        Map<PartPath, Interval> people = Workload.of(plan).people();
        Rational largest =
                people.values().stream().flatMap(hours -> hours.low().stream()).reduce(Rational.ZERO, Rational::max);
        return people.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(Interval.exactly(Rational.ZERO)))
                .map(entry -> {
                    String title = Words.title(plan, entry.getKey());
                    return Map.of(
                            "title", title,
                            "hours", wording.text(Words.amount(entry.getValue(), "h")),
                            "bar", AmountBar.draw(entry.getValue().low().orElse(Rational.ZERO), largest, title));
                })
                .toList();
    }
}
