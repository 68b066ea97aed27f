package org.workplan.testkit;

import org.workplan.plan.Contingency;
import org.workplan.plan.EvaluationDesign;
import org.workplan.plan.Fact;
import org.workplan.plan.Goal;
import org.workplan.plan.Group;
import org.workplan.plan.Indicator;
import org.workplan.plan.Ladder;
import org.workplan.plan.Need;
import org.workplan.plan.Part;
import org.workplan.plan.Partnership;
import org.workplan.plan.Person;
import org.workplan.plan.Place;
import org.workplan.plan.Resource;
import org.workplan.plan.Risk;
import org.workplan.plan.Role;
import org.workplan.plan.Section;
import org.workplan.plan.Session;
import org.workplan.plan.Step;
import org.workplan.plan.Target;
import org.workplan.plan.Task;

/** Gives a part of any kind another title. */
final class Titles {
    private Titles() {}

    static Part replace(Part part, String title) {
        return switch (part.kind()) {
            case SECTION -> ((Section) part).withTitle(title);
            case PLACE -> ((Place) part).withTitle(title);
            case LADDER -> ((Ladder) part).withTitle(title);
            case GROUP -> ((Group) part).withTitle(title);
            case PERSON -> ((Person) part).withTitle(title);
            case ROLE -> ((Role) part).withTitle(title);
            case FACT -> ((Fact) part).withTitle(title);
            case NEED -> ((Need) part).withTitle(title);
            case GOAL -> ((Goal) part).withTitle(title);
            case TASK -> ((Task) part).withTitle(title);
            case SESSION -> ((Session) part).withTitle(title);
            case STEP -> ((Step) part).withTitle(title);
            case RESOURCE -> ((Resource) part).withTitle(title);
            case RISK -> ((Risk) part).withTitle(title);
            case CONTINGENCY -> ((Contingency) part).withTitle(title);
            case EVALUATION -> ((EvaluationDesign) part).withTitle(title);
            case PARTNERSHIP -> ((Partnership) part).withTitle(title);
            case INDICATOR -> ((Indicator) part).withTitle(title);
            case TARGET -> ((Target) part).withTitle(title);
        };
    }
}
