package org.workplan.examples.console;

import org.workplan.plan.Plan;
import org.workplan.plan.PublicExtract;
import picocli.CommandLine.Option;

/** For whom something is shown, and how small a number may be told. */
final class Privacy {

    @Option(names = "--public", description = "a public extract without personal data and without single measurements")
    boolean isPublic;

    @Option(
            names = "--threshold",
            description = "hides counts of clients below this number (default: ${DEFAULT-VALUE})")
    long threshold = 5;

    long threshold() {
        if (threshold < 0) {
            throw new BadInput("The threshold " + threshold + " is below 0. Write 0 or more.");
        }
        return threshold;
    }

    Plan shown(Plan plan) {
        return isPublic ? PublicExtract.of(plan, PublicExtract.Policy.STANDARD) : plan;
    }
}
