package org.workplan.examples.html;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.workplan.explanation.Operand;
import org.workplan.plan.Indicator;
import org.workplan.plan.Ladder;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import org.workplan.plan.Section;
import org.workplan.plan.Target;
import org.workplan.plan.Task;
import org.workplan.progress.Assessment;
import org.workplan.progress.Pace;
import org.workplan.progress.PlanAssessment;
import org.workplan.progress.RollUp;
import org.workplan.progress.WindowResult;
import org.workplan.target.Criterion;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.Rational;
import org.workplan.value.Verdict;
import org.workplan.wording.Wording;

/** The targets by area, each as a bar, and the areas added up. */
final class TargetsSection {

    private static final int DECIMALS = 2;

    private final Plan plan;
    private final PlanAssessment assessment;
    private final Wording wording;

    TargetsSection(Plan plan, PlanAssessment assessment, Wording wording) {
        this.plan = plan;
        this.assessment = assessment;
        this.wording = wording;
    }

    void fill(Map<String, Object> data) {
        List<Map<String, Object>> areas = new ArrayList<>();
        Set<PartPath> shown = new LinkedHashSet<>();
        for (Section section : plan.sections()) {
            List<Assessment> some = assessment.targets().stream()
                    .filter(one -> Optional.of(section.id()).equals(area(one)))
                    .toList();
            some.forEach(one -> shown.add(one.target()));
            if (!some.isEmpty()) {
                areas.add(area(section.title(), some));
            }
        }
        List<Assessment> rest = assessment.targets().stream()
                .filter(one -> !shown.contains(one.target()))
                .toList();
        if (!rest.isEmpty()) {
            areas.add(area(wording.word("report.other-targets"), rest));
        }
        data.put("areas", areas);
        data.put("hasTargets", !areas.isEmpty());
    }

    /** The area of the task that a target serves, or of the tasks around it. */
    private Optional<PartId> area(Assessment one) {
        return plan.part(Target.class, one.target().id())
                .flatMap(Target::task)
                .flatMap(id -> plan.part(Task.class, id))
                .flatMap(plan::sectionOf);
    }

    private Map<String, Object> area(String title, List<Assessment> some) {
        RollUp.Counts counts =
                some.stream().map(RollUp::of).reduce(RollUp.NONE, RollUp::merge).total();
        String summary = metOf(counts.met(), counts.total());
        return Map.of(
                "title",
                title,
                "summary",
                summary,
                "bar",
                VerdictBar.draw(counts, summary),
                "rows",
                some.stream().map(this::row).toList());
    }

    private Map<String, Object> row(Assessment one) {
        String title = plan.part(one.target())
                .map(part -> part.title())
                .orElse(one.target().toString());
        return Map.of(
                "title", title,
                "wording", one.wording(),
                "bar", bar(one),
                "value", value(one),
                "style", style(one.verdict()),
                "verdict", wording.word("verdict." + one.verdict()),
                "status", wording.word("status." + one.status()),
                "needed",
                        one.pace()
                                .filter(pace -> pace.stillNeeded().signum() > 0
                                        && !assessment.asOf().isAfter(pace.by()))
                                .map(this::needed)
                                .orElse(""));
    }

    /** Windows and members are judged one by one, so they are shown one by one. */
    private static String bar(Assessment one) {
        if (!one.windows().isEmpty()) {
            return VerdictStrip.draw(
                    one.windows().stream().map(WindowResult::verdict).toList(), one.wording());
        }
        return one.subjects()
                .map(subjects -> VerdictStrip.draw(subjects, one.wording()))
                .or(() -> TargetBar.draw(one))
                .orElse("");
    }

    private String value(Assessment one) {
        if (one.status() == Assessment.Status.NO_DATA) {
            return "–";
        }
        Optional<String> members = one.subjects()
                .map(subjects -> metOf(
                        subjects.met().size(),
                        subjects.met().size()
                                + subjects.failing().size()
                                + subjects.undetermined().size()
                                + subjects.unassessed()));
        return members.or(() -> level(one))
                .or(() -> one.soFar().map(value -> shown(value, one.unit())))
                .orElse("–");
    }

    private String metOf(long met, long all) {
        return wording.word("report.met-of")
                .replace("{met}", String.valueOf(met))
                .replace("{all}", String.valueOf(all));
    }

    /** A rung of a ladder by its name; below the first there is none. */
    private Optional<String> level(Assessment one) {
        Optional<Ladder> ladder = plan.part(Target.class, one.target().id())
                .filter(target -> target.criterion() instanceof Criterion.AtLevel)
                .flatMap(Target::indicator)
                .flatMap(id -> plan.part(Indicator.class, id))
                .flatMap(Indicator::ladder)
                .flatMap(id -> plan.part(Ladder.class, id));
        Optional<Rational> rank = one.soFar().flatMap(Interval::exact).filter(Rational::isInteger);
        return ladder.map(known -> rank.filter(number -> number.signum() > 0)
                .map(number -> known.levels().get(Integer.parseInt(number.toString()) - 1))
                .orElse("–"));
    }

    private String needed(Pace pace) {
        return wording.word("report.more")
                .replace("{needed}", shown(pace.stillNeeded(), ""))
                .replace("{day}", wording.text(new Operand.Day(org.workplan.value.PlanDate.of(pace.by()))));
    }

    private String shown(Interval value, String unit) {
        return value.exact()
                .map(number -> shown(number, unit))
                .orElseGet(() -> wording.text(new Operand.Known(value, unit)));
    }

    /** Shares are rounded down, so that nothing looks better than it is. */
    private static String shown(Rational value, String unit) {
        String text = value.isInteger()
                ? value.toString()
                : value.toDecimal(DECIMALS, RoundingMode.DOWN).toPlainString();
        return (text + " " + (unit.equals("percent") ? "%" : unit)).strip();
    }

    static String style(Verdict verdict) {
        return switch (verdict) {
            case MET -> "met";
            case NOT_MET -> "missed";
            case UNDETERMINED -> "open";
            case NOT_APPLICABLE -> "plain";
        };
    }
}
