package org.workplan.architecture.bad;

/** Breaks: no field injection. */
public final class Injected {

    @javax.inject.Inject
    String value = "";
}
