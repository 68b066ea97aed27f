package org.workplan.rule.standard.wording;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import org.workplan.explanation.Explanation;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.plan.Target;
import org.workplan.plan.Task;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;
import org.workplan.rule.standard.common.VagueWords;

/** Finds results that a plan states as done. */
public final class StatusTenseRule {

    public static final Rule RULE =
            Rule.of("status-tense", Severity.ADVICE, Scope.all(PartKind.TARGET, PartKind.TASK), StatusTenseRule::tense);

    private StatusTenseRule() {}

    private static void tense(Plan plan, Findings findings) {
        ImmutableList.Builder<Part> done = ImmutableList.builder();
        ImmutableList.Builder<String> words = ImmutableList.builder();
        Stream.concat(plan.targets().stream(), plan.tasks().stream()).forEach(part -> {
            Optional<String> said =
                    part instanceof Target target ? target.statusWording() : ((Task) part).statusWording();
            findings.looked(said.isPresent() ? 1 : 0);
            said.filter(text -> !VagueWords.DONE.in(text, plan.language()).isEmpty())
                    .ifPresent(text -> {
                        done.add(part);
                        words.add(text);
                    });
        });
        ImmutableList<Part> found = Evidence.inOrder(done.build());
        if (!found.isEmpty()) {
            Explanation.Builder why = Explanation.of("rule.status-tense.parts")
                    .number("count", found.size())
                    .parts("parts", found)
                    .with(
                            "words",
                            Evidence.texts(words.build().stream().distinct().sorted()));
            findings.addForPlan("", Evidence.zero(why, found.size()));
        }
    }
}
