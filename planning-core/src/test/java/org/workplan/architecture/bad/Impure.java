package org.workplan.architecture.bad;

import java.nio.file.Path;

/** Breaks: core is pure; public types are closed; packages are null-marked. */
public class Impure {

    Path file = Path.of("plan.json");
}
