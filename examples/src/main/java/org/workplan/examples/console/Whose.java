package org.workplan.examples.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import picocli.CommandLine.Option;

/** Whose agenda it is: one person's, one role's or one area's. Without any of them it is the whole team's. */
final class Whose {

    @Option(names = "--person", description = "only items of this person, by id or name; also role/ID or section/ID")
    @Nullable
    String person;

    @Option(names = "--role", description = "only items of this role, by id or name")
    @Nullable
    String role;

    @Option(names = "--area", description = "only items of this section of the plan, by id or name")
    @Nullable
    String area;

    PartPath path(Plan plan) {
        if (role != null) {
            return find(plan, PartKind.ROLE, "role", role);
        }
        if (area != null) {
            return find(plan, PartKind.SECTION, "area", area);
        }
        String wanted = Args.given(person);
        return byPath(plan, wanted).orElseGet(() -> find(plan, PartKind.PERSON, "person", wanted));
    }

    private static Optional<PartPath> byPath(Plan plan, String wanted) {
        List<PartPath> paths = new ArrayList<>();
        plan.parts(PartKind.ROLE).forEach(part -> paths.add(part.path()));
        plan.parts(PartKind.SECTION).forEach(part -> paths.add(part.path()));
        return paths.stream().filter(path -> path.toString().equals(wanted)).findFirst();
    }

    static PartPath find(Plan plan, PartKind kind, String what, String wanted) {
        List<String> ids = new ArrayList<>();
        for (Part part : plan.parts(kind)) {
            if (part.id().value().equals(wanted) || part.title().equals(wanted)) {
                return part.path();
            }
            ids.add(part.id().value());
        }
        throw new BadInput("Plan " + plan.id() + " has no " + what + " \"" + wanted + "\". It has "
                + (ids.isEmpty() ? "none" : String.join(", ", ids)) + ".");
    }
}
